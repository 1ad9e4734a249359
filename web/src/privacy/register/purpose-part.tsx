import { useTranslation } from 'react-i18next';

import { capitalised } from '../../components/capitalised.js';
import type { InterfaceLanguage } from '../../i18n/i18n.js';
import { useLengthOfTime } from '../use-length-of-time.js';
import type { RegisterPurpose } from './register.js';
import styles from './register.module.css';

interface PurposePartProps {
  readonly purpose: RegisterPurpose;
  readonly language: InterfaceLanguage;
}

/** One purpose: why it is lawful, what is kept for it, and who gets it. */
export function PurposePart({ purpose, language }: PurposePartProps) {
  const { t } = useTranslation(['privacy', 'shell'], { lng: language });
  const lengthOf = useLengthOfTime(language);
  const { name, text, basis, expiresAfter, guardianUnder, matureMinorFrom, recipients, flows } = purpose;
  const isAsked = basis === 'consent';
  const facts = [
    [t('register.basis'), t(`register.bases.${basis}`, { defaultValue: basis })],
    isAsked && [t('register.consented'), t('register.people', { count: purpose.peopleConsented })],
    isAsked && expiresAfter !== null && [t('register.expires'), lengthOf(expiresAfter)],
    guardianUnder !== null && [
      t('register.guardian'),
      matureMinorFrom === null
        ? t('register.guardianUnder', { age: guardianUnder })
        : t('register.matureMinor', { age: guardianUnder, from: matureMinorFrom }),
    ],
    [
      t('register.recipients'),
      recipients.length === 0
        ? t('register.nobody')
        : recipients.map((one) => [one.name, one.contact].filter(Boolean).join(', ')).join('; '),
    ],
    flows.length > 0 && [t('register.usedBy'), flows.join(', ')],
  ].filter((fact) => fact !== false);
  return (
    <section className={styles.purpose}>
      <h3 dir="auto">{capitalised(name, language)}</h3>
      {text !== null && (
        <p className={styles.words} dir="auto">
          {text}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <PurposeFields purpose={purpose} language={language} />
    </section>
  );
}

function PurposeFields({ purpose: { fields, name }, language }: PurposePartProps) {
  const { t } = useTranslation(['privacy', 'shell'], { lng: language });
  const lengthOf = useLengthOfTime(language);
  if (fields.length === 0) return null;
  return (
    <table className={styles.fields} aria-label={`${t('register.fields')}: ${name}`}>
      <thead>
        <tr>
          <th scope="col">{t('register.field')}</th>
          <th scope="col">{t('register.sensitivity')}</th>
          <th scope="col">{t('register.keptFor')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <th scope="row" dir="auto">
              {capitalised(field.name, language)}
            </th>
            <td>{t(`register.sensitive.${field.sensitivity}`)}</td>
            <td>{field.keepFor === null ? t('register.asLongAsPerson') : lengthOf(field.keepFor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
