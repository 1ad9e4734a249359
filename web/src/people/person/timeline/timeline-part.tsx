import { useTranslation } from 'react-i18next';

import { answer, api } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { CursorList } from '../../../components/cursor-list.js';
import { Section } from '../../../components/section.js';
import type { Entry } from './entry.js';
import { NoteBar } from './note-bar.js';
import { standingMerge } from './standing-merge.js';
import { TimelineItem } from './timeline-item.js';
import styles from './timeline.module.css';

/** Everything that happened with her, the latest first; staff add what they did. */
export function TimelinePart({ id }: { readonly id: string }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  return (
    <Section title={t('timeline.title')}>
      {may('people.edit') && <NoteBar id={id} />}
      <CursorList<Entry>
        queryKey={['person', id, 'timeline']}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/people/{id}/timeline', {
              params: { path: { id }, query: { limit: 30, ...(cursor && { cursor }) } },
            }),
          )
        }
        empty={<p className="quiet">{t('timeline.none')}</p>}
      >
        {(entries) => (
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <TimelineItem key={entry.id} person={id} entry={entry} merge={standingMerge(entry, entries)} />
            ))}
          </ol>
        )}
      </CursorList>
    </Section>
  );
}
