// A made-up country of people for the bench: the same for the same seed, written by the database itself.
// What it writes is marked as made (`bench`); consents stand in the ledger without hashes that would verify.
import { matchKeysOf } from '../dist/people/matching/match-keys.rules.js';
import { soundsOf } from '../dist/people/matching/name-sounds.rules.js';

/** Words that names are made of, in the languages served; no name is anybody's. */
const names = {
  first: [
    'Amina',
    'Wanjiru',
    'Akinyi',
    'Otieno',
    'Juma',
    'Neema',
    'Baraka',
    'Zuhura',
    'Fatou',
    'Aïssatou',
    'Moussa',
    'Élodie',
    'Jean',
    'Chantal',
    'Uwimana',
    'Mutesi',
    'Tigist',
    'Abebe',
    'Hawa',
    'Halima',
    'Maria',
    'João',
    'Rosa',
    'Emma',
    'Noah',
    'Olivia',
    'Liam',
    'Grace',
    'Peter',
    'Mercy',
  ],
  last: [
    'Ochieng',
    'Wafula',
    'Kamau',
    'Mwangi',
    'Njoroge',
    'Hassan',
    'Abdi',
    'Diallo',
    'Traoré',
    'Koné',
    'Nkurunziza',
    'Habimana',
    'Tesfaye',
    'Bekele',
    'Silva',
    'Santos',
    'Smith',
    'Johnson',
    'Miller',
    'Garcia',
    'Nguyen',
    'Okoth',
    'Chebet',
    'Kiplagat',
    'Mutua',
  ],
};

/** Places of four levels: a country of villages, and states with towns. */
const places = `
  WITH countries (code, name) AS (VALUES ('ke', 'Kenya'), ('us', 'United States')),
  states (code, name, parent) AS (VALUES ('oregon', 'Oregon', 'us'), ('idaho', 'Idaho', 'us')),
  counties AS (SELECT 'ke-' || c AS code, 'County ' || c AS name, 'ke' AS parent FROM generate_series(1, 47) c),
  wards AS (SELECT code || '-' || w AS code, 'Ward ' || w || ' of ' || name AS name, code AS parent
    FROM counties, generate_series(1, 50) w),
  towns AS (SELECT code || '-' || t AS code, 'Town ' || t || ' of ' || name AS name, code AS parent
    FROM states, generate_series(1, 100) t)
  INSERT INTO places (code, name, level, parent_code)
  SELECT code, name, 'country', NULL FROM countries UNION ALL SELECT code, name, 'state', parent FROM states
  UNION ALL SELECT code, name, 'county', parent FROM counties UNION ALL SELECT code, name, 'ward', parent FROM wards
  UNION ALL SELECT code, name, 'town', parent FROM towns`;

/**
 * Numbers from 0 to 1 that are the same each time, and ids of the form of UUIDv7. Nothing depends on the order in which
 * the database works.
 */
const functions = (seed) => `
  CREATE FUNCTION bench_random(n bigint, what text) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (hashint8extended(n, hashtext(what) + ${seed}) & 1073741823) / 1073741824.0::float8 $$;
  CREATE FUNCTION bench_id(at timestamptz, n bigint, what text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7000'
      || '8' || substr(md5(what || n), 1, 15))::uuid $$;
  CREATE FUNCTION bench_born(n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT timestamptz '2024-01-01 00:00:00Z' + n * interval '60 seconds' $$;
  CREATE FUNCTION bench_person(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT bench_id(bench_born(n), n, 'person') $$`;

/** Indexes of the large tables, which are built faster afterwards than kept up meanwhile. */
const heavy = ['people', 'person_fields', 'person_addresses', 'interactions'];

/** Moments of the last two years, or a part of them, before the moment that the bench takes for now. */
const ago = (n, what, days) => `$2::timestamptz - bench_random(${n}, '${what}') * interval '${days} days'`;

const by = `'system', 'bench'`;

/** The day on which somebody was born, whether or not it is kept. */
const bornOn = `(date '1945-01-01' + (bench_random(n, 'born') * 27000)::int)`;

/** The number of the made word of a name. */
const nth = (what, words) =>
  `1 + (bench_random(n, '${what}') * array_length(${words}, 1))::int % array_length(${words}, 1)`;

