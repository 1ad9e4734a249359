import { queryOptions, useQuery } from '@tanstack/react-query';

import { answer, api, setCsrfToken } from './client.js';
import { isProblem } from './problem.js';
import { queryClient } from './query-client.js';
import type { components } from './schema.js';

/** Who is signed in. */
export type Me = components['schemas']['Me'];

/** What somebody may be allowed to do; the names are those of the service's policy. */
export type Permission = Me['permissions'][number];

/** What somebody on the staff is there for. */
export type Role = Me['role'];

/** A session of this browser. */
export interface Session {
  readonly user: Me;
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** The session of this browser; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
});

async function readSession(): Promise<Session | null> {
  try {
    const session = await answer(api.GET('/api/v1/session'));
    setCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (!isProblem(error, 'signed_out')) throw error;
    setCsrfToken(null);
    return null;
  }
}

/** Reads the session anew, after somebody signed in. Everything read for somebody else is forgotten. */
export async function renewSession(): Promise<Session | null> {
  queryClient.clear();
  return queryClient.query(sessionQuery);
}

/** Forgets the session and everything that was read with it. */
export function forgetSession(): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, null);
  setCsrfToken(null);
}

/** Takes over what somebody changed about herself. */
export function changeMe(change: Partial<Me>): void {
  queryClient.setQueryData<Session | null>(['session'], (session) =>
    session ? { ...session, user: { ...session.user, ...change } } : session,
  );
}

/** Whether somebody is signed in, as far as the page knows. */
export function isSignedIn(): boolean {
  return Boolean(queryClient.getQueryData<Session | null>(['session']));
}

/** Who is signed in, on pages that stand in the frame. `may('flows.edit')` says whether she may do something. */
export function useSession(): Session & { readonly may: (what: Permission) => boolean } {
  const { data } = useQuery(sessionQuery);
  const session = data ?? nobody;
  return { ...session, may: (what) => session.user.permissions.includes(what) };
}

/** Stands in for the moment between signing out and the page that follows. */
const nobody: Session = {
  user: {
    id: '',
    name: '',
    email: '',
    role: 'viewer',
    translates: null,
    language: 'en',
    permissions: [],
    hasTotp: false,
  },
  csrfToken: '',
  expiresAt: '',
};
