import { describe, expect, it, jest } from '@jest/globals';
import { validate, version } from 'uuid';

import { newId } from './ids.js';

describe('newId', () => {
  it('makes UUIDs of version 7 that carry the present time', () => {
    const before = Date.now();
    const id = newId();
    expect(validate(id) && version(id)).toBe(7);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before);
  });

  it('makes ids that differ, and each comes after the one before', () => {
    const ids = Array.from({ length: 50_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it('keeps the order when the clock of the machine is set back', () => {
    const earlier = newId();
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    try {
      expect(newId() > earlier).toBe(true);
    } finally {
      jest.restoreAllMocks();
    }
  });
});
