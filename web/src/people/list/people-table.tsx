import { VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { pageOf } from './people-pages.js';
import { PersonCells } from './person-cells.js';
import styles from './people-table.module.css';
import type { PeoplePages } from './use-people-pages.js';

interface PeopleTableProps {
  readonly people: PeoplePages;
  /** How many there are in all, as far as it is known. */
  readonly total: number | undefined;
}

const estimatedPx = 71;

const columns = ['name', 'place', 'words', 'language', 'heard'] as const;

/** Many thousands of people: only the rows on the screen are drawn. Arrow keys go from one to the next. */
export function PeopleTable({ people, total }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list);
  const { at, onShown } = people;
  const rows = useWindowVirtualizer({
    count: people.rows,
    estimateSize: () => estimatedPx,
    overscan: 12,
    scrollMargin: margin,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [pageOf(shown[0]?.index ?? 0), pageOf(shown.at(-1)?.index ?? 0)];
  useEffect(() => onShown(first, last), [first, last, onShown]);
  return (
    <div
      role="table"
      aria-label={t('tabs.people')}
      aria-rowcount={total === undefined ? -1 : total + 1}
      className={styles.table}
      onKeyDown={(event) => onListKey(event, (index) => rows.scrollToIndex(index))}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`columns.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div ref={list} role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ key, index, start }) => {
          const person = at(index);
          return (
            <div
              key={key}
              ref={rows.measureElement}
              role="row"
              data-index={index}
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {person === undefined ? <Waiting /> : <PersonCells person={person} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Stands for somebody whose page is still being read. */
function Waiting() {
  const { t } = useTranslation('shell');
  return (
    <span role="cell" className={styles.waiting}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
    </span>
  );
}

/** Where the list begins on the page; what stands above it may come later, or change its height. */
function useOffset(list: RefObject<HTMLDivElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const element = list.current;
      if (element !== null) setOffset(Math.round(element.getBoundingClientRect().top + globalThis.scrollY));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [list]);
  return offset;
}

function onListKey(event: KeyboardEvent<HTMLDivElement>, show: (at: number) => void): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  if (by === undefined || row === null) return;
  const at = Number(row.getAttribute('data-index')) + by;
  const link = event.currentTarget.querySelector<HTMLAnchorElement>(`[data-index="${at}"] a`);
  if (link === null) return;
  event.preventDefault();
  show(at);
  link.focus({ preventScroll: true });
}
