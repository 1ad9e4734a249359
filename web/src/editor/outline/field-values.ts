import type { Value } from '../../../../src/engine/definition/edit/flow-files.js';
import { scalarOf } from './fields.js';
import type { StepField } from './fields.js';

/** Writes a value as it stands in a field. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shownScalar).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${shownScalar(one)}`)
      .join('\n');
  }
  return shownScalar(value);
}

/** The same for a value that is no list and no map. */
export function shownScalar(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return value === undefined ? '' : JSON.stringify(value);
}

/** Reads what was written in a field; undefined for an empty one. */
export function readForm(form: StepField['form'], written: string): Value | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (form === 'list') return text.split(',').flatMap((one) => one.trim() || []);
  if (form !== 'pairs') return form === 'expression' ? scalarOf(text) : text;
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at < 1 ? [] : [[line.slice(0, at).trim(), scalarOf(line.slice(at + 1))] as const];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
