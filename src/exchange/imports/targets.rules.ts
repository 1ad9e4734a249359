import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';

/** What a column can go to beside fields and consents, under the headings that an export writes. */
export const ownTargets = [
  'id',
  'name',
  'first_name',
  'last_name',
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
  'consent_date',
] as const;
export type OwnTarget = (typeof ownTargets)[number];

/** What a column goes to, taken apart. */
export type Target =
  | { readonly kind: 'own'; readonly own: OwnTarget }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'consent'; readonly purpose: string };

const fieldPrefix = 'fields.';
const consentPrefix = 'consents.';

/** Takes apart what a column goes to: `phone`, `fields.due_date`, `consents.health_messages`; null for what is unknown. */
export function targetOf(to: string, dictionary: DictionaryContent): Target | null {
  const own = ownTargets.find((one) => one === to);
  if (own !== undefined) return { kind: 'own', own };
  if (to.startsWith(fieldPrefix)) {
    const key = to.slice(fieldPrefix.length);
    return dictionary.field(key) === undefined ? null : { kind: 'field', key };
  }
  if (!to.startsWith(consentPrefix)) return null;
  const purpose = to.slice(consentPrefix.length);
  return isPurpose(purpose, dictionary) ? { kind: 'consent', purpose } : null;
}

/** Everything that a column can go to. */
export function allTargets(dictionary: DictionaryContent): string[] {
  return [
    ...ownTargets,
    ...dictionary.fields.map(({ key }) => fieldTarget(key)),
    ...dictionary.purposes.map(({ code }) => consentTarget(code)),
    ...dictionary.partners.map(({ code }) => consentTarget(`share:${code}`)),
  ];
}

/** How a column says that it goes to a field. */
export function fieldTarget(key: string): string {
  return `${fieldPrefix}${key}`;
}

/** How a column says that it holds a consent. */
export function consentTarget(purpose: string): string {
  return `${consentPrefix}${purpose}`;
}

/** Whether the dictionary knows something that can be agreed to. */
export function isPurpose(purpose: string, dictionary: DictionaryContent): boolean {
  return purpose.startsWith('share:')
    ? dictionary.partner(purpose.slice('share:'.length)) !== undefined
    : dictionary.purpose(purpose) !== undefined;
}
