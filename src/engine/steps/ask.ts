import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import type { CompiledStep, StepPlace, TextKey } from '../definition/step.js';
import type { Action } from '../action.js';
import type { Exit, Node, Question, QuestionKind, Router, Timeout } from '../graph.js';
import { defaultRetries } from '../limits.js';
import {
  ExpressionSource,
  GoesOnByCode,
  Minutes,
  PersonField,
  Purpose,
  referencesByCode,
  routed,
  Sensitive,
  StepId,
} from './common.js';
import { questionKinds } from './question-kinds.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

const kinds = [...questionKinds.keys()];

const NoAnswer = z.strictObject({ after: Minutes, go: StepId.optional() });

const schema = z
  .strictObject({
    id: StepId,
    ask: z.enum(kinds, `must be one of ${kinds.join(', ')}`).describe('What kind of answer is asked for.'),
    purpose: Purpose.optional().describe('What a consent is given for.'),
    options: z
      .array(StepId)
      .min(2)
      .max(9)
      .optional()
      .describe('The codes to choose from, in the order of their numbers; their words are texts.'),
    again: ExpressionSource.optional().describe(
      'When it is asked although the answer is known: `always`, or an expression.',
    ),
    between: z
      .tuple([ExpressionSource, ExpressionSource])
      .optional()
      .describe('The first and the last date, or the least and the greatest number or age.'),
    within: ExpressionSource.optional().describe(
      'The area in which a place lies: its code or its name, such as `"Siaya"`.',
    ),
    in: z.enum(['months', 'years']).optional().describe('The unit of an age; without it, years.'),
    precision: z
      .literal('year')
      .optional()
      .describe(
        'Of a date in the past, such as that of birth: a year is enough, and so is an age (`1990`, `about 30`). Without it, a day or a month is needed.',
      ),
    unsure: z.literal('month').optional().describe('Who does not know the day is asked for the month.'),
    unknown: StepId.optional().describe('Where somebody goes who does not know the answer.'),
    confirm: z
      .enum(['answer', 'known', 'always'])
      .optional()
      .describe(
        'Says an answer back (`<step>.confirm` with `{{answer}}`) and asks whether it is right: one just given, one known from before, or both.',
      ),
    no_answer: NoAnswer.optional().describe(
      'What happens when she does not answer: `after` a length of time, counted from when the question was sent, she gets `<step>.no_answer` once, or it goes on to a step, or both.',
    ),
    sensitive: Sensitive,
    save: PersonField.optional().describe('The field of hers in which the answer is kept.'),
    retries: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('Answers that may be misunderstood before the question is left; without it, 3.'),
    not_understood: StepId.optional().describe(
      'Where somebody goes whose answers were not understood; without it the flow ends, and a human is told.',
    ),
    yes: StepId.optional().describe('Where a yes leads.'),
    no: StepId.optional().describe('Where a no leads.'),
    go: GoesOnByCode.describe(
      'The step to go on with, or one for each code; what it does not name goes on to the next step.',
    ),
  })
  .check((context) => {
    for (const [key, { text: message, words }] of misfits(context.value)) {
      const params = { said: words };
      context.issues.push({ code: 'custom', path: [key], message, params, input: context.value });
    }
  });

type AskStep = z.output<typeof schema>;

/** The step that asks. The answer is kept as `results.<step>` for this run. */
export const askStep = defineStep({
  kind: 'ask',
  about: 'Asks a question and waits for the answer; a question whose answer is known is skipped.',
  example: `
- id: expecting
  ask: yes_no
  save: person.expecting
  yes: due
  no: goodbye
- id: due
  ask: date
  between: [today, today + 43 weeks]
  unsure: month
  unknown: goodbye
  save: person.due_date
- id: goodbye
  end: text
`,
  writes: ['yes', '15 June'],
  schema,
  compile(step, place) {
    const routes = routesOf(step);
    return {
      nodes: [askingNode(step, place), answeredNode(step, place, routes)],
      references: referencesOf(step),
      expressions: expressionsOf(step),
      texts: textsOf(step),
    };
  },
});

/** Kinds of questions whose answers lie between two bounds. */
const hasRange: ReadonlySet<QuestionKind> = new Set(['date', 'number', 'age']);

