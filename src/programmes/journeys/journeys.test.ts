import { expect, it } from '@jest/globals';

import { shippedConfig } from '../../../test/programmes-room.js';
import { JourneyFault, readJourney } from './journey.js';
import { testJourneys } from './test-journeys.js';

const isUpdating = process.env.UPDATE_GOLDEN === '1';

it('the journeys of people that ship go as they are written down', async () => {
  const results = await testJourneys(shippedConfig, isUpdating);
  expect(results.length).toBeGreaterThanOrEqual(4);
  if (!isUpdating) expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

it.each([
  ['', 'say who she is'],
  ['as Grace, language en, in Africa/Nairobi, for Us\n', 'say how long'],
  ['as Grace, language en, in Africa/Nairobi, for Us\n2026-02-30 09:00 ! loss\n', 'there is no such moment'],
  ['as Grace, language en, in Africa/Nairobi, for Us\n2026-02-03 09:00 ! party\n', 'nothing that happens'],
  ['as Grace, language en, in Africa/Nairobi, for Us\nhello\n', 'this cannot be read'],
  ['as Grace, language en, in Nowhere/Land, for Us\n2026-02-03 09:00 ! loss\n', 'there is no such moment'],
])('a journey that cannot be read says so: %j', (source, said) => {
  expect(() => readJourney(source)).toThrow(JourneyFault);
  expect(() => readJourney(source)).toThrow(said);
});
