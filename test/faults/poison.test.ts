import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const asha = '+447700900999';

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build();
  await rig.start();
  for (const text of ['JIUNGE', '1']) await rig.text(asha, text);
  await rig.settled();
});
afterEach(() => rig.dismantle());

const parked = async () => {
  const { rows } = await rig.database.pool.query<{ address: string; body: string; reason: string }>(
    `SELECT c.address, m.body, m.parked_reason AS reason FROM inbound_messages m
     JOIN conversations c ON c.id = m.conversation_id WHERE m.state = 'parked'`,
  );
  return rows;
};

describe('a message that no turn can handle', () => {
  it.each([
    ['whose session is nonsense', '{"runs": 7}'],
    [
      'whose session has lost its run',
      '{"runs": [{}], "turns": 1, "expiresAt": "2100-01-01", "question": {}}',
    ],
    ['whose session is a list', '[1, 2, 3]'],
  ])('is parked or answered, and the others pass: one %s', async (_name, session) => {
    await rig.database.pool.query('UPDATE conversations SET session = $2 WHERE address = $1', [
      asha,
      session,
    ]);
    const load = startLoad(rig, 12);
    await rig.text(asha, 'Asha');
    await load.done;
    await rig.settled();
    expect(await rig.violations()).toEqual([]);
    for (const { address, reason } of await parked()) {
      expect(address).toBe(asha);
      expect(reason).not.toBe('');
    }
  });

  it('is found and parked with its reason when the database refuses what comes of it', async () => {
    await rig.database.pool.query(`
      CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF new.body LIKE 'Unaishi wapi%' AND EXISTS (
          SELECT FROM conversations c WHERE c.id = new.conversation_id AND c.address = '${asha}')
        THEN RAISE EXCEPTION 'poison' USING ERRCODE = '22000'; END IF;
        RETURN new; END $$;
      CREATE TRIGGER refuse_poison BEFORE INSERT ON outbound_messages FOR EACH ROW EXECUTE FUNCTION refuse_poison()`);
    const load = startLoad(rig, 12);
    await rig.text(asha, 'Asha');
    await load.done;
    await rig.settled();
    expect(await parked()).toEqual([
      { address: asha, body: 'Asha', reason: expect.stringContaining('poison') },
    ]);
    expect(await rig.violations()).toEqual([]);
  });

  it('does not stand in the way of what she writes next', async () => {
    await rig.database.pool.query(`UPDATE conversations SET session = '{"runs": 7}' WHERE address = $1`, [
      asha,
    ]);
    await rig.text(asha, 'Asha');
    await rig.settled();
    expect(await parked()).toHaveLength(1);
    await rig.database.pool.query('UPDATE conversations SET session = NULL WHERE address = $1', [asha]);
    await rig.text(asha, 'JIUNGE');
    await rig.settled();
    expect(await rig.count("FROM inbound_messages WHERE state = 'pending'")).toBe(0);
    expect(await rig.count("FROM outbound_messages WHERE body LIKE 'Jina lako%'")).toBe(2);
  });
});
