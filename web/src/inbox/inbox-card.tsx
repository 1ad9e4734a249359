import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import { TimeAgo } from '../components/time-ago.js';
import { CaseBadge } from './case-badge.js';
import { HolderName } from './holder-name.js';
import type { InboxItem } from './inbox.js';
import { useCaseWords } from './use-case-words.js';
import { useWho } from './use-who.js';
import styles from './inbox.module.css';

/** A conversation of the list: who, why, since when, and what was said. */
export function InboxCard({ item }: { readonly item: InboxItem }) {
  const { t } = useTranslation('inbox');
  const whoOf = useWho();
  const wordsOf = useCaseWords();
  const { id, channel, address, waitingSince, heldAt, lastText, cases } = item;
  // What she asked a person says more than what was written last, which is often ours.
  const words = cases.map(wordsOf).find((one) => one !== '') ?? lastText;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Link to="/inbox/$id" params={{ id }} data-conversation={id} className={styles.who}>
          <bdi>{whoOf(item)}</bdi>
        </Link>
        <span className={styles.quiet}>
          {t(`channel.${channel}`)} <bdi>{address}</bdi>
        </span>
      </div>
      {words !== null && (
        <p className={styles.last} dir="auto">
          {words}
        </p>
      )}
      <div className={styles.facts}>
        {cases.map((one) => (
          <CaseBadge key={one.reference} one={one} />
        ))}
        {waitingSince !== null && (
          <StatusBadge tone="warn">
            <span>
              {t('waiting')} <TimeAgo at={waitingSince} />
            </span>
          </StatusBadge>
        )}
        {heldAt !== null && (
          <StatusBadge tone="info">
            <span>
              <HolderName item={item} /> <TimeAgo at={heldAt} />
            </span>
          </StatusBadge>
        )}
      </div>
    </li>
  );
}
