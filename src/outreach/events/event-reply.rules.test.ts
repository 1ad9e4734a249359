import { describe, expect, it } from '@jest/globals';

import { possibleCodes, readEventReply } from './event-reply.rules.js';

const read = (text: string) => readEventReply(text, (code) => code === 'clinic7');

describe('a text about an event', () => {
  it.each([
    ['YES CLINIC7', 'coming', null],
    ['clinic7 ndiyo', 'coming', null],
    ['Oui, Clinic7!', 'coming', null],
    ['clinic7 4', 'coming', 4],
    ['yes clinic7 2 please', 'coming', 2],
    ['no clinic7', 'declined', null],
    ['peut-être clinic7', 'maybe', null],
    ['HERE CLINIC7', 'here', null],
    ['nipo clinic7', 'here', null],
    ['Clinic7', 'asked', null],
  ])('%s says %s', (text, said, people) => {
    expect(read(text)).toEqual({ code: 'clinic7', said, people });
  });

  it.each([
    'yes',
    'clinic7 is too far and my child is ill',
    'yes no clinic7',
    'clinic7 99',
    'clinic7 0',
    'clinic7 2 3',
    'I bleed clinic7',
  ])('%s is for a flow or a human', (text) => {
    expect(read(text)).toBeNull();
  });

  it('may hold a code only where there are letters and then figures', () => {
    expect(possibleCodes('Yes CLINIC7 4')).toEqual(['clinic7']);
    expect(possibleCodes('I have lost 2 of my 4 tablets today in the morning')).toEqual([]);
  });
});
