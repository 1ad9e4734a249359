import { randomBytes } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { aConfig, FakeClock } from '../../../test/builders.js';
import { seal, unseal } from './sealed.js';
import { newBase62Secret, newSecret } from './secret-token.js';
import { SignedNotes } from './signed-notes.js';
import { StaffKeys } from './staff-keys.js';

describe('a sealed secret', () => {
  const key = randomBytes(32);
  const sealed = seal(key, Buffer.from('a secret'), 'amina');

  it('opens with its key for its owner', () => {
    expect(unseal(key, sealed, 'amina').toString()).toBe('a secret');
  });

  it('is another each time', () => {
    expect(seal(key, Buffer.from('a secret'), 'amina')).not.toEqual(sealed);
  });

  it('opens for nobody else, with no other key, and not when a bit was changed', () => {
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => unseal(key, sealed, 'juma')).toThrow();
    expect(() => unseal(randomBytes(32), sealed, 'amina')).toThrow();
    expect(() => unseal(key, changed, 'amina')).toThrow();
  });
});

describe('a drawn secret', () => {
  it('has 256 bits in letters that stand in links and cookies', () => {
    expect(newSecret()).toMatch(/^[\w-]{43}$/);
    expect(newBase62Secret()).toMatch(/^[0-9A-Za-z]{43}$/);
    expect(new Set(Array.from({ length: 100 }, newBase62Secret)).size).toBe(100);
  });
});

describe('a signed note', () => {
  const clock = new FakeClock();
  const notes = new SignedNotes(new StaffKeys(aConfig()), clock);
  const schema = z.strictObject({ to: z.string() });
  const note = notes.write('oidc', { to: '/flows' }, 1_000);

  it('comes back as it was', () => {
    expect(notes.read('oidc', note, schema)).toEqual({ to: '/flows' });
  });

  it.each([
    ['changed', `${Buffer.from('[{"to":"/"},9e15]').toString('base64url')}.${note.split('.')[1] ?? ''}`],
    ['cut', note.slice(0, -3)],
    ['empty', ''],
    ['nonsense', 'a.b.c'],
  ])('is nothing when it is %s', (_how, text) => {
    expect(notes.read('oidc', text, schema)).toBeNull();
  });

  it('is nothing for another use, under another key, or when its time is over', () => {
    const others = new SignedNotes(new StaffKeys(aConfig({ secretKey: 'another secret key' })), clock);
    expect([notes.read('ticket', note, schema), others.read('oidc', note, schema)]).toEqual([null, null]);
    clock.advance(1_000);
    expect(notes.read('oidc', note, schema)).toBeNull();
  });
});
