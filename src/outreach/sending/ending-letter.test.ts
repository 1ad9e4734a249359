import { describe, expect, it } from '@jest/globals';

import { endingLetter } from './ending-letter.js';

const none = { ready: 0, queued: 0, sending: 0, sent: 0, delivered: 0, read: 0 };
const rest = { undelivered: 0, failed: 0, unknown: 0, skipped: 0, cancelled: 0, excluded: 0 };
const counts = {
  ...none,
  ...rest,
  sent: 10,
  delivered: 70,
  read: 5,
  undelivered: 3,
  failed: 1,
  unknown: 2,
  skipped: 4,
  excluded: 5,
};
const ended = {
  name: 'Clinic day',
  isCancelled: false,
  counts,
  link: 'https://karibu.example.org/broadcasts/1',
};

describe('the letter about a campaign that is over', () => {
  it('tells in one paragraph what became of it, and where the rest stands', () => {
    expect(endingLetter(ended, 'en')).toEqual({
      subject: 'Your campaign "Clinic day" has ended',
      text:
        'Sent to 91 people; 75 of these messages are confirmed so far. 4 failed, of 2 nobody knows yet, ' +
        'and 9 people did not get it.\n\nAll about it, with the reasons:\n\nhttps://karibu.example.org/broadcasts/1\n',
    });
  });

  it.each(['sw', 'fr'])('speaks %s, and says when it was cancelled', (language) => {
    const { subject, text } = endingLetter({ ...ended, isCancelled: true }, language);
    expect(subject).toContain('Clinic day');
    expect(subject).not.toEqual(endingLetter(ended, language).subject);
    for (const figure of ['91', '75', '4', '2', '9']) expect(text).toContain(figure);
  });

  it('speaks English where it has no words', () => {
    expect(endingLetter(ended, 'om')).toEqual(endingLetter(ended, 'en'));
  });
});
