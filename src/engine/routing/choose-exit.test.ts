import { describe, expect, it } from '@jest/globals';
import type { Node, RouterCase } from '../graph.js';
import { EvaluationError } from '../expressions/value.js';
import { Turn } from '../turn.js';
import { chooseExit } from './choose-exit.js';

function turnWith(text: string): Turn {
  return new Turn(
    { live: new Map(), revision: () => null, languages: ['en'], defaultLanguage: 'en', globals: {} },
    {
      channel: 'sms',
      session: null,
      person: {
        name: 'Asha',
        language: 'en',
        timezone: null,
        tags: [],
        fields: { limit: { value: 40 }, word: { value: 'yes' } },
        consents: {},
      },
      sharers: [],
      language: null,
      isOptedOut: false,
      acknowledgedAt: null,
    },
    { id: 'message', text, optOutType: null, isCarrierAnswering: false, isCarrierSms: false },
    {
      now: new Date('2026-03-02T06:00:00Z'),
      timezone: 'Africa/Nairobi',
      country: 'KE',
      random: () => 0,
      newReference: () => '100-000-001',
      hashCode: (code) => `hash of ${code}`,
      newId: () => 'id',
      translate: () => null,
    },
  );
}

/** A node as RapidPro's flows have them: a switch with a case for each exit. */
function switchOn(operand: string | null, cases: readonly RouterCase[]): Node {
  const categories = [...cases.map(({ category }) => category), 'Other'];
  return {
    id: 'node',
    step: 'node',
    actions: [],
    wait: null,
    router: {
      kind: 'switch',
      operand,
      cases,
      categories: categories.map((name) => ({ name, exit: `to ${name}` })),
      default: 'Other',
    },
    exits: categories.map((name) => ({ id: `to ${name}`, to: null })),
  };
}

const node = switchOn('input', [
  { test: 'has_any_word', argument: '', arguments: ['yes y'], category: 'Yes' },
  { test: 'has_number_between', argument: '', arguments: ['1', '@fields.limit'], category: 'Few' },
  { test: 'has_number', argument: '', arguments: [], category: 'Many' },
  { test: 'has_pattern', argument: '', arguments: ['^no+$'], category: 'No' },
]);

describe('a switch', () => {
  it.each([
    ['Yes, please', 'to Yes'],
    ['I have 12', 'to Few'],
    ['I have 40', 'to Few'],
    ['I have 41', 'to Many'],
    ['nooo', 'to No'],
    ['who is this', 'to Other'],
  ])('sorts "%s" by the first test that matches: %s', (text, exit) => {
    expect(chooseExit(turnWith(text), node)).toBe(exit);
  });

  it('fills the arguments of a test in from what is known', () => {
    const asked = switchOn('input', [
      { test: 'has_any_word', argument: '', arguments: ['@(upper(fields.word)) ok'], category: 'Ok' },
    ]);
    expect(chooseExit(turnWith('oh yes'), asked)).toBe('to Ok');
  });

  it('lets a test see that the operand is an error, and fails where none asks for it', () => {
    const careful = switchOn('number(input)', [
      { test: 'has_number', argument: '', arguments: [], category: 'Number' },
      { test: 'has_error', argument: '', arguments: [], category: 'Error' },
    ]);
    expect(chooseExit(turnWith('12'), careful)).toBe('to Number');
    expect(chooseExit(turnWith('twelve'), careful)).toBe('to Error');
    expect(() => chooseExit(turnWith('twelve'), switchOn('number(input)', []))).toThrow(EvaluationError);
  });

  it('still sorts by codes and conditions', () => {
    const codes = switchOn('fields.word', [
      { test: 'is_code', argument: 'no', category: 'No' },
      { test: 'is_code', argument: 'yes', category: 'Yes' },
    ]);
    expect(chooseExit(turnWith(''), codes)).toBe('to Yes');
    const conditions = switchOn(null, [{ test: 'is_true', argument: 'fields.limit > 30', category: 'High' }]);
    expect(chooseExit(turnWith(''), conditions)).toBe('to High');
  });

  it('refuses a test that does not exist', () => {
    const strange = switchOn('input', [
      { test: 'has_everything', argument: '', arguments: [], category: 'All' },
    ]);
    expect(() => chooseExit(turnWith('x'), strange)).toThrow(EvaluationError);
  });
});
