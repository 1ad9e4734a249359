import { beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { replay } from '../../conversations/golden/replay.js';
import { readForEngine } from '../../conversations/golden/test-flows.js';
import type { GoldenSurroundings } from '../../conversations/golden/virtual-world.js';
import { deedsBefore, knowsOf, personas, sharersOf } from './personas.js';

const today = Temporal.PlainDate.from('2026-03-02');

describe('the personas', () => {
  let surroundings: GoldenSurroundings;

  beforeAll(async () => {
    const folders = { flowsDir: 'flows', localesDir: 'locales' };
    const read = await readForEngine({ ...folders, organisation: 'Afya Yetu', defaultLanguage: 'en' });
    if (read.status === 'invalid') throw new Error(JSON.stringify(read.problems));
    surroundings = { ...read.setup, country: 'KE' };
  });

  async function meets(id: string, ...texts: string[]) {
    const persona = personas.find((one) => one.id === id);
    if (persona === undefined) throw new Error(id);
    const head = {
      address: 'simulator:her',
      channel: 'sms' as const,
      language: persona.language,
      startsAt: '2026-03-02T09:00',
      timezone: 'Africa/Nairobi',
      organisation: null,
    };
    const deeds = texts.map((text) => ({ kind: 'said' as const, text, line: 0 }));
    return replay({ head, before: deedsBefore(persona, today), deeds }, surroundings);
  }

  it.each(personas.map((persona) => [persona.id]))(
    '%s can begin, and is answered in a language',
    async (id) => {
      const { messages, faults } = await meets(id, 'JOIN');
      expect(faults).toEqual([]);
      expect(messages.filter(({ from }) => from === 'us').length).toBeGreaterThan(0);
    },
  );

  it('keep the expecting mother as somebody who is registered, with a date that lies ahead', async () => {
    const { messages, known } = await meets('expecting_mother', 'JOIN');
    expect(messages.map(({ step }) => step)).toContain('already');
    expect(known).toContainEqual({ key: 'person.due_date', value: '2026-06-08' });
  });

  it('do not say who holds a phone that two people share', async () => {
    const { known } = await meets('shared_phone', 'hello');
    expect(known.filter(({ key }) => key.startsWith('person.'))).toEqual([]);
    expect(personas.map((persona) => sharersOf(persona, today))).toEqual([1, 1, 2, 1, 1, 1]);
  });

  it('write in their own language', async () => {
    expect((await meets('french_writer', 'bonjour')).messages.at(-1)?.text).toMatch(/Merci|message/i);
    expect((await meets('swahili_writer', 'JIUNGE')).known).toContainEqual({ key: 'language', value: 'sw' });
  });

  it('leave somebody who has opted out without an answer, until she comes back', async () => {
    expect((await meets('opted_out', 'hello')).messages.filter(({ from }) => from === 'us')).toEqual([]);
    expect((await meets('opted_out', 'START')).messages.some(({ from }) => from === 'us')).toBe(true);
  });

  it('tell what is known of them, in the words of golden conversations', () => {
    const mother = personas.find(({ id }) => id === 'expecting_mother');
    expect(mother && knowsOf(mother, today)).toContain('person.due_date: 2026-06-08');
  });
});
