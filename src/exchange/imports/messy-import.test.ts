import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ExchangeRoom } from '../../../test/exchange-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import type { Database } from '../../platform/database/database.js';

let database: Database;
let room: ExchangeRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(`INSERT INTO places (code, name, parent_code) VALUES ('bondo', 'Bondo', NULL)`);
  room = await ExchangeRoom.open(database);
});
afterAll(async () => {
  await room.close();
  await database.close();
});

/** Lines of a register, each with what the checking says of it. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['"Achieng; Mary";0712000001;3/4/1999;Bondo;2', []],
  ['\u200fAïsha\u200e Mwangi\u00a0;\u202a+254 712 000 002\u202c;\u200e1999-04-03;Bondo;1', []],
  ['"Zawadi ""Mama Tu"" Kato";254712000003;36161;Bondo;', ['plus_added', 'date_from_number']],
  ["Wanjiku Njeri;'712000004;12/31/1998;Bondo;3", ['zero_added', 'value_guessed']],
  ['"Nafula\nGrace";N/A;-;?;hakuna', ['says_nothing', 'says_nothing', 'says_nothing', 'says_nothing']],
  ['"Robert\'); DROP TABLE people;--";0712000005;;Bondo;', []],
  ['"=HYPERLINK(""http://evil.example"",""x"")";0712000006;;Bondo;', []],
  ['Amondi Pam;2.54712000019E11;;Bondo;', ['plus_added']],
  ['Otieno Ouma;2,55712E+11;;Bondo;', ['number_shortened']],
  ['Auma Rose;0712000007 / 0733000007;;Bondo;', ['several_phones']],
  ['Akoth Jane;0712000008;31/2/1998;Bondo;', ['no_date']],
  ['Adhiambo Ann;0712000009;2099-01-01;Bondo;', ['born_ahead']],
  ['Atieno Lucy;0712000010;1900-01-00;Bondo;', ['born_long_ago']],
  ['Awino Joy;0712000011;1/1/1900;Bondo;', ['born_long_ago']],
  ['Anyango Rita;0712000012;3 March;Bondo;', ['no_date']],
  ['Adongo Ruth;0712000015;last year;Bondo;', ['value_guessed']],
  ['Adoyo Lilian;0712000016;1990;Bondo;', []],
  ['Akoko Faith;0712000017;1990-00-00;Bondo;', []],
  ['Alando Eve;0712000018;about 45;Bondo;', ['value_guessed']],
  ['Apiyo Mercy;0712000013;;Atlantis;', ['no_place']],
  ['Akello Bell\u0007;0712000014;;Bondo;', ['odd_characters']],
  ['-;N/A;;Bondo;', ['says_nothing', 'says_nothing', 'nobody']],
  ['Acieng Mary;0733000001;3/4/1999;Bondo;', ['same_as_row']],
  ['"achieng; mary";712000001;;;', ['zero_added', 'same_as_row']],
];

const head = 'sep=;\r\nJina;Namba ya simu;DOB;Kijiji;Watoto\r\n';

/** Every line ends otherwise than the one before it. */
function register(): string {
  const ends = ['\r\n', '\n', '\r\n;;;;\r\n'];
  return head + lines.map(([line], at) => line + (ends[at % ends.length] ?? '\n')).join('');
}

async function names(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>('SELECT name FROM people ORDER BY name');
  return rows.map(({ name }) => name);
}

describe('our messiest register', () => {
  it('is read row by row: each fault has its place, and what can be known is stored as it is meant', async () => {
    const { status, body } = await room.bring(register());
    expect([status, body.columns.map(({ to }) => to)]).toEqual([
      201,
      ['name', 'phone', 'fields.birth_date', 'fields.place', 'fields.children'],
    ]);
    await room.patchPermission(body.id);
    const checked = await room.work(body.id, 'check');
    expect(checked.counts).toMatchObject({ rows: lines.length, ready: 12, errors: 10, duplicates: 2 });
    const rows = await room.rows(body.id);
    expect(rows.map(({ remarks }) => remarks.map(({ code }) => code))).toEqual(
      lines.map(([, codes]) => codes),
    );
    expect(await names()).toEqual([]);

    expect((await room.work(body.id, 'commit')).counts).toMatchObject({ created: 12 });
    expect(await names()).toEqual(
      [
        '=HYPERLINK("http://evil.example","x")',
        'Achieng; Mary',
        'Adongo Ruth',
        'Adoyo Lilian',
        'Akoko Faith',
        'Alando Eve',
        'Aïsha Mwangi',
        'Amondi Pam',
        'Nafula Grace',
        "Robert'); DROP TABLE people;--",
        'Wanjiku Njeri',
        'Zawadi "Mama Tu" Kato',
      ].sort((one, other) => (one < other ? -1 : 1)),
    );

    const { body: sheet } = await room.api.app.inject({
      url: `/api/v1/imports/${body.id}/errors?format=csv`,
      headers: { 'x-test-caller': JSON.stringify({ role: 'program_lead' }) },
    });
    const mended = sheet
      .replace('"2,55712E+11"', '0712000020')
      .replace('0712000007 / 0733000007', '0712000007')
      .replace('31/2/1998', '28/2/1998')
      .replace('2099-01-01', '1999-01-01')
      .replace('1900-01-00', '')
      .replace('1/1/1900', '1/1/1990')
      .replace('3 March', '2025-11')
      .replace('Atlantis', 'Bondo')
      .replace('\ufffd', '')
      .replace("'-,N/A", 'Akumu Ruth,N/A');
    const again = await room.store(mended);
    expect(again.counts).toMatchObject({ errors: 0, created: 10 });

    await room.work(again.id, 'undo');
    await room.work(body.id, 'undo');
    expect(await names()).toEqual([]);
  });
});
