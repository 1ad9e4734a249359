import { describe, expect, it } from '@jest/globals';

import { hasGrown, seenAs } from './growth.rules.js';
import {
  complaintsCluster,
  fewerReplies,
  goingSilent,
  moreOptOuts,
  type DayRows,
} from './people-alarms.rules.js';
import {
  failingSenders,
  lateness,
  setAside,
  unknownSends,
  type ServiceFacts,
} from './service-alarms.rules.js';

const now = new Date('2026-03-02T07:00:00Z');

/** So many days of one value, and then others. */
function days(usual: number, ...last: readonly number[]): number[] {
  return [...Array.from({ length: 35 - last.length }, () => usual), ...last];
}

function rows(changes: Partial<DayRows> = {}): DayRows {
  return { sent: days(100), received: days(40), optedOut: days(1), heardFrom: [], ...changes };
}

function facts(changes: Partial<ServiceFacts> = {}): ServiceFacts {
  const nothing = {
    senders: [],
    unknown: 0,
    oldestFireAt: null,
    oldestReplyAt: null,
    parkedFires: [],
    parkedMessages: 0,
  };
  return { ...nothing, ...changes };
}

const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

describe('an alarm about replies', () => {
  it('is raised when people write back half as often for as many messages', () => {
    expect(fewerReplies(rows({ received: days(40, 15, 18, 16) }))).toMatchObject([
      { kind: 'fewer_replies', severity: 'watch', params: { observed: 49, expected: 120, days: 3 } },
    ]);
  });

  it('is urgent when nearly nobody does', () => {
    expect(fewerReplies(rows({ received: days(40, 2, 0, 1) }))).toMatchObject([{ severity: 'urgent' }]);
  });

  it('stays away when fewer messages went out, or too few to tell', () => {
    expect(fewerReplies(rows({ sent: days(100, 30, 30, 30), received: days(40, 12, 12, 12) }))).toEqual([]);
    expect(fewerReplies(rows({ sent: days(100, 3, 0, 1), received: days(40, 0, 0, 0) }))).toEqual([]);
    expect(fewerReplies(rows({ sent: days(0, 100, 100, 100), received: days(0) }))).toEqual([]);
  });

  it('stays away from what chance brings', () => {
    expect(fewerReplies(rows({ received: days(40, 33, 30, 36) }))).toEqual([]);
    expect(fewerReplies(rows({ received: days(2, 0, 0, 1) }))).toEqual([]);
  });
});

describe('an alarm about people who want no more', () => {
  it('is raised when far more do than for as many messages before', () => {
    expect(moreOptOuts(rows({ optedOut: days(1, 4, 6, 5) }))).toMatchObject([
      { kind: 'more_opt_outs', severity: 'watch', params: { observed: 15, expected: 3 } },
    ]);
    expect(moreOptOuts(rows({ optedOut: days(1, 40, 6, 5) }))).toMatchObject([{ severity: 'urgent' }]);
  });

  it('stays away when so many more messages went out', () => {
    expect(moreOptOuts(rows({ sent: days(100, 1_000, 1_000, 1_000), optedOut: days(1, 9, 10, 11) }))).toEqual(
      [],
    );
  });
});

describe('an alarm about people who go silent', () => {
  it('is raised for the programme whose people write no more', () => {
    const heardFrom = [
      { programme: 'antenatal', values: days(10, 2, 1, 3, 2, 0, 1, 2) },
      { programme: 'newborn', values: days(10) },
    ];
    expect(goingSilent(rows({ heardFrom }))).toMatchObject([
      { subject: 'programme:antenatal', params: { observed: 11, expected: 70, days: 7 } },
    ]);
  });

  it('stays away from a programme that has only just begun', () => {
    const values = [...Array.from({ length: 25 }, () => 0), 30, 20, 10, 1, 0, 0, 0, 0, 0, 0];
    expect(goingSilent(rows({ heardFrom: [{ programme: 'newborn', values }] }))).toEqual([]);
  });
});

