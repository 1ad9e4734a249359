import { Command } from 'commander';
import { textsOf } from '../../conversations/translation/translated-definition.js';
import type { TextState } from '../../engine/definition/text-state.js';
import { readSettings } from '../flows/settings.js';
import { print, printJson } from '../output.js';
import { choose } from './choose.js';
import type { Chosen, TextsChoice } from './choose.js';
import { readTranslatedDefinitions } from './definitions.js';
import type { TextsSettings } from './definitions.js';

/** What still has to be done about a text, in the order in which it is told. */
const states: readonly TextState[] = [
  'missing',
  'stale',
  'same',
  'untracked',
  'translated',
  'same_on_purpose',
  'reviewed',
];

/** Nothing more has to be done about these. */
const done: ReadonlySet<TextState> = new Set(['translated', 'same_on_purpose', 'reviewed']);

/** The texts of one definition in one language by their state; the keys are in the order of the conversation. */
export interface StateReport {
  readonly flow: string;
  readonly language: string;
  readonly texts: number;
  readonly states: Readonly<
    Partial<Record<TextState, { readonly count: number; readonly keys: readonly string[] }>>
  >;
}

/** `texts missing`: what is not translated. */
export function missingCommand(): Command {
  return new Command('missing')
    .description('which texts are missing, older than their source, the same as it, or not tracked')
    .option('--lang <code>', 'one language only')
    .option('--flow <name>', 'one flow or programme only; "system" for the texts of the service')
    .option('--json', 'print one JSON object')
    .action(async ({ json, ...choice }: TextsChoice & { json?: boolean }) => {
      const reports = await reportStates(readSettings(), choice);
      if (json === true) printJson({ texts: reports });
      else reports.forEach(printReport);
    });
}

/** Reports the state of every text that was chosen. */
export async function reportStates(settings: TextsSettings, choice: TextsChoice): Promise<StateReport[]> {
  const definitions = await readTranslatedDefinitions(settings);
  return choose(definitions, choice).map(reportOf);
}

function reportOf({ definition, into }: Chosen): StateReport {
  const texts = textsOf(definition, into);
  const byState = states.flatMap((state) => {
    const keys = texts.filter((one) => one.state === state).map(({ key }) => key);
    return keys.length === 0 ? [] : [[state, { count: keys.length, keys }] as const];
  });
  return {
    flow: definition.name,
    language: into.language,
    texts: texts.length,
    states: Object.fromEntries(byState),
  };
}

function printReport({ flow, language, texts, states: byState }: StateReport): void {
  const counts = states.flatMap((state) => {
    const count = byState[state]?.count;
    return count === undefined ? [] : [`${count} ${said(state)}`];
  });
  print(`${flow}, ${language}: ${texts} texts, ${counts.join(', ')}`);
  for (const state of states) {
    if (done.has(state)) continue;
    for (const key of byState[state]?.keys ?? []) print(`  ${said(state)}: ${key}`);
  }
}

function said(state: TextState): string {
  return state.replaceAll('_', ' ');
}