/** By what the product would find each of them a second time is written as it writes it: see `requireKeys`. */
const people = `
  INSERT INTO people (id, name, name_folded, language, tags, place_code, created_at, updated_at, created_by_kind, created_by_id,
    match_keys)
  SELECT bench_person(n), name, lower(translate(name, 'ÉéïãüÏ', 'EeiauI')), language,
    ARRAY(SELECT tag FROM (VALUES ('organizer', 0.03), ('vip', 0.01), ('newsletter', 0.2), ('needs_visit', 0.005)) AS tags (tag, share)
      WHERE bench_random(n, tag) < share),
    place, bench_born(n), bench_born(n), ${by},
    array_remove(ARRAY['t:' || lpad(n::text, 9, '0'),
      CASE WHEN first < last THEN 'n:' || first || '~' || last WHEN first > last THEN 'n:' || last || '~' || first END,
      'd:' || first || ':' || month, CASE WHEN first IS DISTINCT FROM last THEN 'd:' || last || ':' || month END,
      'p:' || first || ':' || place, CASE WHEN first IS DISTINCT FROM last THEN 'p:' || last || ':' || place END], NULL)
  FROM (
    SELECT n, ($3::text[])[${nth('first', '$3::text[]')}] || ' ' || ($4::text[])[${nth('last', '$4::text[]')}] AS name,
      ($5::text[])[${nth('first', '$3::text[]')}] COLLATE "C" AS first,
      ($6::text[])[${nth('last', '$4::text[]')}] COLLATE "C" AS last,
      CASE WHEN bench_random(n, 'birth_date') < 0.9 THEN to_char(${bornOn}, 'YYYY-MM') END AS month,
      (ARRAY['sw', 'sw', 'sw', 'en', 'en', 'fr', 'am', 'rw'])[1 + (bench_random(n, 'language') * 8)::int % 8] AS language,
      CASE WHEN bench_random(n, 'land') < 0.85
        THEN 'ke-' || 1 + (bench_random(n, 'county') * 47)::int % 47 || '-' || 1 + (bench_random(n, 'ward') * 50)::int % 50
        ELSE CASE WHEN bench_random(n, 'state') < 0.6 THEN 'oregon-' ELSE 'idaho-' END || 1 + (bench_random(n, 'town') * 100)::int % 100
      END AS place
    FROM generate_series(1, $1::bigint) n WHERE $2::timestamptz IS NOT NULL) made`;

/** Country code 999 is nobody's. */
const addresses = `
  INSERT INTO person_addresses (person_id, channel, address, created_at)
  SELECT bench_person(n), 'sms', '+999' || lpad(n::text, 9, '0'), bench_born(n) FROM generate_series(1, $1::bigint) n
  WHERE $2::timestamptz IS NOT NULL`;

const field = (key, share, value) => `
  SELECT bench_person(n), '${key}', to_jsonb(${value}), 'bench', bench_born(n), ${by}
  FROM generate_series(1, $1::bigint) n WHERE bench_random(n, '${key}') < ${share}`;

const fields = `
  INSERT INTO person_fields (person_id, key, value, source, updated_at, recorded_by_kind, recorded_by_id)
  ${[
    field('birth_date', 0.9, `to_char(${bornOn}, 'YYYY-MM-DD')`),
    field(
      'sex',
      0.9,
      `(ARRAY['female', 'female', 'male', 'other'])[1 + (bench_random(n, 'sex value') * 3.02)::int]`,
    ),
    field('children', 0.5, `(bench_random(n, 'how many') * 8)::int`),
    field('registered', 0.7, `bench_random(n, 'is registered') < 0.95`),
    field('expecting', 0.3, `CASE WHEN bench_random(n, 'is expecting') < 0.2 THEN 'yes' ELSE 'no' END`),
    field(
      'due_date',
      0.05,
      `to_char($2::timestamptz + (bench_random(n, 'due') * 400 - 100) * interval '1 day', 'YYYY-MM-DD')`,
    ),
    field('postcode', 0.15, `lpad((97000 + (bench_random(n, 'post') * 900)::int)::text, 5, '0')`),
  ].join(' UNION ALL ')}`;

const shared = (kinds) => kinds.map(([name, share]) => `('${name}', ${share})`).join(', ');

