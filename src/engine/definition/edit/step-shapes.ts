import { isFields } from './flow-files.js';
import type { Fields } from './flow-files.js';

const sends = ['say', 'media', 'sensitive', 'go'];

/** The keys of each kind of step in canonical order, `id` and `was` left out. A test holds them against the schemas. */
const keysOf = {
  say: sends,
  ask: [
    'ask',
    'purpose',
    'options',
    'again',
    'between',
    'within',
    'in',
    'precision',
    'unsure',
    'unknown',
    'confirm',
    'no_answer',
    'sensitive',
    'save',
    'retries',
    'not_understood',
    'yes',
    'no',
    'go',
  ],
  set: ['set', 'go'],
  person: ['person', 'relationships', 'go'],
  tag: ['tag', 'go'],
  untag: ['untag', 'go'],
  branch: ['branch', 'else'],
  random: ['random'],
  run: ['run', 'come_back', 'go'],
  wait: ['wait', 'go'],
  call: ['call', 'method', 'send', 'timeout', 'go'],
  open_case: ['open_case', 'priority', 'owner', 'due', 'once', 'note', 'about', 'go'],
  notify: ['notify', 'urgent', 'go'],
  enrol: ['enrol', 'anchor', 'instance', 'go'],
  leave: ['leave', 'instance', 'go'],
  pause: ['pause', 'go'],
  request: ['request', 'note', 'go'],
  opt_out: ['opt_out'],
  end: ['end', 'sensitive', 'outcome'],
} as const;

/** A kind of step, by the key that marks it. */
export type StepKindName = keyof typeof keysOf;

/** Every kind of step, in the order of the reference. */
export const stepKindNames = Object.keys(keysOf) as readonly StepKindName[];

/** Every kind of question. A test holds them against the engine's. */
export const questionNames = [
  'choice',
  'yes_no',
  'consent',
  'language',
  'text',
  'name',
  'date',
  'number',
  'phone',
  'place',
  'person',
  'code',
  'media',
  'location',
  'age',
] as const;

/** A kind of question. */
export type QuestionName = (typeof questionNames)[number];

/** Every command that a flow can answer. A test holds them against the engine's. */
export const commandKeys = [
  'pause',
  'less',
  'language',
  'my_data',
  'fix',
  'share_no',
  'forget',
  'keep',
] as const;

/** The keys of the head of a file, in canonical order. */
export const headKeys: readonly string[] = [
  'flow',
  'format',
  'purpose',
  'languages',
  'start',
  'expires_after',
  'shared',
  'max_segments',
  'steps',
];

/** The order of keys inside a part of a step or of the head that has one. */
export const innerKeys: readonly string[] = ['when', 'keywords', 'rest', 'commands', 'after', 'until', 'go'];

/** A step's name: what sessions, texts and reports call it. */
export const stepName = /^[a-z][a-z0-9_]{0,63}$/;

/** Tells what kind a step is of; null when it does not say, or says several. */
export function kindOf(step: Fields): StepKindName | null {
  const kinds = Object.keys(step).filter((key) => Object.hasOwn(keysOf, key));
  return kinds.length === 1 ? (kinds[0] as StepKindName) : null;
}

/** Gives the kind of question that a step asks; null when it asks none. */
export function questionOf(step: Fields): QuestionName | null {
  if (kindOf(step) !== 'ask') return null;
  return questionNames.find((name) => name === step.ask) ?? null;
}

/** Gives the keys of a step in canonical order. */
export function orderOf(step: Fields): readonly string[] {
  const kind = kindOf(step);
  return ['id', 'was', ...(kind === null ? [] : keysOf[kind])];
}

/** Lists the answers that a question offers; none for open questions. */
export function codesOf(step: Fields, languages: readonly string[]): readonly string[] {
  switch (questionOf(step)) {
    case 'yes_no':
      return ['yes', 'no'];
    case 'consent':
      return ['yes', 'no', 'more'];
    case 'language':
      return step.options === undefined ? languages : textsIn(step.options);
    case 'choice':
      return textsIn(step.options);
    default:
      return [];
  }
}

/** Gives the texts in a list, and none for anything else. */
export function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** Gives the steps of a file as they are written, and whatever is no map as an empty one. */
export function stepsIn(root: Fields): Fields[] {
  return Array.isArray(root.steps) ? root.steps.map((step: unknown) => (isFields(step) ? step : {})) : [];
}
