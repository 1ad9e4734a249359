import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../../engine/definition/compile.js';
import { parseGolden } from './golden-file.js';
import { play } from './play.js';
import { seededRandom } from './seeded-random.js';
import type { GoldenSurroundings } from './virtual-world.js';

const head = 'as simulator:asha, language en, at 2026-03-02 09:00 Africa/Nairobi\n';

/** A flow whose texts say their own key. */
function surroundingsOf(source: string): GoldenSurroundings {
  const compilation = compileFlow('visit.flow.yaml', source);
  if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
  const { graph } = compilation.flow;
  return {
    country: 'KE',
    definitions: {
      live: new Map([[graph.flow, { graph, hash: 'hash', revision: 'revision' }]]),
      revision: () => graph,
      languages: ['en'],
      defaultLanguage: 'en',
      globals: {},
    },
    translate: (_scope, _language, key) => (/options|accept|help|no_answer/.test(key) ? null : key),
  };
}

const visit = surroundingsOf(`
flow: visit
format: 1
languages: [en]
start: { keywords: { any: [visit] } }
steps:
  - id: coming
    ask: yes_no
    no_answer: { after: 1 hour, go: nobody }
    no: bye
  - id: day
    wait: { until: 'datetime("2026-03-05 08:00")' }
  - id: today
    say: text
  - id: strange
    set: { person.visits: person.visits + "x" }
  - id: bye
    end: text
  - id: nobody
    end: text
`);

/** The lines of a conversation as they go. */
function played(lines: string) {
  const [conversation] = parseGolden('a.chat', head + lines);
  if (conversation === undefined) throw new Error('there is no conversation');
  return play(conversation, visit);
}

const textsOf = (lines: string): string[] =>
  played(lines).lines.flatMap((line) => (line.kind === 'answered' ? [line.text] : []));

describe('a golden conversation', () => {
  it('lets everything happen at its own moment while time passes', () => {
    expect(textsOf('> visit\n@ +59 minutes\n> yes\n@ +1 week')).toEqual([
      expect.stringContaining('coming.text'),
      'today.text',
      'failed.text',
    ]);
  });

  it('counts a silence from when the question was put', () => {
    expect(textsOf('> visit\n@ +59 minutes').slice(1)).toEqual([]);
    expect(textsOf('> visit\n@ +61 minutes').slice(1)).toEqual(['nobody.text']);
  });

  it('calls a human when nobody says for two days whether an opt-out was meant', () => {
    const expected = ['= paused: ?', '= case.unsure_opt_out: ?', '@ +48 hours', '= case.unsure_opt_out: ?'];
    const { lines } = played(['> leave me alone', ...expected].join('\n'));
    const values = lines.flatMap((line) => (line.kind === 'expected' ? [line.value] : []));
    expect(values).toEqual(['yes', 'none', 'normal']);
  });

  it('begins with what staff have noted', () => {
    const lines = '! knows person.visit_on: 2026-03-05\n! knows consent.visits: granted\n';
    expect(played(`${lines}= person.visit_on: 2026-03-05\n= consent.visits: granted\n`).isAsWritten).toBe(
      true,
    );
    expect(() => parseGolden('a.chat', `${head}! knows consent.visits: perhaps\n`)).toThrow('a.chat:2');
  });

  it('notes yes and no as such, and a phone that is handed on as shared', () => {
    const lines = [
      '! knows person.name: Rose',
      '! knows person.registered: true',
      '= person.registered: true',
      '! hands over',
      '= person.name: none',
      '! knows person.name: Mary',
      '= person.registered: none',
    ];
    expect(played(`${lines.join('\n')}\n`).isAsWritten).toBe(true);
  });

  it('says why a flow failed', () => {
    expect(played('> visit\n> yes\n@ +1 week').faults).toEqual([expect.stringMatching(/^visit failed: /)]);
  });

  it.each([
    ['! start nothing', 'There is no flow "nothing".'],
    ['! taps maybe', 'She was not shown "maybe"; what can be tapped here: none.'],
    ['> visit\n! taps maybe', 'what can be tapped here: yes, no.'],
    ['! call success', 'No call waits for an answer here.'],
    ['@ +2 moons', 'Write the time that passes as: @ +2 days'],
  ])('says what cannot be played: %j', (lines, message) => {
    expect(() => played(lines)).toThrow(message);
  });
});

describe('the chance of golden conversations', () => {
  it('is the same every time, and lies between 0 and 1', () => {
    const [one, other] = [seededRandom(), seededRandom()];
    const drawn = Array.from({ length: 1_000 }, one);
    expect(Array.from({ length: 1_000 }, other)).toEqual(drawn);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.filter((number) => number < 0.5).length).toBeGreaterThan(400);
  });
});
