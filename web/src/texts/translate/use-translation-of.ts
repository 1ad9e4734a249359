import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';

import { useChange } from '../../api/changes.js';
import type { Change } from '../../api/changes.js';
import { answer, api, ifMatch } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { useSession } from '../../api/session.js';
import { KeptEdits } from './kept-edits.js';
import { Translation } from './translation.js';
import type { Overview, RowView } from './translation.js';

const TranslationContext = createContext<Translation | null>(null);

/** Gives the translation to the texts below. */
export const TranslationProvider = TranslationContext.Provider;

/** Reads the texts of a conversation, and what this computer kept of them; news of others come in by themselves. */
export function useTranslationOf(language: string, flow: string) {
  const { user } = useSession();
  const translation = useMemo(() => translationOf(user.id, language, flow), [user.id, language, flow]);
  const texts = useQuery({
    queryKey: ['translating', language, flow],
    queryFn: () =>
      answer(api.GET('/api/v1/texts/{language}/{flow}', { params: { path: { language, flow } } })),
    staleTime: 0,
  });
  const { data, refetch } = texts;
  useEffect(() => {
    if (data !== undefined) translation.take(data);
  }, [translation, data]);
  const onNews = ({ id, version = 0 }: Change) => {
    if (id === flow && translation.isBehind(version)) void refetch();
  };
  useChange('texts', onNews);
  useChange('draft', onNews);
  const isRead = useSyncExternalStore(translation.subscribe, translation.isRead);
  return { translation, texts, isRead };
}

function translationOf(user: string, language: string, flow: string): Translation {
  const path = { language, flow };
  return new Translation(new KeptEdits(localStorage, { user, language, flow }), async (changes, version) => {
    const saved = await answer(
      api.PATCH('/api/v1/texts/{language}/{flow}', {
        params: { path, header: ifMatch(version) },
        body: { changes: [...changes] },
      }),
    );
    queryClient.setQueryData(['translating', language, flow], saved);
    // How far the language is has changed; it is read when it is shown again.
    void queryClient.invalidateQueries({ queryKey: ['texts'], refetchType: 'none' });
    return saved;
  });
}

/** The translation that the page is about. */
export function useTranslationStore(): Translation {
  const translation = useContext(TranslationContext);
  if (translation === null) throw new Error('a text is shown outside of its translation');
  return translation;
}

/** One text as it stands now. */
export function useRowView(key: string): RowView | undefined {
  const translation = useTranslationStore();
  return useSyncExternalStore(translation.subscribe, () => translation.view(key));
}

/** What is said about all texts together. */
export function useOverview(translation: Translation): Overview {
  return useSyncExternalStore(translation.subscribe, translation.overview);
}
