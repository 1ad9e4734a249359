import { describe, expect, it } from '@jest/globals';
import { expressionFault } from './expression-fault.js';

const steps = new Set(['due', 'name']);

describe('an expression of a flow', () => {
  it.each([
    'today + 43 weeks',
    'results.due.input = "never"',
    'results["due"] > today',
    'person.visits[0].clinic',
    'place under globals.district',
    'foreach(person.children, upper)',
    'foreach(person.children, UPPER)',
    'UPPER(input)',
    'parent.results.anything = null and child.flow = "survey"',
    'has_any_word(input, "yes")',
  ])('%s is fine', (source) => {
    expect(expressionFault(source, steps)).toBeNull();
  });

  it.each([
    ['nobody.age', '"nobody.age" is not known.'],
    ['results.unknown', '"results.unknown" is not known.'],
    ['today.year', '"today.year" is not known.'],
    ['run.owner', '"run.owner" is not known.'],
    ['upper(results.unknown)', '"results.unknown" is not known.'],
    ['person.visits[nobody]', '"nobody" is not known.'],
    ['not (1 = 1 and -results.unknown < 2)', '"results.unknown" is not known.'],
    ['results.unknown weeks', '"results.unknown" is not known.'],
    ['eval("1")', 'There is no function "eval".'],
    ['upper()', 'upper() takes 1 value.'],
    ['round(1, 2, 3)', 'round() takes 1 to 2 values.'],
    ['foreach(person.children, shout)', 'There is no function "shout".'],
    ['foreach(person.children, 1 + 1)', 'There is no function "".'],
    ['person.age >', 'In "person.age >", at its character 13: it ends too early.'],
  ])('%s is refused: %s', (source, fault) => {
    expect(expressionFault(source, steps)?.text).toBe(fault);
  });

  it('is checked however long it is', () => {
    expect(expressionFault(`1${'+1'.repeat(999)}`, steps)).toBeNull();
    expect(expressionFault('('.repeat(10_000), steps)?.text).toContain('is longer than 2000 characters');
  });
});
