import { answer, api } from '../../api/client.js';
import { fieldOf } from '../../api/dictionary.js';
import type { Dictionary } from '../../api/dictionary.js';
import { entryValue } from '../field-input.js';
import type { FieldEntry } from '../field-input.js';

/** Somebody who is being written down. */
export interface NewPerson {
  readonly name: string;
  readonly phone: string;
  readonly channel: 'sms' | 'whatsapp';
  readonly isPrivate: boolean;
  readonly language: string;
  readonly roles: readonly string[];
  readonly tags: string;
  readonly fields: Readonly<Record<string, FieldEntry>>;
  /** Purposes that she agreed to, in the presence of whoever writes this. */
  readonly agreed: readonly string[];
}

/** Nothing is known of her yet. */
export const nobodyYet = (language: string): NewPerson => ({
  name: '',
  phone: '',
  channel: 'sms',
  isPrivate: false,
  language,
  roles: [],
  tags: '',
  fields: {},
  agreed: [],
});

/** What the service is asked to record. */
function bodyOf(person: NewPerson, dictionary: Dictionary | undefined) {
  const { name, phone, channel, isPrivate, language, roles } = person;
  const tags = tagsIn(person.tags);
  return {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(phone.trim() !== '' && { addresses: [{ channel, address: phone.trim(), isPrivate }] }),
    language,
    roles: [...roles],
    ...(tags.length > 0 && { tags }),
    fields: Object.fromEntries(
      Object.entries(person.fields).flatMap(([key, entry]) => {
        const field = fieldOf(dictionary, key);
        const value = field === undefined ? null : entryValue(field, entry);
        return value === null ? [] : [[key, value]];
      }),
    ),
  };
}

/** The tags of a text that has commas between them. */
export function tagsIn(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

/** Records her; gives her id. @throws Problem */
export async function record(person: NewPerson, dictionary: Dictionary | undefined): Promise<string> {
  const { id } = await answer(api.POST('/api/v1/people', { body: bodyOf(person, dictionary) }));
  return id;
}

/** Records that she agreed, in the words that the dictionary has in her language. @throws Problem */
export async function recordAgreement(id: string, purpose: string, language: string): Promise<void> {
  await answer(
    api.POST('/api/v1/people/{id}/consents', {
      params: { path: { id }, query: { language } },
      body: { purpose, action: 'granted', language, answer: '', basis: 'self' },
    }),
  );
}

/** What is written of a birth as far as it is in figures: a day, a month or a year. */
function knownBirth(text: string) {
  const [, year, month = '07', day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return { birthDate: null, precision: 'day' as const };
  const precision =
    day !== undefined ? ('day' as const) : text.includes('-') ? ('month' as const) : ('year' as const);
  return { birthDate: `${year}-${month}-${day ?? (precision === 'year' ? '01' : '15')}`, precision };
}

/** Those who may be recorded already. */
export function findAlike({ name, phone, channel, fields }: NewPerson) {
  const birthDate = fields.birth_date?.value ?? '';
  const placeCode = fields.place?.value ?? '';
  return answer(
    api.POST('/api/v1/duplicates/search', {
      body: {
        name: name.trim() === '' ? null : name.trim(),
        ...knownBirth(birthDate),
        placeCode: placeCode === '' ? null : placeCode,
        addresses: phone.trim() === '' ? [] : [{ channel, address: phone.trim() }],
      },
    }),
  );
}
