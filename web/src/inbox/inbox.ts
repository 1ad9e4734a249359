import { answer, api, done } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

/** A conversation of the list. */
export type InboxItem = Schemas['InboxItem'];

/** A conversation as it is opened. */
export type InboxConversation = Schemas['InboxConversation'];

/** A message of a conversation. */
export type InboxMessage = Schemas['InboxMessage'];

/** Somebody of the staff who looks at a conversation. */
export type Onlooker = Schemas['InboxOnlooker'];

/** What is done with a conversation in the end. */
export interface Closing {
  readonly outcome: string;
  readonly optOut?: 'keep' | 'stop';
}

/** The lists of conversations, as they are chosen from. */
export const inboxStates = ['waiting', 'mine', 'held', 'open_case'] as const;

export type InboxState = (typeof inboxStates)[number];

/** Reads an address' word for a list; what it does not know is those who wait. */
export function stateOf(word: string | undefined): InboxState {
  return inboxStates.find((state) => state === word) ?? 'waiting';
}

/** The key of everything read of a conversation; news of the inbox make it stale. */
export const keyOf = (id: string) => ['inbox', 'conversation', id] as const;

const at = (conversation: string) => ({ params: { path: { conversation } } });

/** Takes a conversation over. @param from whoever has it and is to have it no longer */
export function takeOver(id: string, from: string | null): Promise<InboxConversation> {
  const body = from === null ? {} : { from };
  return answer(api.POST('/api/v1/inbox/{conversation}/take', { ...at(id), body }));
}

/** Writes to her. @param key by which the service knows the same reply again */
export function writeReply(id: string, text: string, key: string): Promise<Schemas['InboxReplied']> {
  const headers = { 'Idempotency-Key': key };
  return answer(api.POST('/api/v1/inbox/{conversation}/reply', { ...at(id), body: { text }, headers }));
}

/** Lets the automatic conversation go on. @param step where; null for where it was */
export function giveBack(id: string, step: string | null): Promise<void> {
  const body = step === null ? {} : { step };
  return done(api.POST('/api/v1/inbox/{conversation}/give-back', { ...at(id), body }));
}

/** Is done with a conversation. */
export function closeConversation(id: string, body: Closing): Promise<void> {
  return done(api.POST('/api/v1/inbox/{conversation}/close', { ...at(id), body }));
}

/** Says what one does at a conversation, and learns who else is there. */
export async function sayHere(id: string, state: 'viewing' | 'replying' | 'left'): Promise<Onlooker[]> {
  const { people } = await answer(
    api.POST('/api/v1/inbox/{conversation}/presence', { ...at(id), body: { state } }),
  );
  return people;
}
