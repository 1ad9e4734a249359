import { describe, expect, it } from '@jest/globals';

import { columnKey, partsOf, placeholdersOf } from './placeholders.rules.js';
import { render, type Filling } from './render.rules.js';

const filledBy = (values: Readonly<Record<string, Filling>>) => (text: string) =>
  render(partsOf(text), ({ written }) => values[written] ?? { status: 'missing' });
const ok = (text: string): Filling => ({ status: 'ok', text });

describe('places in texts', () => {
  it('are read with what stands in for them', () => {
    expect(
      placeholdersOf('Dear {{ first_name | dear | friend }}, {{fields.due_date}} {{columns.Visit day}}'),
    ).toEqual([
      { written: 'first_name', source: { kind: 'own', name: 'first_name' }, instead: 'dear | friend' },
      { written: 'fields.due_date', source: { kind: 'field', key: 'due_date' }, instead: null },
      { written: 'columns.Visit day', source: { kind: 'column', column: 'visit_day' }, instead: null },
    ]);
    expect(placeholdersOf('{{nickname}}')).toEqual([{ written: 'nickname', source: null, instead: null }]);
  });

  it('leave what is none as it stands', () => {
    for (const text of ['{{}}', '{{ a', '{name}', '}} {{', 'a { b } c'])
      expect(filledBy({})(text)).toEqual(ok(text));
  });

  it('are filled, and what stands in is for what is missing alone', () => {
    const say = filledBy({
      name: ok('Asha'),
      rubbish: { status: 'unreadable' },
      hidden: { status: 'sensitive' },
    });
    expect(say('Dear {{name}}{{none|!}}')).toEqual(ok('Dear Asha!'));
    expect(say('{{none|}}.')).toEqual(ok('.'));
    expect(say('{{none}}')).toEqual({ status: 'left_out', reason: 'missing_value' });
    expect(say('{{rubbish|x}}')).toEqual({ status: 'left_out', reason: 'unreadable_value' });
    expect(say('{{hidden|x}}')).toEqual({ status: 'left_out', reason: 'sensitive_on_shared_phone' });
  });

  it('never take a value for a place of their own', () => {
    expect(filledBy({ name: ok('{{organisation}}') })('{{name}}')).toEqual(ok('{{organisation}}'));
  });

  it('call columns as people write them', () => {
    expect(columnKey(' Visit  day ')).toBe('visit_day');
  });
});
