import { describe, expect, it } from '@jest/globals';

import { Recovery } from './recovery.js';
import type { Shelf } from './recovery.js';

const files = { source: 'flow: a', texts: {}, states: {}, chats: {} };
const work = { version: 1, base: files, files: { ...files, source: 'flow: b' }, atMs: 5 };

describe('what is kept on this computer', () => {
  it('is found by the next window, and by nobody else', () => {
    const shelf = shelfOf();
    new Recovery(shelf, 'amina', 'registration', 'one').keep(work);
    expect(new Recovery(shelf, 'amina', 'registration', 'two').left(new Set(['two']), files)?.work).toEqual(
      work,
    );
    expect(new Recovery(shelf, 'juma', 'registration', 'two').left(new Set(), files)).toBeNull();
    expect(new Recovery(shelf, 'amina', 'faq', 'two').left(new Set(), files)).toBeNull();
  });

  it('is only what differs, laid over what is saved when it is found', () => {
    const shelf = shelfOf();
    const base = { ...files, texts: { en: 'one', sw: 'moja' }, chats: { 'gone.en': 'hi' } };
    const mine = { ...base, texts: { en: 'two', sw: 'moja', fr: 'deux' }, chats: {} };
    new Recovery(shelf, 'amina', 'faq', 'one').keep({ version: 1, base, files: mine, atMs: 5 });
    expect(shelf.getItem('karibu.kept/amina/faq/one')).not.toContain('moja');
    const saved = { ...base, texts: { en: 'one', sw: 'mosi' } };
    expect(new Recovery(shelf, 'amina', 'faq', 'two').left(new Set(), saved)?.work).toEqual({
      version: 1,
      atMs: 5,
      base: saved,
      files: { ...saved, texts: { en: 'two', sw: 'mosi', fr: 'deux' }, chats: {} },
    });
  });

  it('is left alone while its window is open', () => {
    const shelf = shelfOf();
    new Recovery(shelf, 'amina', 'registration', 'one').keep(work);
    expect(
      new Recovery(shelf, 'amina', 'registration', 'two').left(new Set(['one', 'two']), files),
    ).toBeNull();
  });

  it('is not overwritten by another window', () => {
    const shelf = shelfOf();
    new Recovery(shelf, 'amina', 'registration', 'one').keep(work);
    const other = new Recovery(shelf, 'amina', 'registration', 'two');
    other.keep({ ...work, atMs: 9 });
    other.forget();
    expect(other.left(new Set(['two']), files)?.work).toEqual(work);
  });

  it('says so when there is no room', () => {
    const full = {
      ...shelfOf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(new Recovery(full, 'amina', 'registration', 'one').keep(work)).toBe(false);
  });

  it('is no work when it cannot be read', () => {
    const shelf = shelfOf();
    shelf.setItem('karibu.kept/amina/registration/one', '{"parts":');
    expect(new Recovery(shelf, 'amina', 'registration', 'two').left(new Set(), files)).toBeNull();
  });
});

function shelfOf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}
