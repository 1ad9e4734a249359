import type { TextKey } from '../../engine/definition/step.js';

const required = [
  'ambiguous.text',
  'failed.text',
  'guess.text',
  'help.text',
  'not_answered.text',
  'options.no',
  'options.yes',
  'resume.options.continue',
  'resume.options.restart',
  'resume.question',
  'safety.abuse',
  'safety.danger_sign',
  'safety.loss',
  'safety.wrong_number',
  'start.confirmation',
  'stop.confirmation',
  'stop.question',
  'stop.kept',
  'stop.somebody',
  'stranger.text',
];

/** The texts that the service itself needs, in every language of the installation. */
export const systemTextKeys: readonly TextKey[] = required.map((key) => ({ key, isRequired: true }));

/** The names that a system text may use. */
export const systemVariables: ReadonlySet<string> = new Set(['organisation', 'name']);

/** The labels that are written below the questions of the service itself. */
export const systemQuestions: Readonly<Record<string, readonly string[]>> = {
  'resume.question': ['resume.options.continue', 'resume.options.restart'],
  'stop.question': ['options.yes', 'options.no'],
};

/** The language that the service's own texts are translated from, whichever language an installation puts first. */
export function systemSource(languages: readonly string[]): string {
  return languages.find((language) => language === 'en') ?? languages[0] ?? 'en';
}
