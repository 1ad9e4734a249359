import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { fullTime } from '../../components/relative-time.js';
import type { InterfaceLanguage } from '../../i18n/i18n.js';
import { useChannelName } from '../use-channel-name.js';
import { useLengthOfTime } from '../use-length-of-time.js';
import { PurposePart } from './purpose-part.js';
import type { Register } from './register.js';
import styles from './register.module.css';

interface RegisterDocumentProps {
  readonly register: Register;
  readonly language: InterfaceLanguage;
}

/** The register as a document: who answers for it, why what is kept, for how long, who gets it. */
export function RegisterDocument({ register, language }: RegisterDocumentProps) {
  const { t } = useTranslation(['privacy', 'shell'], { lng: language });
  const channelName = useChannelName(language);
  const { organisation, madeAt, hosting, purposes, sharing, fieldsWithoutPurpose } = register;
  return (
    <article className={styles.document} lang={language}>
      <Chapter title={t('register.who')}>
        <Facts
          facts={[
            [t('register.organisation'), organisation],
            [t('register.officer'), hosting?.officer ?? t('register.unsaid')],
            [t('register.operator'), hosting?.operator ?? t('register.unsaid')],
            [t('register.where'), hosting?.where ?? t('register.unsaid')],
            [t('register.madeAt'), fullTime(new Date(madeAt), language)],
          ]}
        />
      </Chapter>
      <Chapter title={t('register.purposes')}>
        {purposes.map((purpose) => (
          <PurposePart key={purpose.code} purpose={purpose} language={language} />
        ))}
      </Chapter>
      {sharing.length > 0 && (
        <Chapter title={t('register.sharing')}>
          <Facts
            facts={sharing.map(({ name, contact, peopleConsented }) => [
              [name, contact].filter(Boolean).join(', '),
              `${t('register.consented')}: ${t('register.people', { count: peopleConsented })}`,
            ])}
          />
        </Chapter>
      )}
      {fieldsWithoutPurpose.length > 0 && (
        <Chapter title={t('register.withoutPurpose')}>
          <p>{t('register.withoutPurposeText')}</p>
          <p>
            <code>{fieldsWithoutPurpose.join(', ')}</code>
          </p>
        </Chapter>
      )}
      <Chapter title={t('register.retention')}>
        <Retention register={register} language={language} />
      </Chapter>
      <Chapter title={t('register.channels')}>
        <Facts
          facts={register.channels.map(({ channel, provider, where }) => [
            `${channelName(channel)}, ${provider}`,
            where,
          ])}
        />
      </Chapter>
      <Chapter title={t('register.accounts')}>
        <Facts
          facts={register.accounts.map(({ role, count }) => [
            t(`shell:roles.${role}.name`, { defaultValue: role }),
            new Intl.NumberFormat(language).format(count),
          ])}
        />
      </Chapter>
    </article>
  );
}

function Retention({ register: { retention }, language }: RegisterDocumentProps) {
  const { t } = useTranslation(['privacy', 'shell'], { lng: language });
  const lengthOf = useLengthOfTime(language);
  if (retention.length === 0) return <p>{t('register.noRetention')}</p>;
  return (
    <Facts
      facts={retention.map(({ what, after }) => [
        t(`retention.what.${what}`, { defaultValue: what }),
        lengthOf(after),
      ])}
    />
  );
}

function Chapter({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.chapter}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
