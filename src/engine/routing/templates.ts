import { compileTemplate, evaluateTemplate } from '../expressions/template.js';
import type { Template } from '../expressions/template.js';
import { textOf } from '../expressions/text-of.js';
import type { Value } from '../expressions/value.js';
import type { Turn } from '../turn.js';
import { flowTemplate } from './render.js';

const compiled = new Map<string, Template>();
const maxCompiled = 5_000;

/** Works out a template of an imported flow. @throws ExpressionSyntaxError, EvaluationError */
export function evaluateHere(turn: Turn, template: string): Value {
  return evaluateTemplate(compileOnce(template), turn.scope, turn.services.places);
}

/** Works out a template as a text. @throws ExpressionSyntaxError, EvaluationError */
export function writeHere(turn: Turn, template: string): string {
  return textOf(evaluateHere(turn, template));
}

/** The items of a text of the flow that has one on each line, not worked out; null where there is no such text. */
export function linesAt(turn: Turn, key: string | undefined): string[] | null {
  const text = key === undefined ? null : flowTemplate(turn, key);
  return text === null ? null : text.split('\n');
}

function compileOnce(source: string): Template {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const template = compileTemplate(source);
  if (compiled.size >= maxCompiled) compiled.clear();
  compiled.set(source, template);
  return template;
}
