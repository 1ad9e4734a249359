import { describe, expect, it } from '@jest/globals';

import { spanOf } from '../span.js';
import { insertedAt, measured } from './placeholders.js';
import { changedIn, writtenIn } from './settings.js';
import type { Settings } from './settings.js';

const settings: Settings = {
  name: 'Clinic day',
  kind: 'broadcast',
  purpose: null,
  topic: null,
  content: { kind: 'text', texts: { en: 'Hello' } },
  audience: { kind: 'people', people: [], except: null, onePerPhone: true },
  timing: { kind: 'now', repeat: null },
  pace: { perHour: null, urgentFirst: null },
  expiresAfterHours: 24,
};

describe('what is written in the composer', () => {
  it('sends only what was decided otherwise', () => {
    expect(changedIn(settings, settings)).toEqual({});
    const mine: Settings = { ...settings, name: 'Market day', content: { kind: 'flow', flow: 'survey' } };
    expect(changedIn(mine, settings)).toEqual({
      name: 'Market day',
      content: { kind: 'flow', flow: 'survey' },
    });
  });

  it('leaves out languages in which nothing is written', () => {
    expect(writtenIn({ en: 'Hello', sw: '  ', fr: '' })).toEqual({ en: 'Hello' });
  });

  it('puts a place where the cursor is, with what stands in for a missing value', () => {
    expect(insertedAt('Hello , come', 6, 6, 'first_name', 'friend')).toEqual({
      text: 'Hello {{first_name|friend}}, come',
      cursor: 27,
    });
    expect(insertedAt('Hello', 5, 5, 'name', ' ').text).toBe('Hello{{name}}');
  });

  it('measures a text with places as if they were filled, and says that this is about right', () => {
    expect(measured('Hello')).toEqual({ text: 'Hello', isAbout: false });
    expect(measured('Hello {{first_name|friend}}!')).toEqual({ text: 'Hello friend!', isAbout: true });
    expect(measured('Hello {{first_name}}!').text).toHaveLength('Hello !'.length + 8);
  });

  it('says a length of time in two units at most, and never too short', () => {
    expect(spanOf(42.2)).toEqual([[43, 'second']]);
    expect(spanOf(61)).toEqual([[2, 'minute']]);
    expect(spanOf(3_600)).toEqual([[1, 'hour']]);
    expect(spanOf(5_400)).toEqual([
      [1, 'hour'],
      [30, 'minute'],
    ]);
    expect(spanOf(90_000)).toEqual([
      [1, 'day'],
      [1, 'hour'],
    ]);
  });
});
