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

  it('is written as it was read', () => {
    expect(formatGolden(parseGolden('a.chat', source))).toBe(source);
  });

  it.each([
    ['hello\n', 1],
    ['as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi\nhello\n', 2],
    ['as simulator:asha, language sw, at 2026-03-02 09:00 Africa/Nairobi\n= name Asha\n', 2],
  ])('that cannot be read says where: %j', (text, line) => {
    expect(() => parseGolden('a.chat', text)).toThrow(GoldenSyntaxError);
    expect(() => parseGolden('a.chat', text)).toThrow(`a.chat:${line}`);
  });
});
