import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CursorList } from '../components/cursor-list.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { JustTold } from './just-told.js';
import type { Pair } from './duplicates.js';
import { PairCard } from './pair-card.js';
import styles from './duplicates.module.css';

/** Records that may be of one person: somebody looks at each pair and says whether they are. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const [told, setTold] = useState<Pair | null>(null);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={
        <>
          <p>{t('help.why')}</p>
          <p>{t('help.undo')}</p>
        </>
      }
    >
      {told !== null && <JustTold key={told.otherId} pair={told} onOver={() => setTold(null)} />}
      <CursorList<Pair>
        queryKey={['duplicates', 'list']}
        read={(cursor) =>
          answer(api.GET('/api/v1/duplicates', { params: { query: cursor === undefined ? {} : { cursor } } }))
        }
        empty={
          <EmptyState
            title={t('none.title')}
            icon={<IconUsers size={32} />}
            action={
              <ButtonLink to="/people" variant="default">
                {t('none.toPeople')}
              </ButtonLink>
            }
          >
            <p>{t('none.text')}</p>
          </EmptyState>
        }
      >
        {(pairs) => (
          <ul className={styles.pairs} aria-label={t('title')}>
            {pairs.map((pair) => (
              <PairCard key={`${pair.personId} ${pair.otherId}`} pair={pair} onTold={() => setTold(pair)} />
            ))}
          </ul>
        )}
      </CursorList>
    </Page>
  );
}
