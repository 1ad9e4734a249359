import { describe, expect, it } from '@jest/globals';

import type { Case } from '../cases/case.js';
import { caseLines, caseTable, parkedLines } from './case-lines.js';

const now = new Date('2026-03-02T09:00:00Z');
const reading = { now, timezone: 'Africa/Nairobi' };

function aCase(changes: Partial<Case> = {}): Case {
  return {
    id: '1',
    reference: '482-915-307',
    conversationId: '2',
    personId: '3',
    topic: 'danger_sign',
    priority: 'urgent',
    owner: null,
    summary: 'natokwa damu',
    summaryIn: null,
    because: 'system:safety/danger_sign',
    messageId: '4',
    openedAt: new Date('2026-03-02T07:30:00Z'),
    dueAt: new Date('2026-03-02T08:30:00Z'),
    state: 'open',
    closedAt: null,
    outcome: null,
    name: 'Asha',
    language: 'sw',
    channel: 'sms',
    address: 'simulator:asha',
    isOptedOut: false,
    ...changes,
  };
}

describe('the table of cases', () => {
  it('says by when, how urgent, what, who and in which words, in the time of the place', () => {
    const cases = [
      aCase(),
      aCase({
        reference: '100-000-001',
        priority: 'normal',
        topic: 'help',
        owner: 'amina',
        name: null,
        address: 'simulator:zuri',
        isOptedOut: true,
        summary: 'please\nhelp',
        dueAt: new Date('2026-03-04T07:30:00Z'),
      }),
    ];
    expect(caseTable(cases, reading)).toEqual([
      'reference    due                       priority  topic        owner  who                  about',
      '482-915-307  2026-03-02 11:30 OVERDUE  urgent    danger_sign  -      Asha simulator:asha  "natokwa damu"',
      '100-000-001  2026-03-04 10:30          normal    help         amina  simulator:zuri       "please help"  opted out: phone her',
    ]);
  });

  it('shows when a case was closed in place of when it was due', () => {
    const closed = aCase({ state: 'closed', closedAt: now, outcome: 'phoned' });
    expect(caseTable([closed], reading)[1]).toContain('closed 2026-03-02 12:00');
  });

  it('cuts long texts, and lets nothing that people write steer the terminal', () => {
    const [, row = ''] = caseTable([aCase({ summary: `\u001b[2J\u202e${'x'.repeat(200)}` })], reading);
    expect(row).toMatch(/"\[2J x{75}…"$/u);
    expect(row).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('a whole case', () => {
  it('says what was done, by whom, and what was said', () => {
    const step = { kind: 'case_noted', at: now, by: 'staff:amina', text: 'Phoned' } as const;
    const messages = [
      { id: '4', at: now, direction: 'in', text: 'natokwa damu' },
      { id: '5', at: now, direction: 'out', text: 'Nenda kituo cha afya sasa.' },
    ] as const;
    expect(caseLines({ case: aCase({ isOptedOut: true }), messages, steps: [step] }, reading)).toEqual([
      '482-915-307  danger_sign  urgent  2026-03-02 11:30 OVERDUE',
      'Asha simulator:asha, over sms; opted out: phone her',
      'opened 2026-03-02 10:30 by system:safety/danger_sign; owner -',
      '"natokwa damu"',
      '',
      '2026-03-02 12:00  note: Phoned  (staff:amina)',
      '',
      '2026-03-02 12:00  > natokwa damu',
      '2026-03-02 12:00  < Nenda kituo cha afya sasa.',
    ]);
  });
});

describe('messages that could not be handled', () => {
  it('stand with their time, address and reason', () => {
    const parked = {
      id: '1',
      receivedAt: now,
      reason: 'a fault',
      personId: null,
      channel: 'sms',
      address: 'simulator:asha',
      text: 'habari',
    } as const;
    expect(parkedLines([parked], reading)).toEqual(['2026-03-02 12:00  simulator:asha  a fault  "habari"']);
  });
});
