import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFlowFiles } from '../definitions/read-flow-files.js';
import { parseAction } from './golden-action.js';
import type { GoldenHead } from './golden-file.js';
import type { Deed } from './player.js';
import { replay } from './replay.js';
import type { Replay } from './replay.js';
import { setupWith } from './setup-with.js';
import { readForEngine } from './test-flows.js';
import type { GoldenSurroundings } from './virtual-world.js';

const head: GoldenHead = {
  address: 'simulator:asha',
  channel: 'sms',
  language: 'en',
  startsAt: '2026-03-02T09:00',
  timezone: 'Africa/Nairobi',
  organisation: 'Afya Yetu',
};

/** The lines of a golden conversation without what is answered. */
function deeds(...lines: string[]): Deed[] {
  return lines.map((line): Deed => {
    const text = line.slice(2);
    if (line.startsWith('@')) return { kind: 'waited', text, line: 0 };
    if (line.startsWith('>')) return { kind: 'said', text, line: 0 };
    const action = parseAction(text);
    if (action === null) throw new Error(line);
    return { kind: 'acted', action, text, line: 0 };
  });
}

const shop = {
  source: `flow: shop
format: 1
languages: [en]
start: { keywords: { any: [shop] } }
steps:
  - id: what
    ask: choice
    options: [maize, beans]
    save: person.crop
    no_answer: { after: 2 hours }
  - id: price
    call: https://prices.example.org/today
    go: { failure: sorry }
  - id: rest
    wait: 1 day
  - id: later
    say: text
  - id: sick
    run: danger_signs
  - id: bye
    end: text
  - id: sorry
    end: text
`,
  texts: {
    en: JSON.stringify({
      what: {
        text: 'What do you grow? \u{1f33d}',
        retry: 'Send 1 or 2.',
        no_answer: 'Still there?',
        options: { maize: 'Maize', beans: 'Beans' },
      },
      later: { text: 'You grow {{crop}}.' },
      bye: { text: 'Bye.' },
      sorry: { text: 'No prices today.' },
    }),
  },
  states: {},
  chats: {},
};

