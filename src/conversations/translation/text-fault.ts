import { variablesOf } from '../../engine/definition/texts.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** Says why a text cannot be sent or filled in; null when it can. */
export function textFault(text: string, variables: ReadonlySet<string>): Sentence | null {
  if (/(?![\t\n])[\p{Cc}\p{Cs}]/u.test(text))
    return sentence('problems:text_unfit')`The translation holds characters that cannot be sent.`;
  const strange = variablesOf(text).find((name) => !variables.has(name));
  if (strange === undefined) return null;
  const names = { joined: 'comma', of: [...variables].sort() } as const;
  return sentence(
    'problems:text_strange_name',
  )`The translation uses ${{ name: `{{${strange}}}` }}, which is not known. Use one of: ${{ names }}.`;
}
