import { describe, expect, it } from '@jest/globals';

import { waitingLetter } from './waiting-letter.js';

const waiting = {
  name: 'Clinic day',
  waitsFor: 'approval',
  recipients: 620,
  link: 'https://karibu.example.org/broadcasts/1',
} as const;

describe('the letter about one of a series that waits', () => {
  it('says how many it is for, who has to do what, and where', () => {
    expect(waitingLetter(waiting, 'en')).toEqual({
      subject: 'The campaign "Clinic day" waits for you',
      text:
        'It repeats, and would go to 620 people this time. That is more than was approved, so nothing is sent until a second ' +
        'person has read the numbers and approved them, and somebody starts it.\n\nOpen it here:\n\n' +
        'https://karibu.example.org/broadcasts/1\n',
    });
  });

  it('says that something is to be mended', () => {
    const { text } = waitingLetter({ ...waiting, waitsFor: 'mending', recipients: null }, 'en');
    expect(text).toContain('something stands in its way this time');
  });

  it('has the words of each language of the console, and English for any other', () => {
    const subjects = ['en', 'sw', 'fr', 'de'].map((language) => waitingLetter(waiting, language).subject);
    expect(new Set(subjects).size).toBe(3);
    expect(subjects[3]).toBe(subjects[0]);
  });
});
