import { useTranslation } from 'react-i18next';

import { fieldOf, nameIn, useDictionary } from '../../../api/dictionary.js';
import type { Dictionary } from '../../../api/dictionary.js';
import { useConsentName } from '../consents/consent-name.js';
import { useReasonWords } from '../reason-words.js';
import { useValueWords } from '../value-words.js';
import type { Entry } from './entry.js';

/** Says in a sentence what an entry of a timeline is about. */
export function useEntryWords(): (entry: Entry) => string {
  const { t, i18n } = useTranslation('person');
  const dictionary = useDictionary();
  const valueWords = useValueWords();
  const reasonWords = useReasonWords();
  const consentName = useConsentName();
  const purposeWords = (code: unknown) => {
    const named = plain(code);
    const [, partner] = named.split('share:');
    return consentName(
      named,
      nameIn(partner === undefined ? dictionary?.purposes : dictionary?.partners, partner ?? named),
    );
  };
  return (entry) => {
    const { kind, data, message } = entry;
    if (message !== null && kind !== 'message_withheld') return t(stateKey(message, i18n.exists.bind(i18n)));
    const name = entryKey(kind, entry);
    if (!i18n.exists(`person:${name}`)) return kind.replaceAll('_', ' ');
    const key = typeof data.key === 'string' ? data.key : '';
    const field = fieldOf(dictionary, key);
    const own = i18n.exists(`person:own.${key}`) ? t(`own.${key}`) : undefined;
    const isForgotten = kind === 'field_changed' && !entry.isMasked && (data.after ?? null) === null;
    return t(isForgotten ? forgottenKey(data) : name, {
      ...namesOf(data, dictionary),
      purpose: purposeWords(data.purpose),
      field: own ?? field?.name ?? nameIn(undefined, key),
      value: valueWords(key, data.after, { precision: data.precision, placeName: named(data.afterName) }),
      before: valueWords(key, data.before, {
        precision: data.beforePrecision,
        placeName: named(data.beforeName),
      }),
      reasons: reasonsOf(data)
        .map((code) => reasonWords({ code, params: {} }))
        .join(' '),
      added: listed(data.added),
      removed: listed(data.removed),
    });
  };
}

const forgottenKey = ({ before = null }: Entry['data']): string =>
  before === null ? 'entry.field_forgotten' : 'entry.field_forgotten_from';

function entryKey(kind: string, { isMasked, data }: Entry): string {
  if (kind === 'field_changed' && isMasked) return 'entry.field_changed_hidden';
  if (kind === 'tags_changed') {
    const [isAdded, isRemoved] = [listed(data.added) !== '', listed(data.removed) !== ''];
    if (isAdded !== isRemoved) return isAdded ? 'entry.tags_added' : 'entry.tags_removed';
  }
  if (kind === 'field_changed' && (data.before ?? null) !== null) return 'entry.field_changed_from';
  if (kind === 'consent_recorded') return `entry.${kind}_${plain(data.action)}`;
  if (kind === 'event_answered') return `entry.${kind}_${plain(data.state)}`;
  return `entry.${kind}`;
}

function stateKey(message: NonNullable<Entry['message']>, exists: (key: string) => boolean): string {
  if (message.direction === 'in') return 'timeline.in';
  const key = `states.${message.state ?? ''}`;
  return exists(`person:${key}`) ? key : 'timeline.out';
}

/** What stands in the data as a code, by its name. */
function namesOf(data: Entry['data'], dictionary: Dictionary | undefined) {
  const named = (names: Parameters<typeof nameIn>[0], code: unknown) =>
    typeof code === 'string' ? nameIn(names, code) : '';
  return {
    role: named(dictionary?.roles, data.role),
    topic: named(dictionary?.topics, data.topic),
    relationship: named(dictionary?.relationships, data.relationship ?? data.kind),
    address: plain(data.address),
    event: plain(data.event),
    amount: plain(data.amount),
    currency: plain(data.currency),
    goods: plain(data.goods),
    quantity: plain(data.quantity),
    hours: plain(data.hours),
    subject: plain(data.subject),
    reference: plain(data.reference ?? data.case),
    programme: named(dictionary?.programmes, data.programme),
  };
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const named = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const listed = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(', ') : '');

const reasonsOf = ({ reasons }: Entry['data']): string[] =>
  Array.isArray(reasons) ? reasons.filter((one) => typeof one === 'string') : [];
