import { describe, expect, it } from '@jest/globals';

import type { JournalEntry, JournalEvent } from '../fake-twilio/journal.ts';
import { violations, type Facts, type InboxFact, type OutboxFact } from './invariants.ts';

const asha = '+12025550111';

const journal = (...events: JournalEvent[]): JournalEntry[] =>
  events.map((event, index) => ({ sequence: index + 1, at: '2026-03-02T07:00:00.000Z', ...event }));

const received = (sid: string): JournalEvent => ({
  kind: 'received',
  sid,
  from: asha,
  to: '+12025550100',
  body: 'JOIN',
});
const accepted = (messageId: string): JournalEvent => ({
  kind: 'accepted',
  sid: `SM${messageId}`,
  to: asha,
  from: '+12025550100',
  body: 'Welcome!',
  messageId,
});

const inbound = (id: string, changes: Partial<InboxFact> = {}): InboxFact => ({
  id,
  providerId: `SM${id}`,
  state: 'processed',
  parkedReason: null,
  turns: 1,
  ...changes,
});

const outbound = (id: string, inReplyTo: string | null, changes: Partial<OutboxFact> = {}): OutboxFact => ({
  id,
  address: asha,
  kind: 'reply',
  because: `flow:registration/${id}`,
  inReplyTo,
  state: 'delivered',
  isPossibleDuplicate: false,
  ...changes,
});

const change = (id: string, from: string, to: string, isAfterOptOut = false) => ({
  id,
  from,
  to,
  isAfterOptOut,
});

/** A short conversation in which every promise is kept: two texts, two replies, and a STOP that is confirmed. */
const kept: Facts = {
  journal: journal(
    received('SMin1'),
    accepted('out1'),
    received('SMin2'),
    accepted('out2'),
    received('SMin3'),
    accepted('stop'),
  ),
  inbox: [inbound('in1'), inbound('in2'), inbound('in3')],
  outbox: [
    outbound('out1', 'in1'),
    outbound('out2', 'in2'),
    outbound('stop', 'in3', { kind: 'confirmation' }),
  ],
  changes: [
    change('out1', 'queued', 'sending'),
    change('out1', 'sending', 'sent'),
    change('out1', 'sent', 'delivered'),
    change('stop', 'queued', 'sending', true),
  ],
};

const found = (changes: Partial<Facts>) =>
  violations({ ...kept, ...changes }).map(({ invariant }) => invariant);
const withMessage = (id: string, changes: Partial<OutboxFact>) =>
  kept.outbox.map((message) => (message.id === id ? { ...message, ...changes } : message));

describe('the oracle of the fault tests', () => {
  it('finds nothing where every promise is kept', () => {
    expect(violations(kept)).toEqual([]);
  });

  it.each([
    ['a message that is in no inbox', { inbox: kept.inbox.slice(1) }],
    [
      'a message that is in the inbox twice',
      { inbox: [...kept.inbox, inbound('in4', { providerId: 'SMin1' })] },
    ],
    ['a message that nobody sent', { inbox: [...kept.inbox, inbound('in4')] }],
    [
      'two messages in one row',
      {
        journal: [...kept.journal, ...journal(received('SMin4'))],
        inbox: [...kept.inbox, inbound('in1', { providerId: 'SMin4' })],
      },
    ],
  ])('sees %s (I1)', (_name, changes) => {
    expect(found(changes)).toContain('I1');
  });

  it.each([
    ['a message that still waits', { inbox: [inbound('in1', { state: 'pending' }), ...kept.inbox.slice(1)] }],
    [
      'a message that is parked without a reason',
      { inbox: [inbound('in1', { state: 'parked' }), ...kept.inbox.slice(1)] },
    ],
    ['a reply that was never sent', { outbox: withMessage('out2', { state: 'queued' }) }],
    ['a reply that is in the hands of a dead worker', { outbox: withMessage('out2', { state: 'sending' }) }],
  ])('sees %s (I2)', (_name, changes) => {
    expect(found(changes)).toContain('I2');
  });

  it('accepts a message that is parked with its reason', () => {
    const [first, ...rest] = kept.inbox;
    expect(
      found({ inbox: [{ ...first, state: 'parked', parkedReason: 'no such step' } as InboxFact, ...rest] }),
    ).toEqual([]);
  });

  it.each([
    ['two turns for one message', { inbox: [inbound('in1', { turns: 2 }), ...kept.inbox.slice(1)] }],
    [
      'the same reply written twice',
      {
        outbox: [
          ...kept.outbox,
          outbound('out9', 'in1', { because: 'flow:registration/out1', state: 'skipped' }),
        ],
      },
    ],
    ['one of our ids taken twice', { journal: [...kept.journal.slice(0, 2), ...kept.journal.slice(1)] }],
    [
      'one of our ids taken three times though marked',
      {
        journal: [...kept.journal.slice(0, 2), ...kept.journal.slice(1, 2), ...kept.journal.slice(1)],
        outbox: withMessage('out1', { isPossibleDuplicate: true }),
      },
    ],
    ['a message that is not ours', { journal: [...journal(accepted('stray')), ...kept.journal] }],
    [
      'a message that we believe sent and nobody has',
      { outbox: [...kept.outbox, outbound('out9', 'in2', { state: 'sent' })] },
    ],
  ])('sees %s (I3)', (_name, changes) => {
    expect(found(changes)).toContain('I3');
  });

  it('accepts a second copy that is marked', () => {
    const twice = [...kept.journal.slice(0, 2), ...kept.journal.slice(1)];
    expect(found({ journal: twice, outbox: withMessage('out1', { isPossibleDuplicate: true }) })).toEqual([]);
  });

  it.each([
    [
      'a message after the confirmation of a STOP',
      {
        journal: [...kept.journal, ...journal(accepted('out9'))],
        outbox: [...kept.outbox, outbound('out9', 'in3')],
      },
    ],
    [
      'a claim that could see the opt-out',
      { changes: [...kept.changes, change('out2', 'queued', 'sending', true)] },
    ],
    [
      'a second confirmation',
      {
        journal: [...kept.journal, ...journal(accepted('again'))],
        outbox: [...kept.outbox, outbound('again', 'in3', { kind: 'confirmation' })],
      },
    ],
  ])('sees %s (I4)', (_name, changes) => {
    expect(found(changes)).toContain('I4');
  });

  it('sees replies that come out of order (I7)', () => {
    const [one, two, three, four, ...rest] = kept.journal as [
      JournalEntry,
      JournalEntry,
      JournalEntry,
      JournalEntry,
    ];
    expect(found({ journal: [one, three, four, two, ...rest] })).toContain('I7');
  });

  it.each([
    ['delivered', 'sent'],
    ['sent', 'queued'],
    ['delivered', 'undelivered'],
    ['failed', 'unknown'],
  ])('sees a state that goes back from %s to %s (I8)', (from, to) => {
    expect(found({ changes: [change('out1', from, to)] })).toEqual(['I8']);
  });
});
