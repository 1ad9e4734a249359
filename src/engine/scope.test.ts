import { describe, expect, it } from '@jest/globals';
import type { ConversationState, Definitions, Input } from './conversation.js';
import { contextNames, isKnownName } from './expressions/context.js';
import { toJson } from './expressions/json.js';
import { EvaluationError } from './expressions/value.js';
import type { Services } from './services.js';
import type { Run, Session } from './session.js';
import { Turn } from './turn.js';

const run = (id: string, flow: string, answers: Record<string, string>): Run => ({
  id,
  flow,
  revision: 'hash',
  node: 'due',
  results: Object.fromEntries(
    Object.entries(answers).map(([step, value]) => [
      step,
      { value, isKnown: false, original: `wrote ${value}`, messageId: null, words: '', language: 'sw' },
    ]),
  ),
  isRestarted: id === 'inner',
  rest: null,
  startedAt: '2026-03-02T05:30:00.000Z',
});

const session: Session = {
  id: 'session',
  format: 1,
  runs: [run('outer', 'registration', { due: '2026-06-15' }), run('inner', 'survey', { mood: 'good' })],
  question: null,
  offer: null,
  expiresAt: '2026-03-05T06:00:00.000Z',
  turns: 1,
};

const state: ConversationState = {
  channel: 'sms',
  session,
  person: {
    name: 'Asha',
    language: 'sw',
    timezone: null,
    tags: ['farmer'],
    fields: {
      due_date: { value: '2026-06-15', precision: 'day' },
      place: { value: 'Ugunja' },
      seen_at: { value: '2026-03-01T22:30:00Z' },
      visits: { value: [{ clinic: 'Ugunja', weeks: 12 }] },
    },
    consents: { health: 'granted' },
  },
  sharers: [],
  language: null,
  isOptedOut: false,
  acknowledgedAt: null,
};

const definitions: Definitions = {
  live: new Map(),
  revision: () => null,
  languages: ['en', 'sw'],
  defaultLanguage: 'en',
  globals: { organisation: 'Afya Yetu' },
};

const input: Input = {
  id: 'message',
  text: 'Nzuri sana',
  optOutType: null,
  isCarrierAnswering: false,
  isCarrierSms: false,
};

const services: Services = {
  now: new Date('2026-03-01T22:00:00Z'),
  timezone: 'Africa/Nairobi',
  country: 'KE',
  random: () => 0,
  newReference: () => '100-000-001',
  hashCode: (code) => `hash of ${code}`,
  newId: () => 'id',
  translate: () => null,
  places: {
    isUnder: (place, area) => place === 'Ugunja' && area === 'Siaya',
    nameOf: () => null,
    labelOf: () => null,
    read: () => ({ status: 'not_understood' }),
  },
};

const turn = new Turn(definitions, state, input, services);

describe('the names of expressions', () => {
  it.each<[string, unknown]>([
    ['today', '2026-03-02'],
    ['now', '2026-03-02T01:00:00+03:00'],
    ['language', 'sw'],
    ['channel', 'sms'],
    ['place', 'Ugunja'],
    ['person.name', 'Asha'],
    ['person.language', 'sw'],
    ['person.due_date', '2026-06-15'],
    ['person.unknown', null],
    ['person.constructor', null],
    ['person.unknown.part', null],
    ['person.visits[0].clinic', 'Ugunja'],
    ['person.visits[0].weeks + 1', 13],
    ['date(person.seen_at)', '2026-03-02'],
    ['keys(person)', ['name', 'language', 'timezone', 'tags', 'due_date', 'place', 'seen_at', 'visits']],
    ['count(fields)', 4],
    ['fields.due_date = person.due_date', true],
    ['fields.name', null],
    ['results.mood', 'good'],
    ['results.mood.value', 'good'],
    ['results.mood.category', 'good'],
    ['results.mood.input', 'wrote good'],
    ['results.due', null],
    ['results.due.input', null],
    ['keys(results)', ['mood']],
    ['input', 'Nzuri sana'],
    ['input.text', 'Nzuri sana'],
    ['run', 'survey'],
    ['run.flow', 'survey'],
    ['run.is_restarted', true],
    ['run.started_on', '2026-03-02T08:30:00+03:00'],
    ['run.results.mood', 'good'],
    ['parent.flow', 'registration'],
    ['parent.results.due + 1 day', '2026-06-16'],
    ['child', null],
    ['child.results.due', null],
    ['globals.organisation', 'Afya Yetu'],
    ['globals.constructor', null],
    ['consent.health', 'granted'],
    ['consent.research', null],
    ['keys(consent)', ['health']],
    ['place under "Siaya"', true],
    ['place under "Busia"', false],
  ])('%s is %j', (source, value) => {
    expect(toJson(turn.evaluate(source))).toEqual(value);
  });

  it.each([
    'nobody',
    'today.year',
    'input.sender',
    'run.owner',
    'parent.owner',
    'results.mood.colour',
    'globals.organisation.part',
  ])('%s is not known', (source) => {
    expect(() => turn.evaluate(source)).toThrow(EvaluationError);
  });

  it('are all found, and no others, where the compiler takes them for known', () => {
    for (const { name, parts } of contextNames.values()) {
      const paths = [[name], ...(typeof parts === 'string' ? [] : parts.map((part) => [name, part]))];
      for (const path of paths) {
        expect([path, isKnownName(path, new Set()), turn.scope(path) !== undefined]).toEqual([
          path,
          true,
          true,
        ]);
      }
      expect([name, isKnownName([name, 'no_such_part'], new Set())]).toEqual([
        name,
        parts === 'any' && name !== 'results',
      ]);
    }
    expect(isKnownName(['nobody'], new Set())).toBe(false);
    expect(isKnownName(['results', 'mood'], new Set(['mood']))).toBe(true);
  });
});
