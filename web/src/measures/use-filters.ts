import { useNavigate, useSearch } from '@tanstack/react-router';

import { dayNow } from '../components/day-now.js';
import { partOf } from './period.js';
import type { Filters, Part } from './period.js';

/** What a page of the dashboard shows, as its address says; `narrow` changes some of it. */
export function useFilters(): {
  readonly filters: Filters & { readonly show?: string; readonly by?: string };
  readonly part: Part;
  readonly narrow: (change: Readonly<Record<string, string | undefined>>) => void;
} {
  const filters = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    filters,
    part: partOf(filters, dayNow()),
    narrow: (change) => {
      const merged: Readonly<Record<string, string | undefined>> = { ...filters, ...change };
      const next = Object.entries(merged).filter(([, value]) => value !== undefined && value !== '');
      void navigate({
        to: '.',
        search: Object.fromEntries(next) as Filters,
        replace: true,
        resetScroll: false,
      });
    },
  };
}
