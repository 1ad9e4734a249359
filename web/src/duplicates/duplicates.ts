import { answer, api, done } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** Two records that may be of one person. */
export type Pair = Schemas['DuplicatePair'];

/** One record of a pair, as far as it helps to tell whether the two are one. */
export type PairedPerson = Schemas['PairedPerson'];

/** A whole record. */
export type Person = Schemas['Person'];

/** What a merge comes to. */
export type Merge = Schemas['Merge'];

/** Which record goes into which, and what is taken from it although the kept one has it. */
export interface MergeWish {
  readonly keptId: string;
  readonly otherId: string;
  readonly take: readonly string[];
}

const call = ({ keptId, otherId, take }: MergeWish, dryRun: 'true' | 'false') =>
  answer(
    api.POST('/api/v1/people/{id}/merge', {
      params: { path: { id: keptId }, query: { dryRun } },
      body: { other: otherId, take: [...take] },
    }),
  );

/** Shows what a merge would come to; nothing is changed. */
export const previewMerge = (wish: MergeWish): Promise<Merge> => call(wish, 'true');

/** Makes the two records one. */
export const merge = (wish: MergeWish): Promise<Merge> => call(wish, 'false');

/** Takes two merged records apart. */
export function undoMerge(id: string): Promise<Schemas['PartedRecords']> {
  return answer(api.POST('/api/v1/merges/{id}/undo', { params: { path: { id } } }));
}

/** Notes that two records are of two people, or that it is to be asked again. */
export function decide(one: string, other: string, state: 'distinct' | 'open'): Promise<void> {
  return done(
    api.POST('/api/v1/duplicates/{one}/{other}', { params: { path: { one, other } }, body: { state } }),
  );
}

/** Reads a whole record. */
export function readPerson(id: string): Promise<Person> {
  return answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } }));
}

/** How likely it is that the two are one, by the points that the service gives. */
export function likelihoodOf(score: number): 'high' | 'middle' | 'low' {
  return score >= 85 ? 'high' : score >= 70 ? 'middle' : 'low';
}