describe('a simulated conversation', () => {
  let live: GoldenSurroundings;
  let withShop: GoldenSurroundings;

  beforeAll(async () => {
    const read = await readForEngine({
      flowsDir: 'flows',
      localesDir: 'locales',
      organisation: 'Afya Yetu',
      defaultLanguage: 'en',
    });
    if (read.status === 'invalid') throw new Error(JSON.stringify(read.problems));
    live = { ...read.setup, country: 'KE' };
    const flow = readFlowFiles('shop', shop);
    if (flow.status === 'invalid') throw new Error(JSON.stringify(flow.problems));
    withShop = { ...setupWith(read.setup, flow.revision), country: 'KE' };
  });

  const play = (
    lines: readonly string[],
    more: Partial<GoldenHead> = {},
    surroundings = withShop,
  ): Promise<Replay> =>
    replay({ head: { ...head, ...more }, before: [], deeds: deeds(...lines) }, surroundings);

  const shown = ({ messages }: Replay): string[] =>
    messages.map(({ turn, from, text }) => `${turn} ${from} ${text}`);

  it('tells of each message which turn, flow and step it belongs to, and where she waits', async () => {
    const result = await play(['> shop', '> 1']);
    expect(result.messages.slice(0, 3)).toMatchObject([
      { turn: 0, from: 'her', text: 'shop', step: null },
      { turn: 0, from: 'us', flow: 'shop', step: 'what' },
      { turn: 1, from: 'her', text: '1', flow: 'shop', step: 'what' },
    ]);
    expect(result).toMatchObject({
      flow: 'shop',
      step: 'price',
      isOver: false,
      waitingFor: { kind: 'call' },
    });
    expect(result.answers).toEqual([{ flow: 'shop', name: 'what', value: 'maize' }]);
    expect(result.known).toContainEqual({ key: 'person.crop', value: 'maize' });
  });

  it('measures texts, and names the character that makes one dear', async () => {
    const { messages } = await play(['> shop']);
    expect(messages[1]?.measure).toMatchObject({ encoding: 'UCS-2', segments: 1, forcedBy: '\u{1f33d}' });
  });

  it('shows what can be tapped, and on WhatsApp the text without its numbers', async () => {
    const [, sms] = (await play(['> shop'])).messages;
    expect(sms?.options.map(({ code }) => code)).toEqual(['maize', 'beans']);
    expect(sms?.text).toContain('1. Maize');
    const tapped = await play(['> shop', '! taps beans'], { channel: 'whatsapp' });
    expect(tapped.messages[1]?.text).toBe('What do you grow? \u{1f33d}');
    expect(shown(tapped)).toContain('1 her Beans');
  });

  it('goes on through silence, calls, waits and other live flows, and notes what is no message', async () => {
    const result = await play([
      '> shop',
      '@ +3 hours',
      '> 2',
      '! call success {"price": 40}',
      '@ +1 day',
      '> 3',
    ]);
    expect(shown(result)).toEqual(
      expect.arrayContaining([
        '1 note Time passes: +3 hours.',
        '1 us Still there?',
        '2 note Another system is asked: https://prices.example.org/today',
        '3 note The other system answers: success {"price": 40}.',
        '4 us You grow beans.',
      ]),
    );
    expect(result).toMatchObject({ flow: 'danger_signs', waitingFor: { kind: 'answer' } });
  });

  it('knows when the next thing happens by itself', async () => {
    const { waitingFor, clock } = await play(['> shop']);
    expect(waitingFor).toEqual({ kind: 'answer', until: new Date(clock.getTime() + 2 * 3_600_000) });
  });

  it('puts the draft in the place of the live flow, and leaves the live one as it is', async () => {
    const name = 'danger_signs';
    const texts = { en: JSON.stringify({ hello: { text: 'Another danger.' } }) };
    const source = `flow: ${name}\nformat: 1\nlanguages: [en]\nstart: { keywords: { any: [danger] } }\nsteps:\n  - id: hello\n    end: text\n`;
    const flow = readFlowFiles(name, { source, texts, states: {}, chats: {} });
    if (flow.status === 'invalid') throw new Error(JSON.stringify(flow.problems));
    const draft = { ...setupWith(live, flow.revision), country: 'KE' };
    expect(shown(await play(['> danger'], {}, draft))).toContain('0 us Another danger.');
    expect(shown(await play(['> danger'], {}, live))).not.toContain('0 us Another danger.');
  });

  it.each([
    ['! taps maize', 'not_shown'],
    ['! call success', 'no_call'],
    ['! start nothing', 'no_such_flow'],
    ['@ +2 moons', 'no_duration'],
  ])('says that %j cannot be, and goes on', async (line, reason) => {
    const { messages } = await play([line, '> shop']);
    expect(messages[0]).toMatchObject({
      turn: 0,
      from: 'note',
      note: { code: 'not_possible', params: { reason } },
    });
    expect(messages[1]).toMatchObject({ turn: 1, text: 'shop' });
  });

  it('goes the same way every time', async () => {
    const lines = ['> JOIN', '> 1', '> Grace', '@ +4 days', '> complaint', '> they were late'];
    expect(await play(lines)).toEqual(await play(lines));
  });

  it('does not show what was before, and begins from it', async () => {
    const before = deeds(
      '! knows person.registered: true',
      '! knows consent.health_messages: granted',
      '> STOP',
    );
    const result = await replay({ head, before, deeds: deeds('> hello') }, live);
    expect(shown(result)).toEqual(['0 her hello']);
    expect(result.known).toContainEqual({ key: 'opted_out', value: 'yes' });
  });

  it('ends a script in which a flow goes round and round while time passes', async () => {
    const source = `flow: round\nformat: 1\nlanguages: [en]\nstart: { keywords: { any: [round] } }\nsteps:\n  - id: rest\n    wait: 1 minute\n  - id: tick\n    say: text\n    go: rest\n`;
    const flow = readFlowFiles('round', {
      source,
      texts: { en: '{"tick":{"text":"tick"}}' },
      states: {},
      chats: {},
    });
    if (flow.status === 'invalid') throw new Error(JSON.stringify(flow.problems));
    const script = Array.from({ length: 100 }, () => ['> round', '@ +9000 weeks']).flat();
    const result = await play(script, {}, { ...setupWith(live, flow.revision), country: 'KE' });
    expect(result.messages.length).toBeLessThan(10_000);
    expect(result.messages.at(-1)?.note?.code).toBe('too_long');
  });
});
