import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';

/** What a conversation says under a key, such as `rating.text`; undefined where it says nothing there. */
export type AskedWords = (key: string) => string | undefined;

/** Reads the words that a conversation asks with: in the reader's language if it has them, else in its first one. */
export function useAskedWords(flow: string): AskedWords {
  const { i18n } = useTranslation('shell');
  const { data } = useQuery({
    queryKey: ['flow', flow, 'asked-words'],
    queryFn: async () => {
      const { live, draft } = await answer(
        api.GET('/api/v1/flows/{name}', { params: { path: { name: flow } } }),
      );
      return (live ?? draft)?.files.texts ?? {};
    },
    retry: false,
  });
  const files = [data?.[i18n.language], data?.en, ...Object.values(data ?? {})];
  const trees = files.flatMap((file) => (file === undefined ? [] : [treeOf(file)]));
  return (key) => trees.map((tree) => wordsAt(tree, key)).find((words) => words !== undefined);
}

function treeOf(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch (error) {
    // A file that somebody is in the middle of writing has no words yet.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What stands in a tree under a key of several parts; where something is filled in for each person, dots. */
function wordsAt(tree: unknown, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<unknown>(
      (part, name) =>
        typeof part === 'object' && part !== null && Object.hasOwn(part, name)
          ? (part as Record<string, unknown>)[name]
          : undefined,
      tree,
    );
  return typeof found === 'string' ? found.replaceAll(/\{\{[^}]*\}\}/g, '…') : undefined;
}
