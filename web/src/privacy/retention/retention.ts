import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

/** What is too old now, by the rules of the dictionary. */
export type RetentionPreview = components['schemas']['RetentionPreview'];

/** A rule, with what it would delete now. */
export type RetentionRule = RetentionPreview['rules'][number];

/** Once that what was too old was deleted. */
export type RetentionRun = components['schemas']['RetentionRun'];

/** What would be deleted now. */
export const previewQuery = {
  queryKey: ['privacy', 'retention', 'preview'],
  queryFn: () => answer(api.GET('/api/v1/privacy/retention')),
} as const;

/** Deletes what was shown, and nothing that became too old since. @param hash of what was shown */
export function runRetention(hash: string): Promise<RetentionRun> {
  return answer(api.POST('/api/v1/privacy/retention/run', { body: { hash } }));
}

/** Reads what was deleted before, the latest first. */
export function readRuns(cursor?: string) {
  const query = cursor === undefined ? {} : { cursor };
  return answer(api.GET('/api/v1/privacy/retention/runs', { params: { query } }));
}
