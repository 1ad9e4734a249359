import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import type { CompiledStep, StepPlace, TextKey } from '../definition/step.js';
import type { Action, Exit, Node, Question, QuestionKind, Router } from '../graph.js';
import { defaultRetries } from '../limits.js';
import { codeRouter, ExpressionSource, PersonField, Purpose, StepId } from './common.js';
import { questionKinds } from './question-kinds.js';

const kinds = [...questionKinds.keys()];

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
    in: z.enum(['months', 'years']).optional().describe('The unit of an age; without it, years.'),
    unsure: z.literal('month').optional().describe('Who does not know the day is asked for the month.'),
    unknown: StepId.optional().describe('Where somebody goes who does not know the answer.'),
    save: PersonField.optional().describe('The field of hers in which the answer is kept.'),
    retries: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('Answers that may be misunderstood before the question is left; without it, 3.'),
    yes: StepId.optional().describe('Where a yes leads.'),
    no: StepId.optional().describe('Where a no leads.'),
    go: z
      .union([StepId, z.record(z.string(), StepId)])
      .optional()
      .describe(
        'The step to go on with, or one for each code; what it does not name goes on to the next step.',
      ),
  })
  .check((context) => {
    for (const [key, message] of misfits(context.value)) {
      context.issues.push({ code: 'custom', path: [key], message, input: context.value });
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
  schema,
  compile(step, place) {
    const routes = routesOf(step);
    return {
      nodes: [waitingNode(step, place), answeredNode(step, place, routes)],
      references: referencesOf(step),
      expressions: expressionsOf(step),
      texts: textsOf(step),
    };
  },
});

/** Kinds of questions whose answers lie between two bounds. */
const hasRange: ReadonlySet<QuestionKind> = new Set(['date', 'number', 'age']);

/** What does not fit together in a question: a key and a sentence each. */
function misfits(step: AskStep): [keyof AskStep, string][] {
  const isYesNo = step.ask === 'yes_no' || step.ask === 'consent';
  const found: [keyof AskStep, string][] = [];
  if (step.ask === 'choice' && step.options === undefined) found.push(['ask', 'a choice needs options']);
  if (step.ask === 'consent' && step.purpose === undefined) found.push(['ask', 'consent needs a purpose']);
  if (step.ask !== 'consent' && step.purpose !== undefined)
    found.push(['purpose', 'only consent has a purpose']);
  if (step.options !== undefined && step.ask !== 'choice' && step.ask !== 'language') {
    found.push(['options', `a question of kind ${step.ask} has no options of its own`]);
  }
  if (step.between !== undefined && !hasRange.has(step.ask))
    found.push(['between', 'only dates, numbers and ages have between']);
  if (step.ask !== 'age' && step.in !== undefined) found.push(['in', 'only ages have in']);
  if (step.ask !== 'date' && step.unsure !== undefined) found.push(['unsure', 'only dates have unsure']);
  if (!isYesNo && step.yes !== undefined) found.push(['yes', 'only yes_no and consent have yes: use go']);
  if (!isYesNo && step.no !== undefined) found.push(['no', 'only yes_no and consent have no: use go']);
  if (step.ask === 'consent' && step.save !== undefined)
    found.push(['save', 'consent is kept in the ledger, not in a field']);
  if (typeof step.go === 'object') {
    const offered = codesOf(step, []);
    const strange = Object.keys(step.go).find((code) => step.ask !== 'language' && !offered.includes(code));
    if (strange !== undefined) found.push(['go', `"${strange}" is not one of the options`]);
  }
  return found;
}

function codesOf(step: AskStep, languages: readonly string[]): readonly string[] {
  if (step.ask === 'consent') return ['yes', 'no', 'more'];
  if (step.ask === 'yes_no') return ['yes', 'no'];
  if (step.ask === 'language') return step.options ?? languages;
  return step.options ?? [];
}

function questionOf(step: AskStep, languages: readonly string[]): Question {
  return {
    kind: step.ask,
    options: codesOf(step, languages),
    known: step.ask === 'language' ? 'person.language' : (step.save ?? null),
    again: step.again === 'always' ? 'true' : (step.again ?? 'run.is_restarted'),
    between: step.between ?? null,
    ...(step.ask === 'age' ? { in: step.in ?? 'years' } : {}),
    unsure: step.unsure ?? null,
    retries: step.retries ?? defaultRetries,
    purpose: step.purpose ?? null,
  };
}

/** Waits for the answer; somebody who does not know it leaves by `unknown`, where the flow has that. */
function waitingNode(step: AskStep, place: StepPlace): Node {
  const answered: Exit = { id: 'answered', to: `${step.id}/answered` };
  const base = {
    id: step.id,
    step: step.id,
    actions: [],
    wait: { kind: 'answer' as const, question: questionOf(step, place.languages) },
  };
  if (step.unknown === undefined) return { ...base, router: null, exits: [answered] };
  const router: Router = {
    kind: 'switch',
    operand: null,
    cases: [{ test: 'is_true', argument: `results.${step.id} = null`, category: 'unknown' }],
    categories: ['unknown', 'answered'].map((name) => ({ name, exit: name })),
    default: 'answered',
  };
  return { ...base, router, exits: [{ id: 'unknown', to: step.unknown }, answered] };
}

/** Keeps the answer and goes where it leads. */
function answeredNode(step: AskStep, place: StepPlace, routes: Readonly<Record<string, string>>): Node {
  const after = typeof step.go === 'string' ? step.go : place.next;
  const exits = Object.entries(routes).map(([id, to]) => ({ id, to }));
  const hasRoutes = exits.length > 0;
  return {
    id: `${step.id}/answered`,
    step: step.id,
    actions: actionsOf(step),
    wait: null,
    router: hasRoutes ? codeRouter(`results.${step.id}`, routes) : null,
    exits: [...exits, { id: hasRoutes ? 'other' : 'next', to: after }],
  };
}

function actionsOf(step: AskStep): Action[] {
  if (step.ask === 'consent')
    return [{ kind: 'record_consent', purpose: step.purpose ?? '', answer: step.id }];
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
  const single = (['yes', 'no', 'unknown'] as const).flatMap((key) => {
    const target = step[key];
    return target === undefined ? [] : [{ path: [key], step: target }];
  });
  if (step.go === undefined) return single;
  if (typeof step.go === 'string') return [...single, { path: ['go'], step: step.go }];
  return [
    ...single,
    ...Object.entries(step.go).map(([code, target]) => ({ path: ['go', code], step: target })),
  ];
}

function expressionsOf(step: AskStep): CompiledStep['expressions'] {
  const again =
    step.again === undefined || step.again === 'always' ? [] : [{ path: ['again'], source: step.again }];
  const between = (step.between ?? []).map((source, index) => ({ path: ['between', index], source }));
  return [...again, ...between];
}

function textsOf(step: AskStep): TextKey[] {
  const key = (name: string, isRequired: boolean): TextKey => ({ key: `${step.id}.${name}`, isRequired });
  const labelled = step.ask === 'choice' || step.ask === 'consent';
  const codes = codesOf(step, []);
  return [
    key('text', true),
    key('retry', true),
    key('help', false),
    ...(step.unsure === undefined ? [] : [key('unsure', true)]),
    ...(step.ask === 'consent' ? [key('more', true)] : []),
    ...codes.map((code) => key(`options.${code}`, labelled)),
    ...codes.map((code) => key(`accept.${code}`, false)),
  ];
}
