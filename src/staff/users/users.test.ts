import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { password, StaffRoom, type Browser } from '../../../test/staff-room.ts';
import type { Account } from '../../../test/staff.js';
import { StaffNames } from '../staff-names.js';

let room: StaffRoom;
let admin: Browser & { readonly account: Account };

beforeAll(async () => {
  room = await StaffRoom.open();
  admin = await room.browserAs('admin');
});
afterAll(() => room.close());

interface Row {
  readonly id: string;
  readonly email: string;
  readonly version: number;
}

async function rows(query = ''): Promise<Row[]> {
  return (await admin.get(`/users${query}`)).body.items as Row[];
}

describe('the accounts', () => {
  it('are listed page by page and found by a part of name or address', async () => {
    for (const name of ['Zawadi', 'Zuhura', 'Zainab'])
      await room.account('agent', { name, email: `${name.toLowerCase()}@z.example` });
    const first = await admin.get('/users?limit=2&q=@Z.example');
    expect((first.body.items as Row[]).map(({ email }) => email)).toEqual([
      'zainab@z.example',
      'zawadi@z.example',
    ]);
    expect(
      (await rows(`?limit=2&q=@z.example&cursor=${String(first.body.next)}`)).map(({ email }) => email),
    ).toEqual(['zuhura@z.example']);
    expect(await rows('?q=zUHUr')).toHaveLength(1);
    expect(await rows('?q=%25')).toHaveLength(0);
  });

  it('say when their owner was there last', async () => {
    const { account } = await room.browserAs('agent');
    expect(await rows(`?q=${account.email}`)).toMatchObject([{ lastSeenAt: room.clock.now().toISOString() }]);
  });

  it('are named for lists that say by whom something was done', async () => {
    const { id, name } = await room.account('agent');
    expect(await room.app.get(StaffNames).namesOf([id, 'amina', id])).toEqual(new Map([[id, name]]));
  });
});

describe('a changed account', () => {
  it('is signed out everywhere when its role changes, and has the new role when it comes back', async () => {
    const browser = await room.browserAs('viewer');
    const answer = await admin.patch(
      `/users/${browser.account.id}`,
      { role: 'translator', translates: 'sw' },
      1,
    );
    expect([answer.status, answer.body, answer.headers.etag]).toMatchObject([
      200,
      { role: 'translator', translates: 'sw', version: 2 },
      '"2"',
    ]);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await (await room.browserOf(browser.account)).get('/session')).body.user).toMatchObject({
      translates: 'sw',
    });
  });

  it('is not overwritten by somebody who saw an earlier state', async () => {
    const { id } = await room.account('viewer');
    await admin.patch(`/users/${id}`, { name: 'Amina' }, 1);
    const answer = await admin.patch(`/users/${id}`, { name: 'Juma' }, 1);
    expect([answer.status, answer.body.code, answer.body.current]).toMatchObject([
      409,
      'version_conflict',
      { name: 'Amina', version: 2 },
    ]);
    expect((await admin.send('PATCH', `/users/${id}`, { name: 'Juma' })).status).toBe(428);
  });

  it('keeps its language for translating only as a translator, who needs one', async () => {
    const { id } = await room.account('translator');
    expect((await admin.patch(`/users/${id}`, { role: 'viewer' }, 1)).body).toMatchObject({
      translates: null,
    });
    expect((await admin.patch(`/users/${id}`, { role: 'translator' }, 2)).status).toBe(422);
  });

  it('that is disabled is out, with its browsers and its tokens', async () => {
    const browser = await room.browserAs('viewer');
    const { token } = (await browser.post('/account/tokens', { name: 'x', scopes: ['account.own'] }))
      .body as { token: string };
    await admin.patch(`/users/${browser.account.id}`, { isDisabled: true }, 1);
    expect((await browser.get('/session')).status).toBe(401);
    await admin.patch(`/users/${browser.account.id}`, { isDisabled: false }, 2);
    expect((await browser.get('/session')).status).toBe(401);
    const program = room.browser();
    program.headers = { authorization: `Bearer ${token}` };
    expect((await program.get('/account/sessions')).status).toBe(401);
    expect((await (await room.browserOf(browser.account)).get('/session')).status).toBe(200);
  });

  it('is in the audit log, with what was before and after', async () => {
    const { id } = await room.account('viewer');
    await admin.patch(`/users/${id}`, { role: 'agent' }, 1);
    const { body } = await admin.get(`/audit?subject=user:${id}`);
    expect(body.items).toEqual([
      expect.objectContaining({
        action: 'user.changed',
        actor: { kind: 'staff', id: admin.account.id, name: admin.account.name },
        before: expect.objectContaining({ role: 'viewer' }),
        after: expect.objectContaining({ role: 'agent' }),
      }),
    ]);
    expect((await admin.get('/audit/verification')).body).toMatchObject({ status: 'intact' });
  });
});

