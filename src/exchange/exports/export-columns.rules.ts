import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { ownTargets, targetOf, type OwnTarget } from '../imports/targets.rules.js';

/** What of a person's own can be written out. */
export const ownColumns = [
  'id',
  'name',
  'phone',
  'second_phone',
  'whatsapp',
  'language',
  'timezone',
  'preferred_hour',
  'preferred_channel',
  'tags',
  'roles',
  'interests',
] as const satisfies readonly OwnTarget[];
export type OwnColumn = (typeof ownColumns)[number];

/** A column of an export, under a heading that an import understands. */
export type ExportColumn =
  | { readonly heading: string; readonly kind: 'own'; readonly own: OwnColumn }
  | { readonly heading: string; readonly kind: 'field'; readonly key: string }
  | { readonly heading: string; readonly kind: 'consent'; readonly purpose: string };

/** Takes apart the columns that somebody wants, by their headings (`due_date` and `fields.due_date` are the same); null for one that is unknown. */
export function exportColumn(wanted: string, dictionary: DictionaryContent): ExportColumn | null {
  const target = targetOf(wanted, dictionary) ?? targetOf(`fields.${wanted}`, dictionary);
  if (target === null) return null;
  if (target.kind === 'field') return { kind: 'field', key: target.key, heading: headingOf(target.key) };
  if (target.kind === 'consent') return { kind: 'consent', purpose: target.purpose, heading: wanted };
  const own = ownColumns.find((one) => one === target.own);
  return own === undefined ? null : { kind: 'own', own, heading: own };
}

/** A field is called by its key, unless something else is called so. */
function headingOf(key: string): string {
  return ownTargets.some((own) => own === key) ? `fields.${key}` : key;
}

/** What is written out when nobody says what: all but what is sensitive. */
export function usualColumns(dictionary: DictionaryContent): string[] {
  const fields = dictionary.fields.filter(({ sensitivity }) => sensitivity === 'ordinary');
  return [...ownColumns, ...fields.map(({ key }) => headingOf(key))];
}
