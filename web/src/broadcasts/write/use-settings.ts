import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { answer, api, ifMatch } from '../../api/client.js';
import { broadcastQuery } from '../broadcast.js';
import type { Broadcast } from '../broadcast.js';
import { changedIn, settingsOf, writtenIn } from './settings.js';
import type { Settings } from './settings.js';

/**
 * What somebody writes about a draft: kept in this window until it is saved, whatever page is looked at meanwhile, and never
 * overwritten by what others save.
 */
export function useSettings(broadcast: Broadcast) {
  const queries = useQueryClient();
  const [base, setBase] = useState(broadcast);
  const [mine, setMine] = useState(() => keptOf(broadcast) ?? settingsOf(broadcast));
  const changed = changedIn(mine, settingsOf(base));
  const isChanged = Object.keys(changed).length > 0;
  const take = (now: Broadcast) => {
    setBase(now);
    setMine(settingsOf(now));
  };
  if (broadcast.version > base.version && !isChanged) take(broadcast);
  useEffect(() => keep(base, isChanged ? mine : null), [base, mine, isChanged]);
  return {
    mine,
    isChanged,
    /** Somebody else has saved since this was begun. */
    isOvertaken: broadcast.version > base.version && isChanged,
    change: (part: Partial<Settings>) => setMine((before) => ({ ...before, ...part })),
    takeTheirs: () => take(broadcast),
    save: async () => {
      if (!isChanged) return;
      const params = { path: { id: base.id }, header: ifMatch(base.version) };
      const saved = await answer(
        api.PATCH('/api/v1/broadcasts/{id}', { params, body: withoutEmptyTexts(changed) }),
      );
      take(saved);
      queries.setQueryData(broadcastQuery(saved.id).queryKey, saved);
    },
  };
}

function withoutEmptyTexts(changed: Partial<Settings>): Partial<Settings> {
  const { content } = changed;
  if (content === undefined || content.kind === 'flow') return changed;
  return { ...changed, content: { ...content, texts: writtenIn(content.texts) } };
}

interface Kept {
  readonly version: number;
  readonly settings: Settings;
}

const keyOf = ({ id }: Pick<Broadcast, 'id'>): string => `karibu.broadcast.${id}`;

/** What was written in this window and not saved yet, if nobody saved anything since. */
function keptOf(broadcast: Broadcast): Settings | null {
  const text = sessionStorage.getItem(keyOf(broadcast));
  if (text === null) return null;
  const { version, settings } = JSON.parse(text) as Kept;
  return version === broadcast.version ? settings : null;
}

function keep(base: Broadcast, settings: Settings | null): void {
  if (settings === null) sessionStorage.removeItem(keyOf(base));
  else
    sessionStorage.setItem(keyOf(base), JSON.stringify({ version: base.version, settings } satisfies Kept));
}