describe('an alarm about complaints', () => {
  it('is raised where they come together, the most first, and ten at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      topic: 'pump',
      within: [`v${at}`],
      lately: 5 + at,
      before: 0,
    }));
    const found = complaintsCluster(many);
    expect(found).toHaveLength(10);
    expect(found[0]).toMatchObject({
      subject: 'topic:pump/place:v29',
      severity: 'urgent',
      params: { observed: 34 },
    });
  });

  it('is raised for a wider place, or for the whole, when no narrower one has enough', () => {
    const from = (...within: string[]) => ({ topic: 'pump', within, lately: 2, before: 0 });
    const spread = [from('a', 'north'), from('b', 'north'), from('c', 'north'), from('south'), from()];
    expect(complaintsCluster(spread)).toMatchObject([
      { subject: 'topic:pump/place:', params: { observed: 10 } },
      { subject: 'topic:pump/place:north', params: { observed: 6 } },
    ]);
    expect(complaintsCluster([from('a', 'north'), from('south')])).toMatchObject([
      { subject: 'topic:pump/place:', params: { observed: 4 } },
    ]);
  });

  it('is not raised again for what a narrower place explains', () => {
    const rows = [
      { topic: 'pump', within: ['a', 'north'], lately: 9, before: 0 },
      { topic: 'pump', within: ['b', 'north'], lately: 1, before: 8 },
      { topic: 'pump', within: [], lately: 1, before: 8 },
    ];
    expect(complaintsCluster(rows).map(({ subject }) => subject)).toEqual(['topic:pump/place:a']);
  });

  it('stays away where there are always as many', () => {
    expect(complaintsCluster([{ topic: 'complaint', within: ['bondo'], lately: 6, before: 40 }])).toEqual([]);
    expect(complaintsCluster([{ topic: 'complaint', within: ['bondo'], lately: 3, before: 0 }])).toEqual([]);
  });
});

describe('an alarm about the machinery', () => {
  it('is raised for a sender whose messages fail, and not for one that lost a few', () => {
    const senders = [
      { sender: 'a', channel: 'sms', number: '+12025550100', failed: 40, settled: 100 },
      { sender: 'b', channel: 'sms', number: '+12025550100', failed: 10, settled: 90 },
      { sender: 'c', channel: 'whatsapp', number: '+12025550101', failed: 9, settled: 9 },
      { sender: 'd', channel: 'sms', number: '+12025550100', failed: 12, settled: 1_000 },
    ];
    expect(failingSenders(facts({ senders }))).toMatchObject([
      { subject: 'sender:a', severity: 'urgent', params: { percent: 40 } },
      { subject: 'sender:b', severity: 'watch' },
    ]);
  });

  it('is raised when what is due does not happen', () => {
    expect(lateness(facts({ oldestFireAt: ago(4), oldestReplyAt: ago(4) }), now)).toEqual([]);
    expect(lateness(facts({ oldestFireAt: ago(6), oldestReplyAt: ago(16) }), now)).toMatchObject([
      { kind: 'late_scheduler', severity: 'watch', params: { minutes: 6 } },
      { kind: 'late_sending', severity: 'urgent', params: { minutes: 16 } },
    ]);
  });

  it('is raised for what was set aside, and for sendings that nobody knows of', () => {
    expect(setAside(facts())).toEqual([]);
    expect(
      setAside(facts({ parkedFires: [{ kind: 'subscription_message', count: 2 }], parkedMessages: 1 })),
    ).toMatchObject([{ subject: 'fire:subscription_message' }, { kind: 'parked_messages' }]);
    expect(unknownSends(facts({ unknown: 9 }))).toEqual([]);
    expect(unknownSends(facts({ unknown: 200 }))).toMatchObject([{ severity: 'urgent' }]);
  });
});

describe('an alarm that somebody has seen', () => {
  const cluster = (observed: number, severity: 'watch' | 'urgent' = 'watch') =>
    ({ kind: 'complaints_cluster', subject: 'x', severity, params: { observed, expected: 1 } }) as const;
  const silent = (observed: number) =>
    ({ kind: 'going_silent', subject: 'x', severity: 'watch', params: { observed, expected: 40 } }) as const;

  it('has grown when there is twice as much of it, or half as much of what became less', () => {
    expect(hasGrown(cluster(7), seenAs(cluster(4)))).toBe(false);
    expect(hasGrown(cluster(8), seenAs(cluster(4)))).toBe(true);
    expect(hasGrown(silent(8), seenAs(silent(14)))).toBe(false);
    expect(hasGrown(silent(7), seenAs(silent(14)))).toBe(true);
  });

  it('has grown when it has become urgent', () => {
    expect(hasGrown(cluster(10, 'urgent'), seenAs(cluster(9)))).toBe(true);
    expect(hasGrown(cluster(11, 'urgent'), seenAs(cluster(10, 'urgent')))).toBe(false);
  });
});
