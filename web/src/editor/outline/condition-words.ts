import type { TFunction } from 'i18next';

const comparison = /^([a-z_]+(?:\.[a-z0-9_]+)*)\s*(!=|>=|<=|=|>|<)\s*(.+)$/;

const signs: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'isNot',
  '>': 'more',
  '>=': 'atLeast',
  '<': 'less',
  '<=': 'atMost',
};

/** Says a plain condition in words, such as `person.age >= 18`; null for one that is not plain. */
export function conditionWords(source: string, t: TFunction<'editor'>): string | null {
  const parts = source.trim().split(/ (and|or) /);
  const words = parts.map((part) =>
    part === 'and' || part === 'or' ? t(`condition.${part}`) : plain(part.trim(), t),
  );
  return words.some((one) => one === null) ? null : words.join(' ');
}

function plain(source: string, t: TFunction<'editor'>): string | null {
  const [, name = '', sign = '', value = ''] = comparison.exec(source) ?? [];
  if (name === '' || /[()]| (and|or|not) /.test(value)) return null;
  const subject = subjectOf(name, t);
  if (value === 'null') return t(sign === '=' ? 'condition.unknown' : 'condition.known', { subject });
  return t(`condition.${signs[sign] ?? 'is'}`, { subject, value: value.replaceAll('"', '') });
}

function subjectOf(name: string, t: TFunction<'editor'>): string {
  const [kind = '', field = '', part] = name.split('.');
  const words = field.replaceAll('_', ' ');
  if (kind === 'person') return t('condition.person', { field: words });
  if (kind === 'consent') return t('condition.consent', { field: words });
  if (kind === 'results' && part === undefined) return t('condition.answer', { field: words });
  return name;
}
