import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** Everything that is to be looked at before a draft goes live. */
export type ReleaseView = Schemas['ReleaseView'];

/** What is to be decided before something goes live: of a draft, and of an earlier version that is put back. */
export type Decisions = Pick<ReleaseView, 'destinations' | 'consentWords' | 'needsApproval'> & {
  readonly change: ReleaseView['change'];
  /** Of a draft: who changed its words of consent, and who may approve them. */
  readonly approval?: ReleaseView['approval'];
};

/** One thing that changed, as the service tells it. */
export type ChangeFact = Schemas['ChangeFact'];

/** Who did something. */
export type Who = Schemas['Who'];

/** One version that was live. */
export type Revision = Schemas['FlowRevisionRow'];

/** What became of publishing. */
export type Outcome = Schemas['ReleaseOutcome'];

/** How two versions differ. */
export type Comparison = Schemas['FlowComparison'];

/** The files of a conversation. */
export type FlowFiles = Schemas['FlowFiles'];

/** A place where two sides changed the same thing. */
export type MergeConflict = Schemas['MergeConflict'];

/** Reads what publishing the draft of a conversation would do. */
export function useRelease(name: string) {
  return useQuery({
    queryKey: ['flow', name, 'release'],
    queryFn: () => answer(api.GET('/api/v1/flows/{name}/release', { params: { path: { name } } })),
    retry: false,
  });
}

/** Reads a conversation: what is live of it, and its draft. */
export function useFlow(name: string) {
  return useQuery({
    queryKey: ['flow', name],
    queryFn: () => answer(api.GET('/api/v1/flows/{name}', { params: { path: { name } } })),
  });
}

/** The name of a conversation as a reader writes it: `antenatal_visit` is Antenatal visit. */
export function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
