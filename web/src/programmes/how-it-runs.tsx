import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../api/dictionary.js';
import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { Condition } from './condition.js';
import { useProgrammeName, useAnchorName } from './programme.js';
import type { Programme } from './programme.js';
import styles from './programmes.module.css';
import { useLengths } from './use-lengths.js';
import { readWeekZero } from './week-zero.js';

/** By which rules a programme runs: what it counts from, when it sends, what ends it, what follows. */
export function HowItRuns({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('programmes');
  const dictionary = useDictionary();
  const programmeName = useProgrammeName();
  const { purpose, sendAt, window, missed, instances, endsOn, then, enrol } = programme;
  return (
    <Section title={t('runs.title')}>
      <dl className={styles.facts}>
        <Fact name={t('runs.purpose')}>{nameIn(dictionary?.purposes, purpose)}</Fact>
        <Fact name={t('runs.counts')}>
          <Beginning programme={programme} />
        </Fact>
        <Fact name={t('runs.at')}>
          {sendAt}
          {window !== null && ` (${t('runs.window', { from: window.opens, to: window.closes })})`}
        </Fact>
        <Fact name={t('runs.missed')}>{t(`missed.${missed}`)}</Fact>
        <Fact name={t('runs.instances')}>{t(`instances.${instances}`)}</Fact>
        <Fact name={t('runs.ends')}>
          {[
            ...endsOn.map((kind) => t(`ends.${kind}`, { defaultValue: kind })),
            ...(endsOn.includes('death') ? [] : [t('ends.death')]),
            t('ends.left'),
            t('ends.sent'),
          ].join(' · ')}
        </Fact>
        <Fact name={t('runs.then')}>
          {then === null ? (
            t('runs.nothing')
          ) : (
            <TextLink to="/programmes/$name" params={{ name: then }}>
              {programmeName(then)}
            </TextLink>
          )}
        </Fact>
        {enrol !== null && (
          <Fact name={t('runs.enrol')}>
            <Condition expression={enrol} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The date that it counts from, and where week 0 lies. */
function Beginning({ programme: { anchor, weekZero } }: { readonly programme: Programme }) {
  const { t } = useTranslation('programmes');
  const anchorName = useAnchorName();
  const { length } = useLengths();
  const read = readWeekZero(weekZero);
  const name = anchorName(anchor);
  if (read === null)
    return (
      <>
        {name} <code>{weekZero}</code>
      </>
    );
  const { count, unit } = read;
  if (count === 0) return <>{t('zero.on', { anchor: name })}</>;
  return (
    <>
      {t(count < 0 ? 'zero.before' : 'zero.after', { anchor: name, length: length(Math.abs(count), unit) })}
    </>
  );
}