describe('the last administrator', () => {
  it('is neither disabled nor given another role, also not by two at the same time', async () => {
    const alone = await StaffRoom.open();
    try {
      const one = await alone.browserAs('admin');
      for (const change of [{ role: 'viewer' }, { isDisabled: true }]) {
        const answer = await one.patch(`/users/${one.account.id}`, change, 1);
        expect([answer.status, answer.body.code]).toEqual([422, 'refused']);
      }
      const other = await alone.browserAs('admin');
      const answers = await Promise.all([
        one.patch(`/users/${other.account.id}`, { role: 'viewer' }, 1),
        other.patch(`/users/${one.account.id}`, { role: 'viewer' }, 1),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      const { rows: left } = await alone.database.pool.query(`SELECT FROM users WHERE role = 'admin'`);
      expect(left).toHaveLength(1);
    } finally {
      await alone.close();
    }
  });
});

describe('a forgotten password', () => {
  it('is chosen anew by a link that works once, and every browser is signed out', async () => {
    const browser = await room.browserAs('viewer');
    const { link, isMailed } = (await admin.post(`/users/${browser.account.id}/password-reset`)).body as {
      link: string;
      isMailed: boolean;
    };
    expect(isMailed).toBe(false);
    const token = new URL(link).searchParams.get('token') ?? '';
    expect((await room.browser().get(`/invitations/${token}`)).body).toMatchObject({
      kind: 'password_reset',
      email: browser.account.email,
    });
    const next = 'a baobab in the rain';
    const fresh = room.browser();
    expect((await fresh.post(`/invitations/${token}/accept`, { password: next })).body).toEqual({
      status: 'signed_in',
    });
    expect([(await fresh.get('/session')).status, (await browser.get('/session')).status]).toEqual([
      200, 401,
    ]);
    expect((await room.browser().post(`/invitations/${token}/accept`, { password: next })).status).toBe(410);
    expect((await room.browser().post('/sign-in', { email: browser.account.email, password })).status).toBe(
      401,
    );
  });

  it('does not get past the codes from a phone', async () => {
    const account = await room.account('viewer');
    await room.database.pool.query(
      `UPDATE users SET totp_secret = 'x', totp_confirmed_at = now() WHERE id = $1`,
      [account.id],
    );
    const { link } = (await admin.post(`/users/${account.id}/password-reset`)).body as { link: string };
    const token = new URL(link).searchParams.get('token') ?? '';
    const browser = room.browser();
    const { body, cookies } = await browser.post(`/invitations/${token}/accept`, {
      password: 'a baobab in the rain',
    });
    expect([body.status, cookies]).toEqual(['code_needed', []]);
  });
});

describe('what somebody who leaves looked after', () => {
  const turfOf = async ({ email }: Account): Promise<unknown> =>
    ((await rows(`?q=${email}`))[0] as Row & { readonly turf: unknown }).turf;
  const give = async ({ id }: Account, places: readonly string[]): Promise<void> => {
    await admin.patch(`/users/${id}`, { turf: { places, programmes: [], tags: [] } }, 1);
  };

  it('is handed over with the people, so that no case of theirs is lost', async () => {
    const [leaver, colleague] = [await room.account('agent'), await room.account('agent')];
    await give(leaver, ['north', 'east']);
    await give(colleague, ['south', 'east']);
    const path = `/users/${leaver.id}/hand-over`;
    expect((await admin.post(path, { to: colleague.id, people: false })).status).toBe(200);
    expect(await turfOf(colleague)).toMatchObject({ places: ['east', 'south'] });
    expect((await admin.post(path, { to: colleague.id })).status).toBe(200);
    expect(await turfOf(colleague)).toMatchObject({ places: ['east', 'north', 'south'] });
    expect(await turfOf(leaver)).toMatchObject({ places: ['east', 'north'] });
  });

  it('widens nobody to everybody where the leaver had no people of their own', async () => {
    const [leaver, colleague] = [await room.account('agent'), await room.account('agent')];
    await give(colleague, ['south']);
    await admin.post(`/users/${leaver.id}/hand-over`, { to: colleague.id });
    expect(await turfOf(colleague)).toMatchObject({ places: ['south'] });
  });
});
