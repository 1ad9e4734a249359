import { variablesOf } from '../../engine/definition/texts.js';

/** Says why a text cannot be sent or filled in, in a plain sentence; null when it can. */
export function textFault(text: string, variables: ReadonlySet<string>): string | null {
  if (/(?![\t\n])[\p{Cc}\p{Cs}]/u.test(text)) return 'The translation holds characters that cannot be sent.';
  const strange = variablesOf(text).find((name) => !variables.has(name));
  if (strange === undefined) return null;
  return `The translation uses {{${strange}}}, which is not known. Use one of: ${[...variables].sort().join(', ')}.`;
}
