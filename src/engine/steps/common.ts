import { z } from 'zod';
import type { Action, Node, Router } from '../graph.js';

/** A step's name: what sessions, texts and reports call it. */
export const StepId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be small letters, digits and _, and begin with a letter');

/** Where a step that does not route goes on. */
export const GoesOn = StepId.optional().describe('The step to go on with; without it, the next one.');

/** Where an answer or a value is kept. */
export const PersonField = z
  .string()
  .regex(/^person\.[a-z][a-z0-9_]{0,63}$/, 'must be written person.<field>, such as person.due_date');

/** An expression, written bare. Numbers, true and false may stand for themselves. */
export const ExpressionSource = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);

/** The purpose that a consent is given for. */
export const Purpose = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be small letters, digits and _');

/** A node that does its actions and goes on. */
export function passingNode(id: string, step: string, actions: readonly Action[], to: string | null): Node {
  return { id, step, actions, wait: null, router: null, exits: [{ id: 'next', to }] };
}

/** A router on codes with one exit each, and `next` for all others. */
export function codeRouter(operand: string, routes: Readonly<Record<string, string>>): Router {
  const codes = Object.keys(routes);
  return {
    kind: 'switch',
    operand,
    cases: codes.map((code) => ({ test: 'is_code', argument: code, category: code })),
    categories: [...codes, 'other'].map((name) => ({ name, exit: name })),
    default: 'other',
  };
}
