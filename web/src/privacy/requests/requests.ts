import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

/** What somebody asks for by right. */
export type PrivacyRequest = components['schemas']['PrivacyRequest'];

/** What can be asked for. */
export const requestKinds = ['access', 'fix', 'erase', 'share_no'] as const;

export type RequestKind = (typeof requestKinds)[number];

/** The lists of requests. */
export const requestLists = ['waiting', 'ended', 'all'] as const;

export type RequestList = (typeof requestLists)[number];

/** Which requests are read. */
export interface RequestChoice {
  readonly state: RequestList;
  readonly kind?: RequestKind;
  /** Whom they are about. */
  readonly person?: string;
  readonly limit?: number;
}

/** Reads requests: of those that wait what is due first, otherwise the latest first. */
export function readRequests(choice: RequestChoice, cursor?: string) {
  const query = { ...choice, ...(cursor !== undefined && { cursor }) };
  return answer(api.GET('/api/v1/privacy/requests', { params: { query } }));
}

/** Whether somebody can still say what becomes of it. */
export function isUndecided({ state }: PrivacyRequest): boolean {
  return state === 'open' || state === 'cooling_off';
}

/** Whether the person it is about is not here any more. */
export function isErased({ kind, state, stage }: PrivacyRequest): boolean {
  return kind === 'erase' && (state === 'done' || stage === 'copies');
}