const roles = `
  INSERT INTO person_roles (person_id, role, since, source, recorded_by_kind, recorded_by_id)
  SELECT bench_person(n), role, bench_born(n)::date, 'bench', ${by}
  FROM generate_series(1, $1::bigint) n, (VALUES ${shared([
    ['constituent', 0.25],
    ['participant', 0.4],
    ['donor', 0.06],
    ['volunteer', 0.03],
    ['health_worker', 0.005],
  ])}) AS held (role, share)
  WHERE bench_random(n, role) < share AND $2::timestamptz IS NOT NULL`;

const interests = `
  INSERT INTO person_interests (person_id, topic, how, source, updated_at)
  SELECT bench_person(n), topic, 'stated', 'bench', bench_born(n)
  FROM generate_series(1, $1::bigint) n, (VALUES ${shared([
    ['climate_change', 0.08],
    ['clean_water', 0.1],
    ['education', 0.1],
    ['housing', 0.03],
  ])}) AS cared (topic, share)
  WHERE bench_random(n, topic) < share AND $2::timestamptz IS NOT NULL`;

const consents = `
  INSERT INTO consent_entries (id, person_id, sequence, purpose, action, method, language, version, at, recorded_by_kind,
    recorded_by_id, commitment, previous_hash, hash)
  SELECT bench_id(bench_born(n), n * 10 + place, 'consent'), bench_person(n), place, purpose, action, 'text', 'en', 'bench',
    bench_born(n), ${by}, ''::bytea, ''::bytea, ''::bytea
  FROM generate_series(1, $1::bigint) n, (VALUES
    (1, 'health_messages', 'granted', 0.5, ''), (2, 'health_messages', 'withdrawn', 0.04, 'health_messages'),
    (3, 'campaigns', 'granted', 0.25, ''), (4, 'campaigns', 'withdrawn', 0.02, 'campaigns')) AS said (place, purpose, action, share, after)
  WHERE bench_random(n, purpose) < share AND $2::timestamptz IS NOT NULL`;

const conversations = `
  INSERT INTO conversations (id, sender_id, channel, address, person_id, last_inbound_at, created_at)
  SELECT bench_id(bench_born(n), n, 'conversation'), $3::uuid, 'sms', '+999' || lpad(n::text, 9, '0'), bench_person(n),
    ${ago('n', 'wrote', 730)}, bench_born(n)
  FROM generate_series(1, $1::bigint) n WHERE bench_random(n, 'writes') < 0.6`;

const subscriptions = `
  INSERT INTO subscriptions (id, person_id, conversation_id, programme, anchor, anchor_precision, state, started_at)
  SELECT bench_id(bench_born(n), n, 'subscription'), bench_person(n), bench_id(bench_born(n), n, 'conversation'), 'antenatal',
    ($2::timestamptz + (bench_random(n, 'due') * 400 - 100) * interval '1 day')::date, 'day',
    CASE WHEN bench_random(n, 'over') < 0.4 THEN 'completed' ELSE 'active' END, bench_born(n)
  FROM generate_series(1, $1::bigint) n WHERE bench_random(n, 'writes') < 0.6 AND bench_random(n, 'due_date') < 0.05`;

/** One message in ten people's boxes. */
const messages = `
  INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, purpose, because, state,
    created_at, not_before, sent_at)
  SELECT bench_id(${ago('n', 'sent', 730)}, n, 'message'), bench_id(bench_born(n), n, 'conversation'), $3::uuid, bench_person(n),
    'Made for the bench.', 'en', 1, 'broadcast', 'campaigns', 'flow:event_invitation/invite', 'delivered',
    ${ago('n', 'sent', 730)}, ${ago('n', 'sent', 730)}, ${ago('n', 'sent', 730)}
  FROM generate_series(1, $1::bigint) n WHERE bench_random(n, 'writes') < 0.1`;

/** Ten for each person on average; a few people have far more, as life has it. */
const interactions = `
  INSERT INTO interactions (id, person_id, conversation_id, kind, at, actor_kind, actor_id, data)
  SELECT bench_id(at, i, 'interaction'), bench_person(n), NULL, kind, at, 'system', 'bench',
    CASE kind WHEN 'event_attended' THEN jsonb_build_object('event', 'Event ' || 1 + i % 200)
      WHEN 'gift_received' THEN jsonb_build_object('amount', 25, 'currency', 'USD') ELSE '{}' END
  FROM (
    SELECT i, 1 + floor(power(bench_random(i, 'whose'), 1.3) * $1::bigint)::bigint AS n, ${ago('i', 'when', 730)} AS at,
      CASE WHEN bench_random(i, 'kind') < 0.45 THEN 'message_received' WHEN bench_random(i, 'kind') < 0.9 THEN 'message_created'
        WHEN bench_random(i, 'kind') < 0.93 THEN 'field_changed' WHEN bench_random(i, 'kind') < 0.95 THEN 'event_attended'
        WHEN bench_random(i, 'kind') < 0.97 THEN 'visit_noted' WHEN bench_random(i, 'kind') < 0.99 THEN 'call_noted'
        ELSE 'gift_received' END AS kind
    FROM generate_series($3::bigint, $4::bigint) i) made`;

