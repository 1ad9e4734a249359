import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import type { Import } from './import.js';
import styles from './imports.module.css';

/** What was found in the file: how it is written, which sheet, its first rows. */
export function FoundPart({ record }: { readonly record: Import }) {
  const { t, i18n } = useTranslation('imports');
  const { found, columns, counts } = record;
  const first = Math.max(0, ...columns.map(({ samples }) => samples.length));
  const facts = [
    ...(found.sheet === null ? [] : [t('found.sheet', { sheet: found.sheet })]),
    ...(found.encoding === null ? [] : [t('found.encoding', { encoding: found.encoding })]),
    ...(found.delimiter === null ? [] : [t('found.delimiter', { delimiter: signOf(found.delimiter) })]),
  ];
  const many = new Intl.NumberFormat(i18n.language).format(counts.rows);
  return (
    <Section
      title={t('found.title')}
      intro={[t('found.rows', { count: counts.rows, many }), ...facts].join(' · ')}
    >
      {found.sameAs !== null && (
        <p className={styles.note}>
          {t('found.same')}{' '}
          <TextLink to="/imports/$id" params={{ id: found.sameAs }}>
            {t('found.sameLink')}
          </TextLink>
        </p>
      )}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('found.first')}>
        <table className={styles.sheet}>
          <caption>{t('found.first')}</caption>
          <thead>
            <tr>
              {columns.map(({ heading }, at) => (
                <th key={`${at} ${heading}`} scope="col">
                  <bdi>{heading}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: first }, (_, row) => (
              <tr key={row}>
                {columns.map(({ heading, samples }, at) => (
                  <td key={`${at} ${heading}`}>
                    <bdi>{samples[row] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function signOf(delimiter: string): string {
  return delimiter === '\t' ? '⇥' : delimiter;
}
