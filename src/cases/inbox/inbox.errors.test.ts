import { describe, expect, it } from '@jest/globals';

import { denyReasons } from '../../messages/gate.rules.js';
import { mayNotReply } from './inbox.errors.js';

describe('why an answer of staff is not sent', () => {
  it.each(denyReasons)('is said in a sentence, and not by its code: %s', (reason) => {
    const error = mayNotReply([reason]);
    expect(error.message).toMatch(/^[A-Z][^_{}]+\.$/);
    expect(error).toMatchObject({ code: 'refused', extras: { reasons: [reason] } });
  });
});
