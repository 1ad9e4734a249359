import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { textOf } from '../sentence.js';
import { misfitOf } from './misfit.rules.js';

const cases: [z.ZodType, unknown, string][] = [
  [z.object({ name: z.string() }), {}, 'This is needed, and is missing.'],
  [z.string(), 5, 'This has to be a text.'],
  [z.number(), 'five', 'This has to be a number.'],
  [z.int(), 1.5, 'This has to be a whole number.'],
  [z.boolean(), 'yes', 'This has to be true or false.'],
  [z.array(z.string()), {}, 'This has to be a list.'],
  [z.object({}), 'text', 'This is not of the kind that is needed here.'],
  [z.string().min(1), '', 'Write something here.'],
  [z.string().min(12), 'short', 'This needs at least 12 characters.'],
  [z.string().max(3), 'long', 'This may have at most 3 characters.'],
  [z.array(z.string()).min(1), [], 'This needs at least 1 in the list.'],
  [z.array(z.string()).max(1), ['a', 'b'], 'This may have at most 1 in the list.'],
  [z.number().min(1), 0, 'This has to be at least 1.'],
  [z.number().max(9), 10, 'This may be at most 9.'],
  [z.number().gt(1), 1, 'This has to be more than 1.'],
  [z.number().lt(9), 9, 'This has to be less than 9.'],
  [z.email(), 'nobody', 'This is not an e-mail address.'],
  [z.url(), 'nowhere', 'This is not a web address.'],
  [z.iso.date(), '31/03/2027', 'This is not a day, such as 2027-03-31.'],
  [z.iso.datetime(), 'noon', 'This is not a moment, such as 2027-03-31T09:30:00Z.'],
  [z.uuid(), '7', 'This is not an id as the service gives them.'],
  [z.string().regex(/^[a-z]+$/), '7', 'This is not written as it has to be.'],
  [z.string().regex(/^[a-z]+$/, 'Small letters only.'), '7', 'Small letters only.'],
  [z.enum(['sms', 'whatsapp']), 'fax', 'This has to be one of: sms, whatsapp.'],
  [z.strictObject({}), { colour: 'red' }, 'This is not known here: colour.'],
  [z.string().refine(() => false, 'Not today.'), 'a', 'Not today.'],
];

describe('what does not fit a schema', () => {
  it.each(cases)('is told in words that the console has in every language (%#)', (schema, value, words) => {
    const issues = schema.safeParse(value).error?.issues ?? [];
    expect(issues.map((issue) => textOf(misfitOf(issue)))).toEqual([words]);
  });
});
