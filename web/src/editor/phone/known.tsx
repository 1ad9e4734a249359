import { useTranslation } from 'react-i18next';

import { usePhoneState } from './phone-store.js';
import type { NamedValue } from './simulation.js';
import styles from './controls.module.css';

/** What she has answered so far, and what is on record of her. */
export function Known() {
  const { t } = useTranslation('phone');
  const answers = usePhoneState((state) => state.played?.answers) ?? [];
  const person = usePhoneState((state) => state.played?.person) ?? [];
  if (answers.length === 0 && person.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('known.title', { count: answers.length })}</summary>
      {answers.length > 0 && <h3>{t('known.answers')}</h3>}
      <Values values={answers} />
      {person.length > 0 && <h3>{t('known.person')}</h3>}
      <Values values={person} />
    </details>
  );
}

function Values({ values }: { readonly values: readonly NamedValue[] }) {
  if (values.length === 0) return null;
  return (
    <dl>
      {values.map(({ name, value }, at) => (
        <div key={at} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
