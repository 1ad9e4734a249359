import { Command } from 'commander';
import { formatProblem } from '../engine/definition/problem.js';
import { readDictionary } from '../people/dictionary/read-dictionary.js';
import type { Config } from '../platform/config/config.js';
import { DomainError } from '../platform/domain-error.js';
import { testJourneys } from '../programmes/journeys/test-journeys.js';
import { makeLive } from '../programmes/live-programme.js';
import type { LiveProgramme } from '../programmes/live-programme.js';
import { readProgrammes } from '../programmes/read-programmes.js';
import { renderSimulation, simulateProgramme } from '../programmes/simulate.js';
import type { SimulatedPerson } from '../programmes/simulate.js';
import { readSettings } from './flows/settings.js';
import { print, printJson } from './output.js';
import { peopleCommands } from './programme-people.js';

interface SimulateOptions {
  readonly anchor: string;
  readonly lang?: string;
  readonly name: string;
  readonly joined?: string;
  readonly json?: boolean;
}

/** `programme`: what programmes say, from the files alone, and who is in them. */
export function programmeCommand(): Command {
  const programme = new Command('programme').description('message sets that walk with people');
  programme
    .command('simulate')
    .description('print every message of a whole programme')
    .argument('<programme>', 'its name, such as antenatal')
    .requiredOption('--anchor <date>', 'the date that it counts from, such as the due date 2027-06-15')
    .option('--lang <code>', 'her language')
    .option('--name <name>', 'her name', 'Asha')
    .option('--joined <date>', 'the day on which she joins; without it the whole programme is shown')
    .option('--json', 'print one JSON object')
    .action(simulate);
  programme
    .command('test')
    .description(
      'walk the people of flows/*.journeys through programmes (UPDATE_GOLDEN=1 writes down how it went)',
    )
    .option('--json', 'print one JSON object')
    .action(test);
  for (const command of peopleCommands()) programme.addCommand(command);
  return programme;
}

async function test({ json }: { json?: boolean }): Promise<void> {
  const isUpdating = process.env.UPDATE_GOLDEN === '1';
  const results = await testJourneys(readSettings(), isUpdating);
  const failed = results.filter(({ ok }) => !ok);
  const passed = results.length - failed.length;
  if (json === true) printJson({ ok: failed.length === 0, passed, failed: failed.length, journeys: results });
  else {
    for (const { file, difference } of failed) print(`${file}: ${difference}\n`);
    print(`${passed} passed, ${failed.length} ${isUpdating ? 'written down as they went' : 'failed'}`);
  }
  if (failed.length > 0 && !isUpdating) process.exitCode = 1;
}

async function simulate(
  name: string,
  { anchor, lang, name: person, joined, json }: SimulateOptions,
): Promise<void> {
  const config = readSettings();
  const language = lang ?? config.defaultLanguage;
  const { defaultTimezone: timezone, organisation } = config;
  const startedAt = joined === undefined ? {} : { startedAt: dateOf(joined) };
  dateOf(anchor);
  const found = await find(name);
  const { languages } = found.programme;
  if (!languages.includes(language))
    throw new DomainError(
      'not_found',
      `${name} is not written in "${language}", only: ${languages.join(', ')}.`,
    );
  const messages = simulateProgramme(found, {
    anchor,
    language,
    timezone,
    organisation,
    name: person,
    ...startedAt,
    ...(await hoursOf(config)),
  });
  if (json === true) printJson({ person: { name: person, language, anchor }, messages });
  else print(renderSimulation(messages));

  async function find(wanted: string): Promise<LiveProgramme> {
    const all = await readProgrammes(config);
    const found = all.find((one) => (one.status === 'ok' ? one.revision.name : one.name) === wanted);
    if (found === undefined)
      throw new DomainError('not_found', `There is no programme "${wanted}" in ${config.flowsDir}.`);
    if (found.status === 'ok') return makeLive(found.revision, config.defaultLanguage);
    throw new DomainError('invalid', found.problems.map(formatProblem).join('\n'));
  }
}

/** A dictionary that cannot be read is what `flows check` tells about; programmes are then shown by the usual hours. */
async function hoursOf(config: Config): Promise<Pick<SimulatedPerson, 'hours'>> {
  const read = await readDictionary(config);
  return read.status === 'ok' ? { hours: read.dictionary.file.sending } : {};
}

function dateOf(text: string): Date {
  const date = new Date(`${text}T12:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new DomainError('malformed', `"${text}" is no date. Write it as 2027-06-15.`);
}
