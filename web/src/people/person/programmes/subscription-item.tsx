import { useTranslation } from 'react-i18next';

import { useSession } from '../../../api/session.js';
import { TextLink } from '../../../components/links.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { fullTime } from '../../../components/relative-time.js';
import { useProgrammeName, useAnchorName, useProgrammes } from '../../../programmes/programme.js';
import { asKnown, dateWords } from '../value-words.js';
import { Coming } from './coming.js';
import { Deeds } from './deeds.js';
import type { Subscription } from './subscriptions.js';
import { isRunning } from './subscriptions.js';
import styles from './programmes.module.css';

const tones = { active: 'good', paused: 'warn', completed: 'neutral', ended: 'neutral' } as const;

interface SubscriptionItemProps {
  readonly personId: string;
  readonly subscription: Subscription;
}

/** One programme of hers: since when, which of several, counted from what, until when it rests, what comes of it. */
export function SubscriptionItem({ personId, subscription }: SubscriptionItemProps) {
  const { t, i18n } = useTranslation(['programmes', 'person']);
  const { may } = useSession();
  const { programme, instance, state, pausedUntil, startedAt, endedAt } = subscription;
  const name = useProgrammeName()(programme);
  return (
    <li>
      <h3>
        {may('programmes.read') ? (
          <TextLink to="/programmes/$name" params={{ name: programme }}>
            {name}
          </TextLink>
        ) : (
          name
        )}
        {instance !== '' && <bdi>({instance.replaceAll(/[_-]/g, ' ')})</bdi>}
        <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
      </h3>
      <p className={styles.quiet}>
        {t('person.since', { day: dateWords(startedAt.slice(0, 10), i18n.language) })}
        <Anchor subscription={subscription} />
      </p>
      {state === 'paused' && (
        <p>
          {pausedUntil === null
            ? t('person.restsOpen')
            : t('person.restsUntil', { time: fullTime(new Date(pausedUntil), i18n.language) })}
        </p>
      )}
      {endedAt !== null && (
        <p className={styles.quiet}>
          {fullTime(new Date(endedAt), i18n.language)}: <Ended subscription={subscription} />
        </p>
      )}
      {state === 'active' && <Coming subscription={subscription} />}
      {isRunning(subscription) && may('programmes.enrol') && (
        <Deeds personId={personId} subscription={subscription} />
      )}
    </li>
  );
}

/** The date that it counts from, as exactly as it is known. */
function Anchor({ subscription }: { readonly subscription: Subscription }) {
  const { i18n } = useTranslation('programmes');
  const anchorName = useAnchorName();
  const field = useProgrammes().find(({ name }) => name === subscription.programme)?.anchor;
  const { anchor, precision } = subscription;
  if (field === undefined || field === 'registration') return null;
  const date = dateWords(asKnown(anchor, precision), i18n.language);
  return (
    <>
      {' · '}
      {anchorName(field)}: {date}
    </>
  );
}

/** Why it ended, in words where there are some. */
function Ended({ subscription: { state, endedReason } }: { readonly subscription: Subscription }) {
  const { t, i18n } = useTranslation('person');
  const reason = endedReason ?? (state === 'completed' ? 'completed' : 'ended');
  return (
    <>
      {t(i18n.exists(`none_comes.${reason}`, { ns: 'person' }) ? `none_comes.${reason}` : 'none_comes.ended')}
    </>
  );
}
