import { answer, api } from '../../api/client.js';
import type { components, paths } from '../../api/schema.js';

/** Somebody whose data may have been seen by who should not have. */
export type AffectedPerson = components['schemas']['AffectedPerson'];

/** What can have gone wrong, with what. */
export const mishaps = ['export', 'account', 'sender', 'everybody'] as const;

export type Mishap = (typeof mishaps)[number];

/** What happened, as it stands in the address of the page; days are those of the reader. */
export interface Happened {
  readonly by: Mishap;
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

type AffectedQuery = paths['/api/v1/privacy/affected/count']['get']['parameters']['query'];

/** What the service is asked; null while something is not chosen yet. */
export function affectedQueryOf({ by, id, from, to }: Happened): AffectedQuery | null {
  if (by !== 'everybody' && id === '') return null;
  const [begin, end] = [momentOf(from, 0), momentOf(to, 1)];
  return {
    by,
    ...(by !== 'everybody' && { id }),
    ...(begin !== null && { from: begin }),
    ...(end !== null && { to: end }),
  };
}

/** The beginning of a day here, or of one some days later; null for no day. */
function momentOf(day: string, later: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (date === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
}

/** Reads whom it concerns. */
export function readAffected(query: AffectedQuery, cursor?: string) {
  const page = { ...query, limit: 50, ...(cursor !== undefined && { cursor }) };
  return answer(api.GET('/api/v1/privacy/affected', { params: { query: page } }));
}

/** How many they are. */
export function countAffected(query: AffectedQuery) {
  return answer(api.GET('/api/v1/privacy/affected/count', { params: { query } }));
}

/** Everybody whom it concerns, in a file; that it was taken out stands in the log. */
export function affectedFile(query: AffectedQuery): Promise<Blob> {
  return answer(api.GET('/api/v1/privacy/affected/file', { params: { query }, parseAs: 'blob' }));
}

/** What can be chosen from: the files that left, the accounts, our numbers. */
export function readChoices() {
  return answer(api.GET('/api/v1/privacy/affected/choices'));
}