/**
 * Fills a migrated, empty database.
 * @param now the moment that the data lead up to
 * @param onPart hears what is written
 */
export async function fillPeople(pool, { count, now, seed = 1, onPart = () => undefined }) {
  const client = await pool.connect();
  const values = [count, now.toISOString()];
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB';
      SET maintenance_work_mem = '512MB'; SET statement_timeout = 0`);
    await client.query(functions(seed));
    await client.query(places);
    const indexes = await dropIndexes(client);
    const sender = await makeSender(client);
    const parts = [
      ['people', people, [names.first, names.last, soundsOfEach(names.first), soundsOfEach(names.last)]],
      ['addresses', addresses, []],
      ['fields', fields, []],
      ['roles', roles, []],
      ['interests', interests, []],
      ['consents', consents, []],
      ['conversations', conversations, [sender]],
      ['subscriptions', subscriptions, []],
      ['messages', messages, [sender]],
    ];
    for (const [name, statement, more] of parts) {
      onPart(name);
      await client.query(statement, [...values, ...more]);
    }
    const chunk = 1_000_000;
    for (let from = 1; from <= count * 10; from += chunk) {
      onPart(`interactions from ${from}`);
      await client.query(interactions, [...values, from, Math.min(from + chunk - 1, count * 10)]);
    }
    for (const index of indexes) {
      onPart(index.split(' ON ')[0]);
      await client.query(index);
    }
    onPart('statistics');
    await client.query('VACUUM (ANALYZE)');
    await requireKeys(client);
    await markLookedAt(client);
  } finally {
    client.release(true);
  }
}

/** The id of the made person of a number. */
export async function personOf(pool, n) {
  const { rows } = await pool.query('SELECT bench_person($1) AS id', [n]);
  return rows[0].id;
}

/** Sounds that make keys; those of one letter make none. */
function soundsOfEach(words) {
  return words.map((word) => soundsOf(word).find((sounds) => sounds.length > 1) ?? null);
}

/** Sees to it that some of the people have the very keys that the product would give them. */
async function requireKeys(client) {
  const { rows } = await client.query(
    `SELECT p.name, p.match_keys AS keys, p.place_code AS "placeCode", b.value_text AS born,
       ARRAY(SELECT address FROM person_addresses WHERE person_id = p.id) AS addresses
     FROM people p LEFT JOIN person_fields b ON b.person_id = p.id AND b.key = 'birth_date' ORDER BY p.id LIMIT 1000`,
  );
  for (const { name, keys, placeCode, born, addresses } of rows) {
    const birthDate = born === null ? null : { date: born, precision: 'day' };
    const wanted = matchKeysOf({
      name,
      birthDate,
      placeCode,
      addresses: addresses.map((address) => ({ address })),
    });
    if (keys.toSorted().join() !== wanted.toSorted().join())
      throw new Error(`The keys of ${name} are ${keys.join()} and should be ${wanted.join()}.`);
  }
}

/** As of a register that stands for years: who was made here has been looked at for second records, all the others follow. */
async function markLookedAt(client) {
  await client.query(
    `INSERT INTO settings (key, value, updated_at)
     SELECT 'duplicates.position', jsonb_build_object('at', to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'id', id),
       now() FROM people ORDER BY people.updated_at DESC, id DESC LIMIT 1`,
  );
}

async function makeSender(client) {
  const { rows } = await client.query(
    `INSERT INTO senders (id, channel, provider, account, address)
     VALUES (gen_random_uuid(), 'sms', 'simulator', '', 'simulator:bench') RETURNING id`,
  );
  return rows[0].id;
}

/** Drops the indexes of the large tables that no constraint needs, and gives the statements that make them again. */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS statement FROM pg_index i
     WHERE i.indrelid::regclass::text = ANY($1) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [heavy],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ statement }) => statement);
}
