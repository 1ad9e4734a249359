import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import type { Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';

type Language = Plan['languages'][number];

/** The text in each language, as some people would get it. */
export function SamplesPart({ plan: { languages } }: { readonly plan: Plan }) {
  const { t } = useTranslation('broadcasts');
  if (languages.length === 0) return null;
  return (
    <Section title={t('samples.title')} intro={t('samples.intro')}>
      {languages.map((one) => (
        <Samples key={one.language} of={one} />
      ))}
    </Section>
  );
}

function Samples({ of: { language, recipients, samples } }: { readonly of: Language }) {
  const { t } = useTranslation('broadcasts');
  const nameOf = useLanguageName();
  const { number } = useFormat();
  return (
    <div>
      <h3>
        {t('samples.language', { language: nameOf(language), count: recipients, many: number(recipients) })}
      </h3>
      <ul className={styles.cards}>
        {samples.map((sample) => (
          <Sample key={sample.personId} of={sample} language={language} />
        ))}
      </ul>
    </div>
  );
}

interface SampleProps {
  readonly of: Language['samples'][number];
  readonly language: string;
}

function Sample({
  of: { personId, name, text, carrier, segments, encoding, costly },
  language,
}: SampleProps) {
  const { t } = useTranslation('broadcasts');
  const size =
    carrier === 'sms' ? `${t('content.sms', { count: segments })}, ${encoding}` : t(`carriers.${carrier}`);
  return (
    <li className={styles.bubble}>
      <TextLink to="/people/$id" params={{ id: personId }}>
        <bdi>{name ?? t('unnamed')}</bdi>
      </TextLink>
      <p className={styles.text} dir="auto" lang={language}>
        {text}
      </p>
      <span className="quiet">{size}</span>
      {costly !== null && <span className={styles.dear}>{t('content.dear', { character: costly })}</span>}
    </li>
  );
}
