import type { JournalEntry } from '../fake-twilio/journal.ts';

/** A message in the inbox, or an id of the provider's that stands for one. */
export interface InboxFact {
  readonly id: string;
  readonly providerId: string;
  readonly state: string;
  readonly parkedReason: string | null;
  /** Turns that answered it, as the timeline tells. */
  readonly turns: number;
}

/** A message in the outbox. */
export interface OutboxFact {
  readonly id: string;
  readonly address: string;
  readonly kind: string;
  readonly because: string;
  readonly inReplyTo: string | null;
  readonly state: string;
  readonly isPossibleDuplicate: boolean;
}

/** One change of a message's state, in the order in which they were committed for that message. */
export interface StateChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The statement that made the change could see an opt-out of the address. */
  readonly isAfterOptOut: boolean;
}

/** Everything that the checks look at: the provider's own journal, and the tables. */
export interface Facts {
  readonly journal: readonly JournalEntry[];
  readonly inbox: readonly InboxFact[];
  readonly outbox: readonly OutboxFact[];
  readonly changes: readonly StateChange[];
}

/** A promise that was broken, and by what. */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I7' | 'I8';
  readonly about: string;
}

/** Checks every invariant of `promises.md` that faults of one service can break. */
export function violations(facts: Facts): Violation[] {
  const of = (invariant: Violation['invariant'], found: readonly string[]): Violation[] =>
    found.map((about) => ({ invariant, about }));
  return [
    ...of('I1', notTakenInOnce(facts)),
    ...of('I2', withoutEnd(facts)),
    ...of('I3', answeredOrSentTwice(facts)),
    ...of('I4', sentAfterStop(facts)),
    ...of('I7', outOfOrder(facts)),
    ...of('I8', backwards(facts)),
  ];
}

/** I1: every message of the provider's list, and so every webhook answered 2xx, is in the inbox exactly once. */
function notTakenInOnce({ journal, inbox }: Facts): string[] {
  const received = entriesOf(journal, 'received').map(({ sid }) => sid);
  const times = counts(inbox.map(({ providerId }) => providerId));
  const wrong = received.filter((sid) => times.get(sid) !== 1);
  const foreign = [...times.keys()].filter((sid) => !received.includes(sid));
  const rows = counts(inbox.map(({ id }) => id));
  return [
    ...wrong.map((sid) => `${sid} is in the inbox ${times.get(sid) ?? 0} times`),
    ...foreign.map((sid) => `${sid} was never received`),
    ...repeated(rows).map((id) => `the inbox row ${id} stands for several messages`),
  ];
}

/** I2: every inbound message reaches an end, a parked one with its reason, and what is to be sent drains. */
function withoutEnd({ inbox, outbox }: Facts): string[] {
  const open = inbox.filter(({ state }) => state !== 'processed' && state !== 'parked');
  const unexplained = inbox.filter(
    ({ state, parkedReason }) => state === 'parked' && (parkedReason ?? '') === '',
  );
  const waiting = outbox.filter(({ state }) => state === 'queued' || state === 'sending');
  return [
    ...open.map(({ id, state }) => `inbound ${id} is ${state}`),
    ...unexplained.map(({ id }) => `inbound ${id} is parked without a reason`),
    ...waiting.map(({ id, state }) => `outbound ${id} is ${state}`),
  ];
}

/**
 * I3: at most one set of replies for each inbound message; the provider took each of our ids at most once, or twice where
 * it is marked; and what we believe to be sent, it has.
 */
function answeredOrSentTwice({ journal, inbox, outbox }: Facts): string[] {
  const accepted = counts(entriesOf(journal, 'accepted').map(({ messageId }) => messageId ?? ''));
  const replies = counts(
    outbox.filter(isReply).map(({ inReplyTo, because }) => `${inReplyTo} with ${because}`),
  );
  const known = new Map(outbox.map((message) => [message.id, message]));
  return [
    ...inbox.filter(({ turns }) => turns > 1).map(({ id, turns }) => `inbound ${id} had ${turns} turns`),
    ...repeated(replies).map((reply) => `inbound ${reply} is answered twice`),
    ...[...accepted].flatMap(([id, times]) => {
      const message = known.get(id);
      if (message === undefined) return [`the provider took ${id}, which is no message of ours`];
      return times > (message.isPossibleDuplicate ? 2 : 1) ? [`outbound ${id} was taken ${times} times`] : [];
    }),
    ...outbox
      .filter(({ id, state }) => ['sent', 'delivered', 'read'].includes(state) && !accepted.has(id))
      .map(({ id, state }) => `outbound ${id} is ${state}, and the provider never had it`),
  ];
}