/** What does not fit together in a question: a key and a sentence each. */
function misfits(step: AskStep): [keyof AskStep, Sentence][] {
  const isYesNo = step.ask === 'yes_no' || step.ask === 'consent';
  const found: [keyof AskStep, Sentence][] = [];
  if (step.ask === 'choice' && step.options === undefined)
    found.push(['ask', sentence('lint:ask.choice_needs_options')`a choice needs options`]);
  if (step.ask === 'consent' && step.purpose === undefined)
    found.push(['ask', sentence('lint:ask.consent_needs_purpose')`consent needs a purpose`]);
  if (step.ask !== 'consent' && step.purpose !== undefined)
    found.push(['purpose', sentence('lint:ask.purpose_of_consent')`only consent has a purpose`]);
  if (step.options !== undefined && step.ask !== 'choice' && step.ask !== 'language') {
    found.push([
      'options',
      sentence('lint:ask.options')`a question of kind ${{ kind: step.ask }} has no options of its own`,
    ]);
  }
  if (step.between !== undefined && !hasRange.has(step.ask))
    found.push(['between', sentence('lint:ask.between')`only dates, numbers and ages have between`]);
  if (step.ask !== 'age' && step.in !== undefined)
    found.push(['in', sentence('lint:ask.in')`only ages have in`]);
  if (step.ask !== 'date' && step.precision !== undefined)
    found.push(['precision', sentence('lint:ask.precision')`only dates have precision`]);
  if (step.ask !== 'place' && step.within !== undefined)
    found.push(['within', sentence('lint:ask.within')`only places have within`]);
  if (step.ask === 'person' && step.save !== undefined)
    found.push(['save', sentence('lint:ask.person_kept')`who speaks is kept by itself`]);
  if (step.ask === 'code' && step.save !== undefined && step.save !== 'person.code')
    found.push(['save', sentence('lint:ask.code_kept')`a code is kept as person.code`]);
  if (step.ask === 'code' && step.confirm !== undefined)
    found.push(['confirm', sentence('lint:ask.code_confirm')`a code is never written back`]);
  if (step.ask === 'consent' && step.confirm !== undefined)
    found.push(['confirm', sentence('lint:ask.consent_confirm')`consent is asked for once, in clear words`]);
  if (step.ask !== 'date' && step.unsure !== undefined)
    found.push(['unsure', sentence('lint:ask.unsure')`only dates have unsure`]);
  if (!isYesNo && step.yes !== undefined)
    found.push(['yes', sentence('lint:ask.yes')`only yes_no and consent have yes: use go`]);
  if (!isYesNo && step.no !== undefined)
    found.push(['no', sentence('lint:ask.no')`only yes_no and consent have no: use go`]);
  if (step.ask === 'consent' && step.save !== undefined)
    found.push(['save', sentence('lint:ask.consent_kept')`consent is kept in the ledger, not in a field`]);
  if (typeof step.go === 'object') {
    const offered = step.ask === 'person' ? ['new'] : codesOf(step, []);
    const strange = Object.keys(step.go).find((code) => step.ask !== 'language' && !offered.includes(code));
    if (strange !== undefined)
      found.push(['go', sentence('lint:ask.go')`"${{ code: strange }}" is not one of the options`]);
  }
  return found;
}

function codesOf(step: AskStep, languages: readonly string[]): readonly string[] {
  if (step.ask === 'consent') return ['yes', 'no', 'more'];
  if (step.ask === 'yes_no') return ['yes', 'no'];
  if (step.ask === 'language') return step.options ?? languages;
  if (step.ask === 'person') return [];
  return step.options ?? [];
}

function questionOf(step: AskStep, languages: readonly string[]): Question {
  return {
    kind: step.ask,
    options: codesOf(step, languages),
    known: step.ask === 'language' ? 'person.language' : (step.save ?? null),
    ...(step.ask === 'code' && step.save !== undefined ? { isChosen: true } : {}),
    again: step.again === 'always' ? 'true' : (step.again ?? 'run.is_restarted'),
    between: step.between ?? null,
    ...(step.ask === 'age' ? { in: step.in ?? 'years' } : {}),
    ...(step.precision === undefined ? {} : { precision: step.precision }),
    unsure: step.unsure ?? null,
    retries: step.retries ?? defaultRetries,
    purpose: step.purpose ?? null,
    ...(step.sensitive === true ? { isSensitive: true } : {}),
    ...(step.confirm === undefined ? {} : { confirm: step.confirm }),
    ...(step.within === undefined ? {} : { within: step.within }),
  };
}

/**
 * Waits for the answer. Somebody who does not know it, whose answers are not understood, or who stays silent, leaves by a
 * way of its own where the flow has one.
 */
