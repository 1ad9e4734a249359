import { knownPart } from '../people/dictionary/known-part.js';
import type { FieldValue } from '../people/person.js';
import { DomainError } from '../platform/domain-error.js';

/** Prints a line for the reader. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints one JSON object, and nothing else. */
export function printJson(object: unknown): void {
  print(JSON.stringify(object));
}

/** Shows a stored value on a line: a text as it is, anything else as JSON. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Shows the value of a field; of a date as much as is known. */
export function shownField({ value, precision }: FieldValue): string {
  return typeof value === 'string' ? knownPart(value, precision) : shown(value);
}

/** Ends the command with what went wrong: a sentence for a breach of a rule, the trace for a bug. */
export function failWith(error: unknown): void {
  const text =
    error instanceof DomainError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text ?? ''}\n`);
  process.exitCode = 1;
}
