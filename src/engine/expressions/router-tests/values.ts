import { defineTest } from '../define.js';
import { partOf } from '../part-of.js';
import { textOf } from '../text-of.js';
import { EvaluationError, isOf } from '../value.js';
import type { Value } from '../value.js';

/** Tests on whether there is something at all, and what it is. */
export const valueTests = [
  defineTest({
    name: 'has_value',
    says: 'Matches when there is a value: not nothing, not an empty text, not an error.',
    takes: { value: 'tried' },
    examples: [
      ['has_value(person.name)', 'Asha'],
      ['has_value(person.nickname)', null],
      ['has_value(1 / 0)', null],
    ],
    run: ({ value }) =>
      value === null || value === '' || value instanceof EvaluationError ? null : { match: value },
  }),
  defineTest({
    name: 'has_error',
    says: 'Matches when a value could not be worked out; the match says why.',
    takes: { value: 'tried' },
    examples: [
      ['has_error(1 / 0)', 'cannot divide by zero'],
      ['has_error("hello")', null],
    ],
    run: ({ value }) => (value instanceof EvaluationError ? { match: value.message } : null),
  }),
  defineTest({
    name: 'has_category',
    says: 'Matches when a result, or its category, is one of those named.',
    takes: { result: 'any', category: 'text', more: 'text...' },
    examples: [
      ['has_category("Success", "Success", "Failure")', 'Success'],
      ['has_category("Other", "Success", "Failure")', null],
    ],
    run: ({ result, category, more }) => {
      const found = textOf(isOf(result, 'object') ? partOf(result, 'category') : result);
      return [category, ...more].includes(found) ? { match: found } : null;
    },
  }),
  defineTest({
    name: 'has_group',
    says: 'Matches when a list of groups has one of a name or id; a group is a name, or an object with uuid and name.',
    takes: { groups: 'array', group: 'text' },
    examples: [
      ['has_group(array("mothers", "testers"), "testers")', 'testers'],
      ['has_group(array(), "testers")', null],
    ],
    run: ({ groups, group }) => {
      const match = groups.find((one) => namesOf(one).includes(group));
      return match === undefined ? null : { match };
    },
  }),
];

function namesOf(group: Value): string[] {
  return isOf(group, 'object') ? ['uuid', 'name'].map((key) => textOf(partOf(group, key))) : [textOf(group)];
}
