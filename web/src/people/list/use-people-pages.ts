import { skipToken, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

import { answer, api } from '../../api/client.js';
import { pageOf, pageSize, pagesFor, rowsOf, startOfWay, wayAfter } from './people-pages.js';
import type { ReadPage, Way } from './people-pages.js';
import { filterOf } from './use-people.js';
import type { PersonRow, Selection } from './use-people.js';

/** A list of people of which only a part has been read. */
export interface PeoplePages {
  readonly rows: number;
  /** A row; undefined while it is being read. */
  readonly at: (index: number) => PersonRow | undefined;
  /** Says which pages are on the screen. */
  readonly onShown: (first: number, last: number) => void;
  /** Whether nothing has been read yet. */
  readonly isPending: boolean;
  /** Whether finding whom the selection means would take too long, so that nobody is listed. */
  readonly isTooSlow: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

type ListedPage = ReadPage<PersonRow> & { readonly isTooSlow: boolean };

/** A page that nobody has looked at for so long is forgotten, so that a long list does not fill the memory. */
const keptMs = 120_000;

/**
 * The people of a selection, page by page: those on the screen are read, and the next. Each page stands for itself, so that coming
 * back to a long list reads anew what one sees, and not all of it.
 */
export function usePeoplePages(selection: Selection, total: number | undefined): PeoplePages {
  const queries = useQueryClient();
  const [shown, setShown] = useState<readonly [number, number]>([0, 0]);
  const { data: way = startOfWay } = useQuery<Way>({ queryKey: wayKey(selection), queryFn: skipToken });
  const numbers = pagesFor(way, ...shown);
  const { pages, error, retry } = useQueries({
    queries: numbers.map((number) => pageQuery(selection, way.starts[number] ?? '')),
    combine: combined,
  });
  useEffect(() => {
    const seen = queries.getQueryData<Way>(wayKey(selection)) ?? startOfWay;
    const known = pages.reduce<Way>((so, page, at) => {
      const number = numbers[at];
      const isOnWay = number !== undefined && so.starts[number] === way.starts[number];
      return page === undefined || !isOnWay ? so : wayAfter(so, number, page);
    }, seen);
    if (known !== seen) queries.setQueryData(wayKey(selection), known);
  });
  const onShown = useCallback((first: number, last: number) => setShown([first, last]), []);
  const first = numbers[0] ?? 0;
  return {
    rows: rowsOf(way, total),
    at: (index) => pages[pageOf(index) - first]?.items[index % pageSize],
    onShown,
    isPending: way === startOfWay && pages[0] === undefined && error === null,
    isTooSlow: pages.some((page) => page?.isTooSlow === true),
    error,
    retry,
  };
}

const wayKey = (selection: Selection) => ['people', 'way', selection] as const;

function pageQuery(selection: Selection, cursor: string) {
  return {
    queryKey: ['people', 'list', selection, cursor],
    queryFn: (): Promise<ListedPage> =>
      answer(
        api.GET('/api/v1/people', {
          params: {
            query: {
              ...filterOf(selection),
              sort: selection.sort,
              limit: pageSize,
              ...(cursor !== '' && { cursor }),
            },
          },
        }),
      ),
    gcTime: keptMs,
  };
}

function combined(results: readonly UseQueryResult<ListedPage>[]) {
  return {
    pages: results.map(({ data }) => data),
    error: results.find((one) => one.error !== null)?.error ?? null,
    retry: () => {
      for (const one of results) if (one.isError) void one.refetch();
    },
  };
}
