import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';

import { ExchangeRoom } from '../exchange-room.js';
import { until } from '../until.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

let rig: Rig;
let room: ExchangeRoom;

beforeEach(async () => {
  rig = await Rig.build();
  room = await ExchangeRoom.open(rig.database);
});
afterEach(async () => {
  await room.close();
  await rig.dismantle();
});

it('an import goes on behind the rows that are stored when its process is killed, and makes nobody twice', async () => {
  const people = Array.from(
    { length: 2_500 },
    (_none, at) => `Person ${at},+2547000${String(at).padStart(5, '0')}`,
  );
  const { body } = await room.bring(['name,phone', ...people].join('\n'));
  await room.patchPermission(body.id);
  expect(await room.work(body.id, 'check')).toMatchObject({ counts: { ready: 2_500 } });
  await room.api.ask('program_lead', 'POST', `/imports/${body.id}/commit`);
  const victim = rig.launch({ CRASH_AT: 'import.before_commit:2' });
  expect(await victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await rig.count('FROM people')).toBe(1_000);
  await rig.start();
  await until(
    'the import is done',
    async () => (await rig.count("FROM imports WHERE state = 'committed'")) === 1,
    60_000,
  );
  expect(await rig.count('FROM people')).toBe(2_500);
  expect(await rig.count('FROM (SELECT DISTINCT address FROM person_addresses) AS a')).toBe(2_500);
  expect(await rig.count('FROM import_rows WHERE is_done AND person_id IS NOT NULL')).toBe(2_500);
});
