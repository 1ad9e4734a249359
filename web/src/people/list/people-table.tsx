import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { PersonCells } from './person-cells.js';
import styles from './people-table.module.css';
import type { PersonRow } from './use-people.js';

interface PeopleTableProps {
  readonly people: readonly PersonRow[];
  /** How many there are in all, as far as it is known. */
  readonly total: number | undefined;
  /** Reads on; called while the end comes near. */
  readonly onNearEnd: () => void;
}

const estimatedPx = 65;
/** Reading on begins so many rows before the end. */
const ahead = 30;

const columns = ['name', 'place', 'words', 'language', 'heard'] as const;

/** Many thousands of people: only the rows on the screen are drawn. Arrow keys go from one to the next. */
export function PeopleTable({ people, total, onNearEnd }: PeopleTableProps) {
  const { t } = useTranslation('people');
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list);
  const rows = useWindowVirtualizer({
    count: people.length,
    estimateSize: () => estimatedPx,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: (at) => people[at]?.id ?? at,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= people.length - ahead) onNearEnd();
  }, [last, people.length, onNearEnd]);
  return (
    <div
      role="table"
      aria-label={t('tabs.people')}
      aria-rowcount={total === undefined ? -1 : total + 1}
      className={styles.table}
      onKeyDown={(event) => onListKey(event, (at) => rows.scrollToIndex(at))}
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
          const person = people[index];
          return (
            person !== undefined && (
              <div
                key={key}
                ref={rows.measureElement}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                <PersonCells person={person} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** Where the list begins on the page. */
function useOffset(list: RefObject<HTMLDivElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (element !== null) setOffset(element.getBoundingClientRect().top + globalThis.scrollY);
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