function askingNode(step: AskStep, place: StepPlace): Node {
  const { id } = step;
  const ways: Exit[] = [
    { id: 'unknown', to: step.unknown ?? null },
    { id: 'not_understood', to: step.not_understood ?? null },
    { id: 'no_answer', to: step.no_answer?.go ?? null },
  ].filter(({ to }) => to !== null);
  const timeout = timeoutOf(step);
  const question = questionOf(step, place.languages);
  return {
    id,
    step: id,
    actions: [],
    wait: { kind: 'answer', question, ...(timeout === null ? {} : { timeout }) },
    router: step.unknown === undefined ? null : whetherKnown(id),
    exits: [{ id: 'answered', to: `${id}/answered` }, ...ways],
  };
}

function whetherKnown(id: string): Router {
  return {
    kind: 'switch',
    operand: null,
    cases: [{ test: 'is_true', argument: `results.${id} = null`, category: 'unknown' }],
    categories: ['unknown', 'answered'].map((name) => ({ name, exit: name })),
    default: 'answered',
  };
}

function timeoutOf({ id, no_answer: silence }: AskStep): Timeout | null {
  if (silence === undefined) return null;
  const exit = silence.go === undefined ? null : 'no_answer';
  return { minutes: silence.after, key: `${id}.no_answer`, exit };
}

/** Keeps the answer and goes where it leads. */
function answeredNode(step: AskStep, place: StepPlace, routes: Readonly<Record<string, string>>): Node {
  const after = typeof step.go === 'string' ? step.go : place.next;
  return {
    id: `${step.id}/answered`,
    step: step.id,
    actions: actionsOf(step),
    wait: null,
    ...routed(`results.${step.id}`, { routes, after }),
  };
}

function actionsOf(step: AskStep): Action[] {
  if (step.ask === 'consent')
    return [{ kind: 'record_consent', purpose: step.purpose ?? '', answer: step.id }];
  if (step.ask === 'person') return [{ kind: 'identify', answer: step.id }];
  // Without a place to keep it, a code is what she proves herself by.
  if (step.ask === 'code' && step.save === undefined) return [{ kind: 'identify', answer: step.id }];
  const target = step.ask === 'language' ? 'person.language' : step.save;
  return target === undefined ? [] : [{ kind: 'save_answer', target, answer: step.id }];
}

function routesOf(step: AskStep): Record<string, string> {
  const routes: Record<string, string> = typeof step.go === 'object' ? { ...step.go } : {};
  if (step.yes !== undefined) routes.yes = step.yes;
  if (step.no !== undefined) routes.no = step.no;
  return routes;
}

function referencesOf(step: AskStep): CompiledStep['references'] {
  const single = (['yes', 'no', 'unknown', 'not_understood'] as const).flatMap((key) => {
    const target = step[key];
    return target === undefined ? [] : [{ path: [key], step: target }];
  });
  const silent = step.no_answer?.go;
  return [
    ...single,
    ...(silent === undefined ? [] : [{ path: ['no_answer', 'go'], step: silent }]),
    ...referencesByCode(step.go),
  ];
}

function expressionsOf(step: AskStep): CompiledStep['expressions'] {
  const again =
    step.again === undefined || step.again === 'always' ? [] : [{ path: ['again'], source: step.again }];
  const between = (step.between ?? []).map((source, index) => ({ path: ['between', index], source }));
  const within = step.within === undefined ? [] : [{ path: ['within'], source: step.within }];
  return [...again, ...between, ...within];
}

function textsOf(step: AskStep): TextKey[] {
  const key = (name: string, isRequired: boolean): TextKey => ({ key: `${step.id}.${name}`, isRequired });
  const labelled = step.ask === 'choice' || step.ask === 'consent';
  const codes = codesOf(step, []);
  return [
    key('text', true),
    ...(step.sensitive === true ? [key('neutral', true)] : []),
    key('retry', true),
    key('help', false),
    ...(step.unsure === undefined ? [] : [key('unsure', true)]),
    ...(step.ask === 'consent' ? [key('more', true)] : []),
    ...(step.confirm === undefined ? [] : [key('confirm', true)]),
    ...(step.no_answer === undefined ? [] : [key('no_answer', step.no_answer.go === undefined)]),
    ...codes.map((code) => key(`options.${code}`, labelled)),
    ...codes.map((code) => key(`accept.${code}`, false)),
  ];
}
