import { describe, expect, it } from '@jest/globals';
import { formatGolden, GoldenSyntaxError, parseGolden } from './golden-file.js';

const source = `as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi, for Afya Yetu
> JIUNGE
< Karibu!
  1. Ndiyo
  2. Hapana
> 1
@ +2 days
# she has agreed
= consent.health_messages: granted
---
as simulator:awa, language ?, at 2026-03-02 09:00 Africa/Dakar
> hello
`;

const acted = `as simulator:asha on whatsapp, language en, at 2026-03-02 09:00 Africa/Nairobi
! start report
! taps yes
! sends image/jpeg
! location -0.09 34.75
! call success {"rain": 0}
! call failure
! call failure refused
! hands over
`;

describe('a golden file', () => {
  it('is read as conversations of lines', () => {
    const [first, second] = parseGolden('a.chat', source);
    expect(first).toMatchObject({
      address: 'simulator:asha',
      language: 'sw',
      startsAt: '2026-03-02T09:00',
      timezone: 'Africa/Nairobi',
      organisation: 'Afya Yetu',
      line: 1,
    });
    expect(first?.lines).toEqual([
      { kind: 'said', text: 'JIUNGE', line: 2 },
      { kind: 'answered', text: 'Karibu!\n1. Ndiyo\n2. Hapana', line: 3 },
      { kind: 'said', text: '1', line: 6 },
      { kind: 'waited', text: '+2 days', line: 7 },
      { kind: 'comment', text: '# she has agreed', line: 8 },
      { kind: 'expected', key: 'consent.health_messages', value: 'granted', line: 9 },
    ]);
    expect(second).toMatchObject({ language: null, organisation: null, line: 11 });
  });

  it('is read with what happens in it and is no text', () => {
    const [first] = parseGolden('a.chat', acted);
    expect(first?.channel).toBe('whatsapp');
    expect(first?.lines.map((line) => (line.kind === 'acted' ? line.action : line))).toEqual([
      { kind: 'start', flow: 'report' },
      { kind: 'taps', code: 'yes' },
      { kind: 'sends', contentType: 'image/jpeg' },
      { kind: 'location', latitude: -0.09, longitude: 34.75 },
      { kind: 'call', answer: { status: 'answered', httpStatus: 200, body: { rain: 0 } } },
      { kind: 'call', answer: { status: 'failed', reason: 'unreachable' } },
      { kind: 'call', answer: { status: 'failed', reason: 'refused' } },
      { kind: 'hands' },
    ]);
    expect(formatGolden(parseGolden('a.chat', acted))).toBe(acted);
  });

  it('is written as it was read', () => {
    expect(formatGolden(parseGolden('a.chat', source))).toBe(source);
  });

  it('holds messages of several lines, blank ones among them', () => {
    const lines = '> one\n\n  three\n< a\n\n\n  d\n>\n<\n';
    const text = `as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi\n${lines}`;
    const [first] = parseGolden('a.chat', text);
    expect(first?.lines.map((line) => 'text' in line && line.text)).toEqual([
      'one\n\nthree',
      'a\n\n\nd',
      '',
      '',
    ]);
    expect(formatGolden(parseGolden('a.chat', text))).toBe(text);
  });

  it.each([
    ['hello\n', 1],
    ['as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi\nhello\n', 2],
    ['as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi\n= name Asha\n', 2],
    ...[
      'dance',
      'start',
      'start Two Words',
      'taps',
      'sends picture',
      'location 91 0',
      'location 1',
      'call success {',
      'call perhaps',
      'hands up',
    ].map((action): [string, number] => [`${acted.split('\n')[0] ?? ''}\n! ${action}\n`, 2]),
  ])('that cannot be read says where: %j', (text, line) => {
    expect(() => parseGolden('a.chat', text)).toThrow(GoldenSyntaxError);
    expect(() => parseGolden('a.chat', text)).toThrow(`a.chat:${line}`);
  });
});