/**
 * I4: nothing is sent to a person whose STOP was committed before, except the one confirmation. The database tells what a
 * claim could have seen; the journal tells what followed the confirmation, which was written with the opt-out.
 */
function sentAfterStop({ journal, outbox, changes }: Facts): string[] {
  const known = new Map(outbox.map((message) => [message.id, message]));
  const claimed = changes.filter(
    ({ id, to, isAfterOptOut }) =>
      to === 'sending' && isAfterOptOut && known.get(id)?.kind !== 'confirmation',
  );
  const confirmations = new Map<string, number>();
  const late: string[] = [];
  for (const { to, messageId } of entriesOf(journal, 'accepted')) {
    const message = known.get(messageId ?? '');
    if (message?.kind === 'confirmation') confirmations.set(to, (confirmations.get(to) ?? 0) + 1);
    else if (confirmations.has(to) && message?.isPossibleDuplicate === false) late.push(messageId ?? '');
  }
  const many = [...confirmations].filter(([to, times]) => times > mayBeConfirmed(outbox, to));
  return [
    ...claimed.map(({ id }) => `outbound ${id} was claimed though the address had opted out`),
    ...late.map((id) => `outbound ${id} was sent after the confirmation of a STOP`),
    ...many.map(([to, times]) => `${to} got ${times} confirmations`),
  ];
}

/** I7: per person, replies come in the order of what they answer. What is sent again and marked comes when it comes. */
function outOfOrder({ journal, outbox }: Facts): string[] {
  const known = new Map(outbox.map((message) => [message.id, message]));
  const latest = new Map<string, string>();
  const wrong: string[] = [];
  for (const { messageId, to } of entriesOf(journal, 'accepted')) {
    const message = known.get(messageId ?? '');
    const inReplyTo = message?.inReplyTo ?? null;
    if (message === undefined || inReplyTo === null || message.isPossibleDuplicate) continue;
    // Ids of messages grow with the time of their arrival.
    if (inReplyTo < (latest.get(to) ?? ''))
      wrong.push(`outbound ${message.id} came after a reply to something later`);
    else latest.set(to, inReplyTo);
  }
  return wrong;
}

/** How far each state has come; a delivery proves the message, so it stands above a failed one. */
const ranks: Readonly<Record<string, number>> = {
  queued: 0,
  sending: 0,
  unknown: 0,
  skipped: 0,
  sent: 1,
  failed: 2,
  undelivered: 3,
  delivered: 4,
  read: 5,
};

/** I8: the state of a message never goes backwards. */
function backwards({ changes }: Facts): string[] {
  return changes
    .filter(({ from, to }) => (ranks[to] ?? -1) < (ranks[from] ?? -1))
    .map(({ id, from, to }) => `outbound ${id} went from ${from} to ${to}`);
}

function mayBeConfirmed(outbox: readonly OutboxFact[], to: string): number {
  const confirmations = outbox.filter(({ kind, address }) => kind === 'confirmation' && address === to);
  return confirmations.some(({ isPossibleDuplicate }) => isPossibleDuplicate) ? 2 : 1;
}

function isReply({ inReplyTo }: OutboxFact): boolean {
  return inReplyTo !== null;
}

function entriesOf<Kind extends JournalEntry['kind']>(journal: readonly JournalEntry[], kind: Kind) {
  return journal.filter((entry): entry is Extract<JournalEntry, { kind: Kind }> => entry.kind === kind);
}

function counts(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

function repeated(times: ReadonlyMap<string, number>): string[] {
  return [...times].filter(([, count]) => count > 1).map(([word]) => word);
}
