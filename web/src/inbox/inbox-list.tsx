import { IconMessageCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CursorList } from '../components/cursor-list.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { useShortcuts } from '../components/shortcuts.js';
import { InboxCard } from './inbox-card.js';
import type { InboxItem, InboxState } from './inbox.js';
import styles from './inbox.module.css';

/** One of the lists, those that wait longest first; `j` and `k` go through it. */
export function InboxList({ state }: { readonly state: InboxState }) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLUListElement>(null);
  useShortcuts([
    { keys: 'j', label: t('keys.next'), run: () => step(list.current, 1) },
    { keys: 'k', label: t('keys.previous'), run: () => step(list.current, -1) },
  ]);
  return (
    <CursorList<InboxItem>
      queryKey={['inbox', 'list', state]}
      read={(cursor) =>
        answer(
          api.GET('/api/v1/inbox', { params: { query: { state, ...(cursor !== undefined && { cursor }) } } }),
        )
      }
      empty={<Nothing state={state} />}
    >
      {(items) => (
        <ul ref={list} className={styles.list} aria-label={t(`state.${state}`)}>
          {items.map((item) => (
            <InboxCard key={item.id} item={item} />
          ))}
        </ul>
      )}
    </CursorList>
  );
}

function Nothing({ state }: { readonly state: InboxState }) {
  const { t } = useTranslation('inbox');
  return (
    <EmptyState
      title={t(`none.${state}.title`)}
      icon={<IconMessageCheck size={32} />}
      action={
        state !== 'waiting' && (
          <ButtonLink to="/inbox" search={{ state: 'waiting' }} variant="default">
            {t('none.toWaiting')}
          </ButtonLink>
        )
      }
    >
      <p>{t(`none.${state}.text`)}</p>
    </EmptyState>
  );
}

/** Goes to the next conversation of a list, or the one before. */
function step(list: HTMLElement | null, by: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('a[data-conversation]') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = here === -1 ? 0 : Math.min(Math.max(here + by, 0), links.length - 1);
  links[next]?.focus();
}
