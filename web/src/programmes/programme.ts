import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { fieldOf, nameIn, useDictionary } from '../api/dictionary.js';
import type { components } from '../api/schema.js';
import { useSession } from '../api/session.js';
import { capitalised } from '../components/capitalised.js';

/** A programme as the list shows it. */
export type ProgrammeSummary = components['schemas']['ProgrammeSummary'];

/** A programme with everything that it says. */
export type Programme = components['schemas']['Programme'];

/** One message of a programme. */
export type ProgrammeMessage = components['schemas']['ProgrammeMessage'];

/** Reads the programmes. */
export const programmesQuery = queryOptions({
  queryKey: ['programmes', 'list'],
  queryFn: () => answer(api.GET('/api/v1/programmes')),
});

/** Reads one programme. */
export function programmeQuery(name: string) {
  return queryOptions({
    queryKey: ['programmes', 'one', name],
    queryFn: () => answer(api.GET('/api/v1/programmes/{name}', { params: { path: { name } } })),
  });
}

/** The programmes, for whoever may read them; none until they are read. */
export function useProgrammes(): readonly ProgrammeSummary[] {
  const { may } = useSession();
  const { data } = useQuery({ ...programmesQuery, enabled: may('programmes.read') });
  return data?.items ?? [];
}

/** Says what a programme is called: by the data dictionary; else its code, spelled out. */
export function useProgrammeName(): (code: string) => string {
  const { i18n } = useTranslation('programmes');
  const dictionary = useDictionary();
  return (code) => capitalised(nameIn(dictionary?.programmes, code), i18n.language);
}

/** Names the date that a programme counts from, as it stands within a sentence. */
export function useAnchorName(): (anchor: string) => string {
  const { t } = useTranslation('programmes');
  const dictionary = useDictionary();
  return (anchor) =>
    anchor === 'registration'
      ? t('anchor.registration')
      : (fieldOf(dictionary, anchor)?.name ?? anchor.replaceAll('_', ' '));
}
