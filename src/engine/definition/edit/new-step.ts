import type { Fields } from './flow-files.js';
import type { StepFields, StepTexts } from './operations.js';
import { placeholderTexts } from './placeholder-texts.js';
import type { QuestionName, StepKindName } from './step-shapes.js';

/** What a new step is to be: a kind, and for `ask` a kind of question. */
export type NewStepKind = Exclude<StepKindName, 'ask'> | `ask.${QuestionName}`;

/** A new step and its texts, to be given to `addStep` and then written over. */
export interface NewStep {
  readonly step: StepFields;
  readonly texts: StepTexts;
}

/**
 * Makes a step with sensible defaults and words to begin with.
 * @param lead.to where somebody goes who does not know the answer, or whom a condition fits; a branch and a random draw need one
 * @param fields whatever else is known, such as the flow that is run or the field that an answer is kept in
 */
export function newStep(
  kind: NewStepKind,
  id: string,
  languages: readonly string[],
  lead: { readonly to?: string; readonly otherwise?: string } = {},
  fields: Fields = {},
): NewStep {
  const step: StepFields = { ...defaultsOf(kind, id, lead), ...fields, id };
  return { step, texts: placeholderTexts(step, languages) };
}

function defaultsOf(
  kind: NewStepKind,
  id: string,
  { to, otherwise }: { readonly to?: string; readonly otherwise?: string },
): Fields {
  const target = to ?? id;
  if (kind.startsWith('ask.')) return questionDefaults(kind.slice('ask.'.length) as QuestionName, to);
  const defaults: Readonly<Record<Exclude<StepKindName, 'ask'>, Fields>> = {
    say: { say: 'text' },
    set: { set: { [`person.${id}`]: true } },
    person: { person: 'writer' },
    tag: { tag: [id] },
    untag: { untag: [id] },
    branch: { branch: [{ when: 'person.language = null', go: target }] },
    random: { random: { [target]: 1, ...(otherwise === undefined ? {} : { [otherwise]: 1 }) } },
    run: { run: 'menu' },
    wait: { wait: '1 day' },
    call: { call: 'https://example.org/' },
    open_case: { open_case: 'question' },
    notify: { notify: 'person.health_worker' },
    enrol: { enrol: 'antenatal', anchor: 'person.due_date' },
    leave: { leave: 'antenatal' },
    pause: { pause: '2 weeks' },
    request: { request: 'fix' },
    opt_out: { opt_out: 'everything' },
    end: { end: 'text' },
  };
  return defaults[kind as Exclude<StepKindName, 'ask'>];
}

function questionDefaults(question: QuestionName, unknown: string | undefined): Fields {
  const lost = unknown === undefined ? {} : { unknown };
  switch (question) {
    case 'choice':
      return { ask: 'choice', options: ['first', 'second'] };
    case 'consent':
      return { ask: 'consent', purpose: 'health_messages' };
    case 'date':
      return { ask: 'date', between: ['today', 'today + 1 years'], ...lost };
    case 'number':
      return { ask: 'number', between: [0, 100], ...lost };
    case 'age':
      return { ask: 'age', between: [0, 120], ...lost };
    default:
      return { ask: question };
  }
}
