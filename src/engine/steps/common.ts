import { z } from 'zod';
import type { CompiledStep, StepPlace, TextKey } from '../definition/step.js';
import type { Action } from '../action.js';
import type { Node, Switch, Wait } from '../graph.js';
import { misfits } from './misfits.js';

/** A step's name: what sessions, texts and reports call it. */
export const StepId = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, misfits.step_name);

/** Where a step that does not route goes on. */
export const GoesOn = StepId.optional().describe('The step to go on with; without it, the next one.');

/** Whether a text names what nobody else on a shared phone should read. */
export const Sensitive = z
  .boolean()
  .optional()
  .describe(
    '`true` when its text names what nobody else should read: it is sent to a private phone only (`person.private_phone = true`), and `<step>.neutral` to all others.',
  );

/** The same for a step with an outcome: one step for all, or one for each code. */
export const GoesOnByCode = z.union([StepId, z.record(StepId, StepId)]).optional();

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 24 * 60, week: 7 * 24 * 60 };

/** A length of time such as `3 days`, as minutes. */
export const Minutes = z
  .string()
  .regex(/^[1-9]\d{0,3} (minute|hour|day|week)s?$/, misfits.length_of_time)
  .transform((text) => {
    const [amount = '0', unit = ''] = text.split(' ');
    return Number(amount) * (minutesOf[unit.replace(/s$/, '')] ?? 0);
  });

/** Where an answer or a value is kept. */
export const PersonField = z.string().regex(/^person\.[a-z][a-z0-9_]{0,63}$/, misfits.person_field);

/** An expression, written bare. Numbers, true and false may stand for themselves. */
export const ExpressionSource = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);

/** The purpose that a consent is given for. */
export const Purpose = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, misfits.purpose);

/** A node that does its actions and goes on. */
export function passingNode(id: string, step: string, actions: readonly Action[], to: string | null): Node {
  return { id, step, actions, wait: null, router: null, exits: [{ id: 'next', to }] };
}

/** The action that sends a text; `isSensitive` says that the neutral text stands in for it where others may read. */
export function sending(
  key: string,
  isSensitive: boolean | undefined,
  media?: string,
): Extract<Action, { kind: 'send_text' }> {
  return {
    kind: 'send_text',
    key,
    ...(isSensitive === true ? { neutral: neutralOf(key) } : {}),
    ...(media === undefined ? {} : { media }),
  };
}

/** The texts that it needs. */
export function textsSent(key: string, isSensitive: boolean | undefined): TextKey[] {
  const keys = isSensitive === true ? [key, neutralOf(key)] : [key];
  return keys.map((one) => ({ key: one, isRequired: true }));
}

function neutralOf(key: string): string {
  return key.replace(/\.[a-z_]+$/, '.neutral');
}

/** Where each code leads, and where all others do. */
export interface Ways {
  readonly routes: Readonly<Record<string, string>>;
  readonly after: string | null;
}

/** Reads `go`: one step for all, or one for each code. */
export function byCode(go: z.output<typeof GoesOnByCode>, next: string | null): Ways {
  if (typeof go === 'object') return { routes: go, after: next };
  return { routes: {}, after: go ?? next };
}

/** The steps that `go` names. */
export function referencesByCode(go: z.output<typeof GoesOnByCode>): CompiledStep['references'] {
  if (go === undefined) return [];
  if (typeof go === 'string') return [{ path: ['go'], step: go }];
  return Object.entries(go).map(([code, step]) => ({ path: ['go', code], step }));
}

/** What a step compiles to that does its actions and goes on; whatever else it needs is added to it. */
export function passing(
  step: { readonly id: string; readonly go?: string | undefined },
  { next }: StepPlace,
  actions: readonly Action[],
): CompiledStep {
  return {
    nodes: [passingNode(step.id, step.id, actions, step.go ?? next)],
    references: step.go === undefined ? [] : [{ path: ['go'], step: step.go }],
    expressions: [],
    texts: [],
  };
}

/** A node that waits for a code, and leaves by it. */
export function waitingNode(step: string, wait: Wait, ways: Ways): Node {
  return { id: step, step, actions: [], wait, ...routed(`results.${step}`, ways) };
}

/** The router and the exits of a node that is left by a code. */
export function routed(operand: string, { routes, after }: Ways): Pick<Node, 'router' | 'exits'> {
  const codes = Object.keys(routes);
  if (codes.length === 0) return { router: null, exits: [{ id: 'next', to: after }] };
  const router: Switch = {
    kind: 'switch',
    operand,
    cases: codes.map((code) => ({ test: 'is_code', argument: code, category: code })),
    categories: [...codes, 'other'].map((name) => ({ name, exit: name })),
    default: 'other',
  };
  const exits = Object.entries(routes).map(([id, to]) => ({ id, to }));
  return { router, exits: [...exits, { id: 'other', to: after }] };
}
