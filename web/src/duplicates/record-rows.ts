import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../api/dictionary.js';
import { fullTime } from '../components/relative-time.js';
import { useValueWords } from '../people/person/value-words.js';
import type { Person } from './duplicates.js';
import { useWhatName } from './use-what-name.js';

/** One thing that two records may say, in words; empty where one says nothing. */
export interface RecordRow {
  readonly key: string;
  readonly name: string;
  readonly kept: string;
  readonly other: string;
}

/** Lists what two records say, leaving out what neither says. */
export function useRecordRows(kept: Person, other: Person): readonly RecordRow[] {
  const nameOf = useWhatName();
  const factsOf = useFacts();
  const [one, two] = [factsOf(kept), factsOf(other)];
  const keys = [...new Set([...one.keys(), ...two.keys()])];
  return keys
    .map((key) => ({ key, name: nameOf(key), kept: one.get(key) ?? '', other: two.get(key) ?? '' }))
    .filter((row) => row.kept !== '' || row.other !== '');
}

function useFacts(): (person: Person) => ReadonlyMap<string, string> {
  const { t, i18n } = useTranslation('duplicates');
  const dictionary = useDictionary();
  const valueWords = useValueWords();
  return (person) => {
    const list = new Intl.ListFormat(i18n.language);
    const { name, language, addresses, roles, tags, household, fields, createdAt, lastHeardAt } = person;
    const time = (at: string | null) => (at === null ? '' : fullTime(new Date(at), i18n.language));
    return new Map([
      ['name', name ?? ''],
      ['language', language === null ? '' : valueWords('language', language)],
      ['addresses', list.format(addresses.map(({ address }) => address))],
      ...fields.map(({ key, value, precision, isMasked }): [string, string] => [
        key,
        isMasked
          ? t('hidden')
          : valueWords(key, value, {
              placeName: key === 'place' ? person.place?.name : undefined,
              precision,
            }),
      ]),
      ['roles', list.format(roles.map(({ role }) => nameIn(dictionary?.roles, role)))],
      ['tags', list.format(tags)],
      ['household', household?.name ?? ''],
      ['created', time(createdAt)],
      ['heard', time(lastHeardAt)],
    ]);
  };
}
