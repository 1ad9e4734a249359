import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { TextLink } from '../components/links.js';
import { useSay } from '../i18n/say.js';
import { useExplained } from './segment.js';
import type { Explained } from './segment.js';
import styles from './segments.module.css';

const WhyPart = lazy(() => import('./why-part.js'));

interface WhoIsMeantProps {
  readonly expression: string;
  /** The segment that is saved with this very expression; null for one that is still being built. */
  readonly segmentId: string | null;
}

/** Whom an expression means: in a sentence, how many, some of them; or what is wrong with it. */
export function WhoIsMeant({ expression, segmentId }: WhoIsMeantProps) {
  const { t } = useTranslation('segments');
  const { data, error, isFetching } = useExplained(expression);
  return (
    <Section title={t('who.title')}>
      <div aria-live="polite" aria-busy={isFetching}>
        {expression === '' && <p className="quiet">{t('who.nothing')}</p>}
        {expression !== '' && data === undefined && error === null && <Loading lines={2} />}
        <ProblemAlert problem={error} />
        {expression !== '' && data !== undefined && <Said explained={data} />}
      </div>
      <Suspense>
        {segmentId !== null && (data?.sentence ?? null) !== null && <WhyPart segmentId={segmentId} />}
      </Suspense>
    </Section>
  );
}

function Said({ explained }: { readonly explained: Explained }) {
  const { t, i18n } = useTranslation('segments');
  const say = useSay();
  const { sentence, count, isEstimate, sample, problems } = explained;
  if (sentence === null) {
    return (
      <ul className={styles.problems}>
        {problems.map(({ words, text, column }) => (
          <li key={`${column} ${text}`}>
            {say(words, text)} <span className="quiet">{t('who.at', { column })}</span>
          </li>
        ))}
      </ul>
    );
  }
  const many = new Intl.NumberFormat(i18n.language).format(count ?? 0);
  return (
    <>
      <p className={styles.sentence}>{say(sentence.words, sentence.text)}</p>
      <p className={styles.count}>
        <strong>{t(isEstimate ? 'who.about' : 'who.exactly', { count: count ?? 0, many })}</strong>
        {isEstimate && <span className="quiet"> {t('who.estimate')}</span>}
      </p>
      {sample.length > 0 && (
        <>
          <h3>{t('who.some')}</h3>
          <ul className={styles.sample}>
            {sample.map(({ id, name, place }) => (
              <li key={id}>
                <TextLink to="/people/$id" params={{ id }}>
                  <bdi>{name ?? t('who.unnamed')}</bdi>
                </TextLink>
                {place !== null && <span className="quiet"> {place}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
