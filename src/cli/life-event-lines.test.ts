import { describe, expect, it } from '@jest/globals';

import type { LifeEvent } from '../programmes/life-events/life-event.js';
import { lifeEventView } from '../programmes/life-events/life-event-view.js';
import { lifeEventLine } from './life-event-lines.js';

const event: LifeEvent = {
  id: '1',
  personId: '2',
  kind: 'loss',
  day: '2026-03-01',
  how: 'staff',
  recordedAt: new Date('2026-03-02T06:00:00Z'),
  actorKind: 'system',
  actorId: 'operator',
  changes: {
    programmes: ['antenatal'],
    scopes: [],
    subscriptions: [{ id: '3', programme: 'antenatal' }],
    fires: [],
    fields: [],
    offer: null,
    reference: '482-915-307',
    isSure: true,
  },
  undoneAt: null,
};

describe('a life event in the terminal', () => {
  it('says what happened, what it ended, and which case a human looks after', () => {
    expect(lifeEventLine(event, 'Africa/Nairobi')).toBe(
      '1  2026-03-02 09:00  loss on 2026-03-01 (by staff); ended antenatal; case 482-915-307',
    );
  });

  it('says when nobody knows whose it is, and when it was taken back', () => {
    const doubtful = {
      ...event,
      day: null,
      changes: { ...event.changes, subscriptions: [], reference: null, isSure: false },
      undoneAt: new Date('2026-03-03T06:00:00Z'),
    };
    expect(lifeEventLine(doubtful, 'Africa/Nairobi')).toBe(
      '1  2026-03-02 09:00  loss (by staff); not sure whose it is; taken back 2026-03-03 09:00',
    );
  });

  it('is plain data for programs, without the rows that it changed', () => {
    expect(lifeEventView(event)).toEqual({
      id: '1',
      kind: 'loss',
      day: '2026-03-01',
      how: 'staff',
      recordedAt: '2026-03-02T06:00:00.000Z',
      undoneAt: null,
      isSure: true,
      programmes: ['antenatal'],
      offer: null,
      reference: '482-915-307',
    });
  });
});
