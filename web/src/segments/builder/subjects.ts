import { useTranslation } from 'react-i18next';

import { fieldOf } from '../../api/dictionary.js';
import type { Dictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';
import { useSession } from '../../api/session.js';
import { aFact } from '../rules/condition.js';
import type { About, Fact } from '../rules/condition.js';

/** What staff note, as segments call it. */
const noted = ['event', 'visit', 'call', 'letter', 'email', 'gift', 'goods', 'hours'] as const;

const own = ['role', 'tag', 'interest', 'place', 'age', 'language', 'reachable'] as const;
const history = ['wrote', 'got'] as const;
const programme = ['programme', 'week'] as const;

/** What rows can be about, in groups: `field:due_date`, `consent:research`, `noted:visit`, `role`. */
export function useSubjects(dictionary: Dictionary, fact: Fact) {
  const { t, i18n } = useTranslation('segments');
  const seesSensitive = useSession().may('people.sensitive');
  const plain = (about: About) => ({ value: about, label: t(`about.${about}`) });
  const purposes = [
    ...dictionary.purposes.map(({ code, name }) => ({
      value: `consent:${code}`,
      label: capitalised(name, i18n.language),
    })),
    ...dictionary.partners.map(({ code, name }) => ({
      value: `consent:share:${code}`,
      label: t('about.share', { name }),
    })),
  ];
  const groups = [
    { group: t('group.own'), items: own.map(plain) },
    ...dictionary.fieldSets.map(({ name, fields }) => ({
      group: capitalised(name, i18n.language),
      items: fields
        .filter(({ key, sensitivity }) => key !== 'place' && (seesSensitive || sensitivity === 'ordinary'))
        .map((field) => ({ value: `field:${field.key}`, label: capitalised(field.name, i18n.language) })),
    })),
    { group: t('group.consent'), items: purposes },
    {
      group: t('group.history'),
      items: [
        ...noted.map((of) => ({ value: `noted:${of}`, label: t(`noted.${of}`) })),
        ...history.map(plain),
      ],
    },
    { group: t('group.programme'), items: programme.map(plain) },
    { group: t('group.other'), items: [plain('written')] },
  ].filter(({ items }) => items.length > 0);
  const chosen = subjectOf(fact);
  const isThere = groups.some(({ items }) => items.some(({ value }) => value === chosen));
  return isThere ? groups : [{ value: chosen, label: fact.of }, ...groups];
}

/** What a row is about, as the choice names it. */
export function subjectOf({ about, of }: Fact): string {
  return about === 'field' || about === 'consent' || about === 'noted' ? `${about}:${of}` : about;
}

/** A condition about what was just chosen, with what usually follows. */
export function factOfSubject(subject: string, dictionary: Dictionary): Fact {
  const [first = '', ...rest] = subject.split(':');
  const [about, of] = [first as About, rest.join(':')];
  switch (about) {
    case 'field': {
      const kind = fieldOf(dictionary, of)?.kind ?? 'text';
      return aFact('field', { of, kind, is: kind === 'place' ? 'under' : '=' });
    }
    case 'consent':
      return aFact('consent', { of, is: 'granted' });
    case 'noted':
      return aFact('noted', { of, is: '' });
    case 'programme':
      return aFact('programme', { is: 'active', of: onlyProgramme(dictionary) });
    case 'week':
      return aFact('week', { is: '>=', of: onlyProgramme(dictionary) });
    case 'place':
      return aFact('place', { is: 'under' });
    case 'age':
      return aFact('age', { is: '>=' });
    default:
      return aFact(about);
  }
}

/** The programmes that the data dictionary names, or keeps fields for. */
export function programmesOf({ programmes, fieldSets }: Dictionary): string[] {
  const named = programmes.map(({ code }) => code);
  return [...new Set([...named, ...fieldSets.flatMap(({ programme: one }) => one ?? [])])];
}

function onlyProgramme(dictionary: Dictionary): string {
  const [first = '', ...others] = programmesOf(dictionary);
  return others.length === 0 ? first : '';
}
