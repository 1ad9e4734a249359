import { useTranslation } from 'react-i18next';

import { fieldOf, nameIn, useDictionary } from '../../../api/dictionary.js';
import type { components } from '../../../api/schema.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { fullTime, timeLanguage } from '../../../components/relative-time.js';
import { TimeAgo } from '../../../components/time-ago.js';
import { useSay } from '../../../i18n/say.js';
import { asKnown, dateWords } from '../value-words.js';
import styles from './next.module.css';

type Programme = components['schemas']['ProgrammeOverview'];

const tones = { active: 'good', paused: 'neutral', completed: 'neutral', ended: 'neutral' } as const;

/** A programme that she is or was in: its next message as she would get it, those after it, or why none comes. */
export function ProgrammeItem({ programme }: { readonly programme: Programme }) {
  const { t, i18n } = useTranslation('person');
  const dictionary = useDictionary();
  const say = useSay();
  const { name, state, since, anchors, next, upcoming, reasonNone } = programme;
  return (
    <div className={styles.part}>
      <h3>
        <bdi>{name}</bdi> <StatusBadge tone={tones[state]}>{t(`next.state.${state}`)}</StatusBadge>
      </h3>
      <p className={styles.quiet}>
        {t('next.since', { date: longDay(since, i18n.language) })}
        {anchors.map(({ name: key, date, precision }) => (
          <span key={key}>
            {' · '}
            {fieldOf(dictionary, key)?.name ?? nameIn(undefined, key)}:{' '}
            {date === null ? t('profile.hidden') : dateWords(asKnown(date, precision), i18n.language)}
          </span>
        ))}
      </p>
      {next !== null && (
        <figure className={styles.message}>
          <figcaption>
            {t('next.message')}: {fullTime(new Date(next.at), i18n.language)} (<TimeAgo at={next.at} />)
          </figcaption>
          <blockquote dir="auto">{next.text ?? t('timeline.hidden')}</blockquote>
        </figure>
      )}
      {next === null && (
        <p>{reasonNone === null ? t('next.nothing') : say(reasonNone.words, reasonNone.text)}</p>
      )}
      {upcoming.length > 0 && (
        <p className={styles.quiet}>
          {t('next.after')}: {upcoming.map(({ at }) => shortDay(at, i18n.language)).join(', ')}
        </p>
      )}
    </div>
  );
}

const longDay = (at: string, language: string) =>
  new Intl.DateTimeFormat(timeLanguage(language), { dateStyle: 'long' }).format(new Date(at));

const shortDay = (at: string, language: string) =>
  new Intl.DateTimeFormat(timeLanguage(language), { day: 'numeric', month: 'short' }).format(new Date(at));
