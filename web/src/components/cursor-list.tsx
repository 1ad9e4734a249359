import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from './loading.js';
import { ProblemAlert } from './problem-alert.js';
import styles from './cursor-list.module.css';

/** One page of a list of the service. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface CursorListProps<Item> {
  readonly queryKey: readonly unknown[];
  /** Reads the page behind a cursor; the first one is behind none. */
  readonly read: (cursor: string | undefined) => Promise<PageOf<Item>>;
  /** Shows what was read so far. */
  readonly children: (items: readonly Item[]) => ReactNode;
  /** What stands there when the list is empty. */
  readonly empty?: ReactNode;
}

/** A long list, a page at a time: a button asks for more. */
export function CursorList<Item>({ queryKey, read, children, empty }: CursorListProps<Item>) {
  const { t } = useTranslation('shell');
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (list.isPending) return <Loading />;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.list}>
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {items.length === 0 && !list.isError ? empty : children(items)}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
