import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { monday } from '../../test/builders.js';
import type { DeliveryReport, DeliveryStatus } from '../channels/receiving.js';
import { afterReport, isRise, type DeliveryFacts, type MessageState } from './delivery.rules.js';

const start = (state: MessageState): DeliveryFacts => ({
  state,
  errorCode: null,
  providerId: null,
  sentAt: null,
  deliveredAt: null,
});

/** One report of a status says the same however often it comes. */
function report(status: DeliveryStatus, minute: number): DeliveryReport {
  const isFailure = status === 'failed' || status === 'undelivered';
  return {
    provider: 'twilio',
    account: 'AC1',
    providerId: 'SM1',
    status,
    reportedAt: new Date(monday.getTime() + minute * 60_000),
    ...(isFailure && {
      error: { code: status === 'failed' ? '30005' : '30003', outcome: 'permanent' as const },
    }),
  };
}

const reports = fc.array(
  fc.tuple(
    fc.constantFrom<DeliveryStatus>('sent', 'delivered', 'read', 'undelivered', 'failed'),
    fc.integer({ min: 0, max: 9 }),
  ),
  { minLength: 1, maxLength: 8 },
);

const after = (state: MessageState, list: readonly DeliveryReport[]): DeliveryFacts =>
  list.reduce(afterReport, start(state));

describe('delivery reports', () => {
  it('give the same message in any order, however often each comes', () => {
    fc.assert(
      fc.property(
        reports,
        fc.infiniteStream(fc.nat()),
        fc.constantFrom<MessageState>('sending', 'sent', 'unknown'),
        (list, seeds, state) => {
          const said = list.map(([status, minute]) => report(status, minute));
          const shuffled = [...said, ...said]
            .map((one) => ({ one, key: seeds.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(after(state, shuffled)).toEqual(after(state, said));
        },
      ),
    );
  });

  it('never take a message back', () => {
    fc.assert(
      fc.property(reports, (list) => {
        let facts = start('sent');
        for (const [status, minute] of list) {
          const next = afterReport(facts, report(status, minute));
          if (next.state !== facts.state)
            expect(isRise(next, { status: facts.state as DeliveryStatus })).toBe(false);
          facts = next;
        }
      }),
    );
  });

  it('prove a delivery whatever the carrier had given up on before', () => {
    expect(after('sent', [report('undelivered', 1), report('delivered', 2)])).toMatchObject({
      state: 'delivered',
      errorCode: null,
    });
    expect(after('sent', [report('delivered', 2), report('undelivered', 1)])).toMatchObject({
      state: 'delivered',
      errorCode: null,
    });
  });

  it.each<MessageState>(['unknown', 'queued', 'sending', 'skipped'])(
    'end whatever doubt there was about a message that is %s',
    (state) => {
      expect(after(state, [report('sent', 0)])).toMatchObject({
        state: 'sent',
        providerId: 'SM1',
        sentAt: monday,
      });
    },
  );
});
