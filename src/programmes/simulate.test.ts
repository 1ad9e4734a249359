import { describe, expect, it } from '@jest/globals';

import { shippedConfig } from '../../test/programmes-room.js';
import { makeLive, type LiveProgramme } from './live-programme.js';
import { readProgrammes } from './read-programmes.js';
import { renderSimulation, simulateProgramme, type SimulatedPerson } from './simulate.js';

const asha: SimulatedPerson = {
  anchor: '2026-12-01',
  language: 'sw',
  timezone: 'Africa/Nairobi',
  organisation: 'Afya Yetu',
  name: 'Asha',
};

async function antenatal(): Promise<LiveProgramme> {
  const read = (await readProgrammes(shippedConfig)).find(
    (one) => one.status === 'ok' && one.revision.name === 'antenatal',
  );
  if (read?.status !== 'ok') throw new Error('the shipped programme cannot be read');
  return makeLive(read.revision, 'en');
}

describe('a simulation of a programme', () => {
  it('shows the whole programme, from week 0 to two weeks after the due date', async () => {
    const messages = simulateProgramme(await antenatal(), asha);
    expect(messages).toHaveLength(61);
    expect(messages[0]).toMatchObject({
      week: 0,
      at: '2026-02-24T09:00:00+03:00',
      language: 'sw',
      because: 'programme:antenatal/welcome',
      text: expect.stringContaining('Habari Asha! Kuanzia sasa Afya Yetu'),
    });
    expect(messages.at(-1)).toMatchObject({ week: 42, at: '2026-12-15T09:00:00+03:00' });
  });

  it.each(['en', 'sw', 'fr'])('costs one segment a message in %s', async (language) => {
    for (const { text, segments, flow } of simulateProgramme(await antenatal(), { ...asha, language })) {
      expect({ text, segments }).toEqual({ text, segments: flow === null ? 1 : 0 });
    }
  });

  it('shows to a late joiner what she would get', async () => {
    const startedAt = new Date('2026-11-10T19:00:00Z');
    const messages = simulateProgramme(await antenatal(), {
      ...asha,
      startedAt,
      timezone: 'America/New_York',
    });
    expect(messages.map(({ at, because }) => `${at} ${because}`)).toEqual([
      '2026-11-10T14:00:00-05:00 programme:antenatal/welcome',
      '2026-11-11T09:00:00-05:00 programme:antenatal/week_37',
      '2026-11-12T09:00:00-05:00 programme:antenatal/labour_signs',
      '2026-11-14T09:00:00-05:00 programme:antenatal/contact_38_reminder',
      '2026-11-17T09:00:00-05:00 programme:antenatal/week_38',
      '2026-11-20T09:00:00-05:00 programme:antenatal/after_birth',
      '2026-11-23T09:00:00-05:00 programme:antenatal/contact_40_visit',
      '2026-11-24T09:00:00-05:00 programme:antenatal/week_39',
      '2026-11-26T09:00:00-05:00 programme:antenatal/newborn_care',
      '2026-11-28T09:00:00-05:00 programme:antenatal/contact_40_reminder',
      '2026-12-01T09:00:00-05:00 programme:antenatal/week_40',
      '2026-12-04T09:00:00-05:00 programme:antenatal/still_waiting',
      '2026-12-08T09:00:00-05:00 programme:antenatal/week_41',
      '2026-12-11T09:00:00-05:00 programme:antenatal/birth_asked',
      '2026-12-15T09:00:00-05:00 programme:antenatal/birth_word_again',
    ]);
  });

  it('speaks the default language to somebody whose own the programme is not in', async () => {
    const [welcome] = simulateProgramme(await antenatal(), { ...asha, language: 'am' });
    expect(welcome).toMatchObject({ language: 'en', text: expect.stringContaining('Hello Asha!') });
  });

  it('is written a line for each message', async () => {
    const [first = ''] = renderSimulation(simulateProgramme(await antenatal(), asha)).split('\n');
    expect(first).toMatch(/^week {2}0 · 2026-02-24 · 1 segment · Habari Asha!/);
  });

  it('refuses a date that does not exist', async () => {
    const live = await antenatal();
    expect(() => simulateProgramme(live, { ...asha, anchor: '2026-02-30' })).toThrow(RangeError);
  });
});
