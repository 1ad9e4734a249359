import { describe, expect, it } from '@jest/globals';

import { intakeLines, programmeLine, subscriptionLines } from './programme-lines.js';

const subscription = {
  id: '0198c0de-0000-7000-8000-000000000001',
  programme: 'newborn',
  instance: '',
  state: 'active' as const,
  pausedUntil: null,
  anchor: '2026-10-01',
  precision: 'day' as const,
  startedAt: '2026-10-02T08:00:00.000Z',
  nextMessage: 'week_1',
  endedAt: null,
  endedReason: null,
  coming: [
    { id: 'week_1', at: '2026-10-08T06:00:00.000Z', text: 'Hello.', flow: null, when: null },
    { id: 'visit', at: '2026-10-09T06:00:00.000Z', text: '', flow: 'appointment_reminder', when: null },
  ],
};

describe('programmes at the command line', () => {
  it('stand in a line each, by their name and by what people call them', () => {
    const programme = {
      name: 'newborn',
      title: "The baby's first year",
      purpose: 'health_messages',
      languages: ['en'],
      anchor: 'baby_birth_date',
      messages: 43,
      active: 2,
      paused: 0,
      completed: 1,
      ended: 3,
      instances: 'many' as const,
      then: null,
      enrol: null,
    };
    expect(programmeLine(programme)).toBe(
      "newborn  The baby's first year; 43 messages; 2 in it, 0 at rest, 1 completed, 3 ended early",
    );
  });

  it('say who is left out when many are taken in', () => {
    const result = {
      isDryRun: true,
      matched: 9,
      enrolled: 5,
      wasIn: 3,
      suppressed: 0,
      noDate: 1,
      unreachable: 0,
    };
    expect(intakeLines(result)).toEqual([
      'Would take in 5 of 9.',
      '  3 left out: in it now or before',
      '  1 left out: no date that it could be counted from',
    ]);
  });

  it('of one person stand with what comes of them, by the clock of the installation', () => {
    expect(subscriptionLines(subscription, 'Africa/Nairobi')).toEqual([
      'newborn: active, counted from 2026-10-01',
      '  2026-10-08 09:00  Hello.',
      '  2026-10-09 09:00  (the conversation appointment_reminder begins)',
    ]);
    const rests = {
      ...subscription,
      instance: 'second',
      state: 'paused' as const,
      pausedUntil: '2026-11-01T06:00:00.000Z',
      coming: [],
    };
    expect(subscriptionLines(rests, 'Africa/Nairobi')).toEqual([
      'newborn second: paused until 2026-11-01 09:00, counted from 2026-10-01',
    ]);
  });
});
