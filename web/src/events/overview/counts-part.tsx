import { useTranslation } from 'react-i18next';

import { Counts } from '../../components/counts.js';
import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import { guestStates } from '../event.js';
import type { EventView } from '../event.js';
import styles from '../events.module.css';
import { useEventWords } from '../use-event-words.js';

/** How many seats are taken, and how many people stand where. */
export function CountsPart({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { number, seats } = useEventWords();
  const { id, capacity, counts } = event;
  const shown = guestStates.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <Section title={t('tabs.guests')}>
      <div>
        <p className={styles.plain} role="status">
          {seats(event)}
        </p>
        {capacity !== null && (
          <progress
            className={styles.bar}
            aria-label={t('seats.bar')}
            max={capacity}
            value={Math.min(capacity, event.seats)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t('list.nobody')}</p>
      ) : (
        <Counts
          counts={shown.map((state) => ({
            key: state,
            label: (
              <TextLink to="/events/$id/guests" params={{ id }} search={{ state }}>
                {t(`guest.${state}`)}
              </TextLink>
            ),
            value: number(counts[state] ?? 0),
          }))}
        />
      )}
    </Section>
  );
}
