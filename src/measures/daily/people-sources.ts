import { counts, dayOfSql, herProgrammes, isThen, type MeasureSource } from './source.js';

/** Who was recorded. */
const registered: MeasureSource = {
  measures: ['registered'],
  settlesAfterDays: 3,
  sql: `SELECT ${dayOfSql('p.created_at')} AS day, 'registered' AS measure, '' AS programme, p.place_code AS place,
      count(*) AS value
    FROM people p WHERE p.id >= $1 AND ${isThen('p.created_at')} AND ${counts('p')} GROUP BY 1, 4`,
};

/** Who agreed to something, and who took it back; each person once a day. Of a programme: to what its messages fall under. */
const consents: MeasureSource = {
  measures: ['consented', 'consent_withdrawn'],
  settlesAfterDays: 3,
  sql: `SELECT ${dayOfSql('e.at')} AS day, CASE e.action WHEN 'granted' THEN 'consented' ELSE 'consent_withdrawn' END AS measure,
      per.name AS programme, p.place_code AS place, count(DISTINCT e.person_id) AS value
    FROM consent_entries e JOIN people p ON p.id = e.person_id
    JOIN (SELECT '' AS name, NULL AS purpose UNION ALL SELECT * FROM unnest($6::text[], $7::text[])) AS per
      ON per.name = '' OR per.purpose = e.purpose
    WHERE e.id >= $1 AND ${isThen('e.at')} AND e.action IN ('granted', 'withdrawn') AND ${counts('p')} GROUP BY 1, 2, 3, 4`,
  values: ({ programmes }) => [programmes.map(({ name }) => name), programmes.map(({ purpose }) => purpose)],
};

/**
 * Addresses that must not be written to any more; each once. The place is that of whoever has had the number longest, and the
 * programmes are those in which she was until then.
 */
const optOuts: MeasureSource = {
  measures: ['opted_out'],
  settlesAfterDays: 3,
  sql: `SELECT o.day, 'opted_out' AS measure, per.programme, o.place, count(*) AS value
    FROM (
      SELECT ${dayOfSql('o.at')} AS day, o.at, p.id AS person_id, p.place_code AS place
      FROM opt_outs o LEFT JOIN LATERAL (
        SELECT p.id, p.place_code, p.is_test FROM person_addresses a JOIN people p ON p.id = a.person_id
        WHERE a.channel = o.channel AND a.address = o.address AND p.merged_into_id IS NULL
        ORDER BY a.created_at, p.id LIMIT 1) p ON true
      WHERE o.id >= $1 AND ${isThen('o.at')} AND (p.is_test IS NOT TRUE OR $5)
    ) o CROSS JOIN LATERAL (
      SELECT '' AS programme
      UNION SELECT s.programme FROM subscriptions s
      WHERE s.person_id = o.person_id AND s.started_at <= o.at AND (s.ended_at IS NULL OR s.ended_at >= o.at - interval '1 day')
    ) per GROUP BY 1, 3, 4`,
};

/** How somebody's place in a programme began or ended, each told of the programme and of all. */
const courses: MeasureSource = {
  measures: ['enrolled', 'completed', 'left'],
  settlesAfterDays: 3,
  sql: `SELECT ${dayOfSql('s.at')} AS day, s.measure, per.programme, p.place_code AS place, count(*) AS value
    FROM (
      SELECT person_id, programme, 'enrolled' AS measure, started_at AS at FROM subscriptions WHERE ${isThen('started_at')}
      UNION ALL
      SELECT person_id, programme, CASE state WHEN 'completed' THEN 'completed' ELSE 'left' END, ended_at FROM subscriptions
      WHERE state IN ('completed', 'ended') AND ${isThen('ended_at')}
    ) s JOIN people p ON p.id = s.person_id CROSS JOIN LATERAL (VALUES (''), (s.programme)) AS per (programme)
    WHERE ${counts('p')} GROUP BY 1, 2, 3, 4`,
};

/** What was opened for a human to look after, and what was closed. */
const cases: MeasureSource = {
  measures: ['cases_opened', 'cases_closed', 'complaints'],
  settlesAfterDays: 3,
  sql: `SELECT ${dayOfSql('c.at')} AS day, c.measure, per.programme, p.place_code AS place, count(*) AS value
    FROM (
      SELECT person_id, opened_at AS at, unnest(CASE topic WHEN 'complaint' THEN '{cases_opened,complaints}'
        ELSE '{cases_opened}' END::text[]) AS measure FROM cases WHERE ${isThen('opened_at')}
      UNION ALL SELECT person_id, closed_at, 'cases_closed' FROM cases WHERE ${isThen('closed_at')}
    ) c LEFT JOIN people p ON p.id = c.person_id ${herProgrammes('c.person_id')}
    WHERE p.is_test IS NOT TRUE OR $5 GROUP BY 1, 2, 3, 4`,
};

/** Everything that is told of people, their consents, programmes and cases. */
export const peopleSources: readonly MeasureSource[] = [registered, consents, optOuts, courses, cases];
