import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { caseTable } from '../../src/cli/case-lines.js';
import type { Case } from '../../src/cases/case.js';
import { CasesService } from '../../src/cases/cases.service.js';
import { systemScope } from '../../src/platform/access/scope.js';
import { aNumber } from '../builders.js';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

const hourMs = 3_600_000;
let service: RunningService;

beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.close());

/** The open cases about somebody. */
async function casesOf(address: string): Promise<Case[]> {
  const { cases } = await service.app.get(CasesService).list({ state: 'open', limit: 500 }, systemScope);
  return cases.filter((one) => one.address === address);
}

/** What `npx karibu cases` shows of them. */
async function table(address: string): Promise<string[]> {
  return caseTable(await casesOf(address), { now: service.clock.now(), timezone: 'Africa/Nairobi' });
}

describe('somebody who writes "natokwa damu"', () => {
  it('in the middle of registering is told what to do, opens one urgent case, and goes on where she was', async () => {
    const asha = aNumber();
    await service.say(asha, 'JIUNGE');
    await service.say(asha, '1');
    const said = await service.say(asha, 'natokwa damu');
    expect(said.length).toBeGreaterThan(0);
    expect(await casesOf(asha)).toMatchObject([
      {
        topic: 'danger_sign',
        priority: 'urgent',
        summary: 'natokwa damu',
        openedAt: service.clock.now(),
        dueAt: new Date(service.clock.now().getTime() + hourMs),
        isOptedOut: false,
      },
    ]);
    expect((await table(asha))[1]).toMatch(
      /^\d{3}-\d{3}-\d{3} {2}2026-03-02 11:00 .*urgent.*danger_sign.*"natokwa damu"$/,
    );
    await service.say(asha, 'Asha');
    const { rows } = await service.database.pool.query<{ name: string }>(
      'SELECT p.name FROM people p JOIN person_addresses a ON a.person_id = p.id WHERE a.address = $1',
      [asha],
    );
    expect(rows).toEqual([{ name: 'Asha' }]);
  });

  it('twice has one case still, and the timeline knows that it came again', async () => {
    const asha = aNumber();
    for (const text of ['JIUNGE', '1', 'natokwa damu', 'natokwa damu sana']) await service.say(asha, text);
    const cases = await casesOf(asha);
    expect(cases).toHaveLength(1);
    const file = await service.app.get(CasesService).show(cases[0]?.reference ?? '', systemScope);
    expect(file.steps).toMatchObject([{ kind: 'case_repeated', text: 'natokwa damu sana' }]);
    expect(file.messages.filter(({ direction }) => direction === 'in')).toHaveLength(4);
  });

  it('after STOP is answered once, and staff are told to phone her', async () => {
    const asha = aNumber();
    for (const text of ['JIUNGE', '1', 'ACHA']) await service.say(asha, text);
    expect(await service.say(asha, 'natokwa damu')).toHaveLength(1);
    expect(await table(asha)).toHaveLength(2);
    expect((await table(asha))[1]).toMatch(/urgent.*"natokwa damu" {2}opted out: phone her$/);
  });

  it('is listed as overdue an hour later', async () => {
    const asha = aNumber();
    await service.say(asha, 'natokwa damu');
    const overdue = async () =>
      (
        await service.app.get(CasesService).list({ state: 'open', isOverdue: true, limit: 500 }, systemScope)
      ).cases.filter(({ address }) => address === asha);
    expect(await overdue()).toEqual([]);
    service.clock.advance(hourMs + 1);
    expect(await overdue()).toHaveLength(1);
    expect((await table(asha))[1]).toContain('OVERDUE');
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toMatch(/^karibu_cases_open [1-9]/m);
    expect(metrics).toMatch(/^karibu_cases_overdue [1-9]/m);
  });
});

describe('a reference that another case has already', () => {
  it('is drawn again, and the message that led to it is answered', async () => {
    await service.database.pool.query(`
      CREATE SEQUENCE clashes;
      CREATE FUNCTION clash() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('clashes') = 1 THEN NEW.reference := (SELECT reference FROM cases LIMIT 1); END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER clash BEFORE INSERT ON cases FOR EACH ROW EXECUTE FUNCTION clash()`);
    const asha = aNumber();
    expect(await service.say(asha, 'natokwa damu')).not.toEqual([]);
    expect(await casesOf(asha)).toHaveLength(1);
    const [clashes] = await service.rows<{ last: string }>('SELECT last_value AS last FROM clashes');
    expect(Number(clashes?.last)).toBe(2);
    expect(await service.count("SELECT count(*) FROM inbound_messages WHERE state = 'parked'")).toBe(0);
  });
});
