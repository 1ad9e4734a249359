import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

/** That a partner has to delete what it was given about somebody. */
export type DeleteNotice = components['schemas']['DeleteNotice'];

/** The lists of notices. */
export const noticeLists = ['waiting', 'sent', 'confirmed', 'all'] as const;

export type NoticeList = (typeof noticeLists)[number];

/** Which notices are read. */
export interface NoticeChoice {
  readonly state: NoticeList;
  readonly partner?: string;
}

/** Reads notices. */
export function readNotices(choice: NoticeChoice, cursor?: string) {
  const query = { ...choice, limit: 100, ...(cursor !== undefined && { cursor }) };
  return answer(api.GET('/api/v1/privacy/delete-notices', { params: { query } }));
}

/** Notes that notices were sent to the partner, or that the partner has deleted what they name. */
export async function markNotices(as: 'sent' | 'confirmed', ids: readonly string[]): Promise<number> {
  const body = { ids: [...ids] };
  const { changed } =
    as === 'sent'
      ? await answer(api.POST('/api/v1/privacy/delete-notices/sent', { body }))
      : await answer(api.POST('/api/v1/privacy/delete-notices/confirmed', { body }));
  return changed;
}

/** The file for a partner: the ids that it knows people by, and nothing else about them. */
export function noticesFile(partner: string): Promise<Blob> {
  return answer(
    api.GET('/api/v1/privacy/delete-notices/file', { params: { query: { partner } }, parseAs: 'blob' }),
  );
}
