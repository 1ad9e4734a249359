import { describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { describeError } from './describe-error.js';

describe('an error in the log', () => {
  it('keeps its type, code, masked message, frames and cause', () => {
    const cause = Object.assign(new TypeError('no'), { code: 'ECONNREFUSED' });
    const described = describeError(new Error('the send failed', { cause }));
    expect(described).toMatchObject({
      type: 'Error',
      message: 'the send failed',
      cause: { type: 'TypeError', code: 'ECONNREFUSED', message: 'no' },
    });
    expect(described.stack).toMatch(/^\s+at /);
  });

  it('loses the rows, statements and values that drivers hang on it', () => {
    const error = new pg.DatabaseError(
      'invalid input syntax for type uuid: "Wanjiku 0712345678"',
      1,
      'error',
    );
    error.code = '22P02';
    error.detail = 'Key (address)=(+254712345678) already exists.';
    error.where = "unnamed portal parameter $1 = 'Wanjiku'";
    const told = JSON.stringify(describeError(error));
    expect(told).toContain('22P02');
    expect(told).not.toMatch(/Wanjiku|712345678|already exists/);
  });

  it.each(['+254 712 345 678', '0712345678', '(202) 555-0100 123', '"karibu sana"', '"she wrote'])(
    'masks %s in its message',
    (personal) => {
      expect(describeError(new Error(`cannot handle ${personal}`)).message).not.toContain(personal);
    },
  );

  it('keeps short figures and names of columns and jobs', () => {
    const message = 'null value in column "due_at" at attempt 3 of "run-fires" after 5000 ms';
    expect(describeError(new Error(message)).message).toBe(message);
  });

  it('says nothing of what was thrown and is no error', () => {
    expect(JSON.stringify(describeError('Wanjiku'))).not.toContain('Wanjiku');
  });

  it('ends with a chain of causes that has no end', () => {
    const endless = new Error('again');
    endless.cause = endless;
    expect(JSON.stringify(describeError(endless)).length).toBeLessThan(20_000);
  });
});
