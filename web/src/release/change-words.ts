import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { ChangeFact } from './release.js';

type Params = Record<string, string>;
type Words = TFunction<['release', 'editor']>;

/** Puts what changed into sentences of the reader's language. */
export function useChangeWords(): (fact: ChangeFact) => string {
  const { t, i18n } = useTranslation(['release', 'editor']);
  // As it is written within a sentence: French writes `swahili`.
  const names = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' });
  return ({ code, params }) => {
    const given = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shown(value)]));
    const language = given.language ? (names.of(given.language) ?? '') : '';
    return sentence(t, code, { ...given, language }, params);
  };
}

function sentence(t: Words, code: string, given: Params, params: ChangeFact['params']): string {
  switch (code) {
    case 'about_changed':
      return t('facts.about', { change: given.after === '' ? '–' : (given.after ?? '–') });
    case 'head_changed':
      return turned(t, headName(t, given.field ?? ''), given);
    case 'field_changed':
      return turned(t, t('facts.field', { ...given, field: fieldName(t, given.field ?? '') }), given);
    case 'note_changed':
      return turned(t, t('facts.note', given), given);
    case 'way_changed':
      return ledElsewhere(t, wayName(t, given), given);
    case 'step_added':
    case 'step_moved':
      return t(params.after ? `facts.${code}` : `facts.${code}_first`, given);
    case 'text_added':
      return t('facts.added', { ...given, what: textName(t, given) });
    case 'text_removed':
      return t('facts.gone', { ...given, what: textName(t, given) });
    case 'text_changed':
      return t('facts.changed', { ...given, what: textName(t, given) });
    default:
      return t([`facts.${code}`, 'facts.other'], given);
  }
}

function turned(t: Words, what: string, given: Params): string {
  if (!given.after) return t('facts.gone', { ...given, what });
  return t(given.before ? 'facts.nowWas' : 'facts.now', { ...given, what });
}

function ledElsewhere(t: Words, what: string, given: Params): string {
  if (given.after) return t(given.before ? 'facts.leads' : 'facts.leadsNew', { ...given, what });
  return t(given.before ? 'facts.leadsNoMore' : 'facts.leadsEnd', { ...given, what });
}

function wayName(t: Words, given: Params): string {
  const [kind = ''] = (given.way ?? '').split('.');
  const known = ['unknown', 'not_understood', 'no_answer', 'else', 'case', 'random'].includes(kind);
  return t(`facts.way.${known ? kind : given.label ? 'answer' : 'go'}`, given);
}

function textName(t: Words, given: Params): string {
  return t([`facts.text.${given.role ?? ''}`, 'facts.text.other'], given);
}

function headName(t: Words, field: string): string {
  return t([`facts.head.${field}`, field]);
}

function fieldName(t: Words, field: string): string {
  return t(`editor:fields.${field}`, { defaultValue: field.replaceAll('_', ' ') });
}

const mostShown = 200;

function shown(value: string | null): string {
  const whole = (value ?? '').replaceAll(/\s+/g, ' ');
  return whole.length > mostShown ? `${whole.slice(0, mostShown - 1)}…` : whole;
}
