import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from './client.js';
import type { components } from './schema.js';

/** What is kept about people, with its names in one language. */
export type Dictionary = components['schemas']['Dictionary'];

/** A field of the dictionary. */
export type DictionaryField = components['schemas']['DictionaryField'];

const dayMs = 86_400_000;

/** The dictionary with its names in the reader's language, or in another one. */
export function useDictionary(language?: string): Dictionary | undefined {
  const { i18n } = useTranslation('shell');
  const spoken = language ?? i18n.language;
  const { data } = useQuery({
    queryKey: ['dictionary', spoken],
    queryFn: () => answer(api.GET('/api/v1/dictionary', { params: { query: { language: spoken } } })),
    staleTime: dayMs,
  });
  return data;
}

/** What a code is called; the code itself where the dictionary does not know it. */
export function nameIn(names: readonly { code: string; name: string }[] | undefined, code: string): string {
  return names?.find((one) => one.code === code)?.name ?? code.replaceAll('_', ' ');
}

/** The field with a key, wherever it stands. */
export function fieldOf(dictionary: Dictionary | undefined, key: string): DictionaryField | undefined {
  return dictionary?.fieldSets.flatMap(({ fields }) => fields).find((field) => field.key === key);
}
