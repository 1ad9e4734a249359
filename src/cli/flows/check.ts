import { Command } from 'commander';
import { examineFlows, examineTexts } from '../../conversations/definitions/examine-definitions.js';
import type { ExaminationSettings } from '../../conversations/definitions/examine-definitions.js';
import { readFlows } from '../../conversations/definitions/flow-folders.js';
import { readSystemTexts } from '../../conversations/definitions/read-definitions.js';
import type { ReadDefinition } from '../../conversations/definitions/read-text-files.js';
import { systemQuestions } from '../../conversations/definitions/system-texts.js';
import { placesProblem } from '../../conversations/golden/test-flows.js';
import type { Problem } from '../../engine/definition/problem.js';
import { readDictionary } from '../../people/dictionary/read-dictionary.js';
import { readPlaces } from '../../people/places/read-places.js';
import type { Config } from '../../platform/config/config.js';
import { checkProgrammes } from '../../programmes/check-programmes.js';
import { readProgrammes } from '../../programmes/read-programmes.js';
import { reportProblems } from './problems.js';
import { readSettings } from './settings.js';

/** `flows check`: every mistake in flows, programmes, texts, places and the data dictionary. */
export function checkCommand(): Command {
  return new Command('check')
    .description('list every mistake in flows, programmes, texts, places and the data dictionary')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const settings = readSettings();
      const problems = [
        ...(await checkDefinitions(settings, { isAskingForConversations: true })),
        ...(await checkSystemTexts(settings)),
      ];
      reportProblems(inOrder(problems), json === true);
    });
}

/** Lists the problems of flows and programmes, of their texts, of the places and of the dictionary. */
export async function checkDefinitions(
  settings: ExaminationSettings,
  options: { isAskingForConversations: boolean },
): Promise<Problem[]> {
  const { flows, warnings } = await examineFlows(settings, options);
  const programmes = await readProgrammes(settings);
  const read: ReadDefinition<unknown>[] = [...flows, ...programmes];
  return [
    ...warnings,
    ...read.flatMap((one) => (one.status === 'invalid' ? one.problems : [])),
    ...programmes.flatMap((one) =>
      one.status === 'ok' ? examineTexts(one.written, settings.organisation) : [],
    ),
    ...(await checkProgrammes(settings, new Set(flows.map(nameOf)))),
    ...(await checkPlaces(settings)),
    ...(await checkDictionary(settings)),
  ];
}

function nameOf(read: ReadDefinition<unknown>): string {
  return read.status === 'ok' ? read.revision.name : read.name;
}

/** Lists the problems of the service's own texts, in every language that a flow speaks. */
async function checkSystemTexts(config: Config): Promise<readonly Problem[]> {
  const flows = await readFlows(config);
  const languages = new Set([
    config.defaultLanguage,
    ...flows.flatMap((flow) => (flow.status === 'ok' ? flow.revision.compiled.languages : [])),
  ]);
  const system = await readSystemTexts(config, [...languages]);
  if (system.status === 'invalid') return system.problems;
  return examineTexts(system.written, config.organisation, systemQuestions);
}

/** Lists the mistakes in the file of places, where there is one. */
async function checkPlaces({ flowsDir }: Pick<Config, 'flowsDir'>): Promise<Problem[]> {
  const places = await readPlaces(flowsDir);
  return places.status === 'invalid' ? places.problems.map(placesProblem) : [];
}

/** Lists the mistakes in the data dictionary and its words, where there is one. */
async function checkDictionary(
  settings: Pick<Config, 'flowsDir' | 'localesDir'>,
): Promise<readonly Problem[]> {
  const read = await readDictionary(settings);
  if (read.status === 'none') return [];
  return read.status === 'ok' ? read.warnings : read.problems;
}

/** By file, and from the top of each. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (one, other) =>
      one.file.localeCompare(other.file, 'en') || one.line - other.line || one.column - other.column,
  );
}
