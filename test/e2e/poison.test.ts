import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { RunningService } from './running-service.js';

const poisoned = '+12025550150';
const others = Array.from({ length: 12 }, (_, index) => `+120255501${60 + index}`);

/** A turn that fails is set aside with its reason; the others in its batch pass, and the conversation goes on. */
describe('a message that no turn can handle', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await RunningService.start();
    for (const from of [poisoned, ...others]) await service.say(from, 'JIUNGE');
  });

  afterAll(() => service.close());

  const parked = () =>
    service.rows<{ reason: string }>(
      `SELECT m.parked_reason AS reason FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id
       WHERE m.state = 'parked' AND c.address = $1 ORDER BY m.id`,
      [poisoned],
    );

  async function everybodySays(text: string): Promise<void> {
    await Promise.all([poisoned, ...others].map((from) => service.text(from, text)));
    await service.settled();
  }

  it('is parked when the engine cannot read her session, and everybody else is answered', async () => {
    await service.database.pool.query(
      `UPDATE conversations SET session = jsonb_set(session, '{runs}', '"nonsense"') WHERE address = $1`,
      [poisoned],
    );
    const before = service.sentTo(poisoned).length;
    await everybodySays('1');
    expect(await parked()).toHaveLength(1);
    expect((await parked())[0]?.reason).not.toBe('');
    expect(service.sentTo(poisoned)).toHaveLength(before);
    for (const from of others) expect(service.sentTo(from).at(-1)).toContain('Jina lako');
  });

  it('is parked when the database refuses what follows from it, and everybody else is answered', async () => {
    await service.database.pool.query('UPDATE conversations SET session = NULL WHERE address = $1', [
      poisoned,
    ]);
    await service.database.pool.query(`
      CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT address FROM conversations WHERE id = NEW.conversation_id) = '${poisoned}' THEN
          RAISE EXCEPTION 'refused' USING ERRCODE = '23514';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_poison BEFORE INSERT ON interactions FOR EACH ROW EXECUTE FUNCTION refuse_poison()`);
    await everybodySays('Asha');
    expect(await parked()).toHaveLength(2);
    for (const from of others) expect(service.sentTo(from).at(-1)).toContain('Unaishi wapi');
    await service.database.pool.query(
      'DROP TRIGGER refuse_poison ON interactions; DROP FUNCTION refuse_poison',
    );
  });

  it('does not keep her next message from being answered', async () => {
    await service.database.pool.query('UPDATE conversations SET session = NULL WHERE address = $1', [
      poisoned,
    ]);
    expect(await service.say(poisoned, 'JIUNGE')).not.toHaveLength(0);
  });
});
