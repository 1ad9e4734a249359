import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EngineWorld } from '../../test/engine-world.js';
import { randomFlow, randomFlowNames } from '../../test/random-flows.js';
import type { Signal } from './conversation.js';
import { compileFlow } from './definition/compile.js';
import type { EngineEvent } from './events.js';

const eventTypes: ReadonlySet<EngineEvent['type']> = new Set([
  'answer_given',
  'answer_not_understood',
  'call_requested',
  'case_opened',
  'consent_recorded',
  'enrolled',
  'field_changed',
  'language_changed',
  'left',
  'message_created',
  'message_withdrawn',
  'notified',
  'opted_in',
  'opted_out',
  'run_ended',
  'run_started',
  'safety_word_received',
  'sending_paused',
  'speaker_identified',
  'tags_changed',
  'timer_set',
]);

type Deed =
  | { readonly says: string }
  | { readonly taps: string }
  | { readonly hours: number }
  | { readonly signals: number; readonly answer: number };

const said = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('one', 'two', 'menu', 'yes', 'no', '1', '2', '9', 'red', 'mwekundu'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'STOP',
      'START',
      'acha tafadhali',
      'stop it now i am tired',
      '?',
      'ok',
      'sijui',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '15 march',
      '3/4',
      'kesho',
      '0712345678',
      '-0.1, 34.7',
      'Asha',
      '27',
      'natokwa damu',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: said.map((text) => ({ says: text })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('one/s0:yes', 'two/s1:red', 'system/stop:yes', 'constructor')
      .map((code) => ({ taps: code })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 600 }).map((hours) => ({ hours })) },
  { weight: 3, arbitrary: fc.record({ signals: fc.nat(30), answer: fc.nat(2) }) },
);

/** Random flows that compile, all live at once. */
const world = fc
  .tuple(...randomFlowNames.map(randomFlow))
  .filter((sources) => sources.every((source) => compileFlow('a.flow.yaml', source).status === 'ok'));

const answers = [
  { status: 'answered', httpStatus: 200, body: { rain: [1, { __proto__: null, deep: 'x' }] } },
  { status: 'answered', httpStatus: 503, body: null },
  { status: 'failed', reason: 'timeout' },
] as const;

/** Every signal that an event asked for, in time or long after. */
function signalOf(event: EngineEvent, answer: number): Signal | null {
  if (event.type === 'call_requested') {
    const { session, run, id } = event;
    return { kind: 'call_ended', session, run, call: id, answer: answers[answer % 3] ?? answers[2] };
  }
  if (event.type !== 'timer_set') return null;
  const { session } = event;
  if (event.timer === 'no_answer') return { kind: 'no_answer', session, message: event.message };
  if (event.timer === 'wait_over') return { kind: 'wait_over', session, run: event.run, node: event.node };
  return { kind: event.timer, session };
}

function perform(world: EngineWorld, given: Deed, happened: EngineEvent[]): void {
  if ('says' in given) world.say(given.says);
  else if ('taps' in given) world.say('', { choice: given.taps });
  else if ('hours' in given) return world.wait(given.hours);
  else {
    const signals = happened.flatMap((event) => signalOf(event, given.answer) ?? []);
    const signal = signals[given.signals % Math.max(1, signals.length)];
    world.signal(signal ?? { kind: 'start', flow: 'one' });
  }
  happened.push(...(world.last?.events ?? []));
}

describe('any sequence of inputs to any valid flow', () => {
  it('leaves a session that is JSON, at a step that there is, and only known events', () => {
    fc.assert(
      fc.property(world, fc.array(deed, { maxLength: 40 }), (sources, deeds) => {
        const one = new EngineWorld(...sources);
        const happened: EngineEvent[] = [];
        for (const given of deeds) {
          perform(one, given, happened);
          const { session } = one.last ?? { session: null };
          expect(JSON.parse(JSON.stringify(session))).toEqual(session);
          expect(JSON.stringify(session).length).toBeLessThan(60_000);
          for (const { type } of one.last?.events ?? []) expect(eventTypes).toContain(type);
          for (const run of session?.runs ?? []) expect(one.hasNode(run)).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('ends with a human or a polite end for somebody who keeps sending nonsense', () => {
    fc.assert(
      fc.property(world, (sources) => {
        const one = new EngineWorld(...sources);
        const heard = new Set<string>();
        const texts = ['one', ...Array.from({ length: 210 }, () => 'qzx vwk')];
        for (const text of texts) {
          one.say(text);
          for (const event of one.last?.events ?? []) {
            if (event.type === 'case_opened') heard.add('human');
            if (event.type === 'run_ended' && event.status === 'completed') heard.add('end');
            if (event.type === 'opted_out') heard.add('end');
          }
        }
        expect(heard.size).toBeGreaterThan(0);
        expect(one.state.session?.question ?? null).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
