import { counts, dayOfSql, herProgrammes, isThen, type MeasureSource } from './source.js';

/**
 * By which answers of the flow library people say that they come to a visit, and how satisfied they are. Flows of one's own
 * count too where they begin with the same word and name their steps the same way.
 */
const answersThatCount = `i.kind = 'answer_given' AND (
    i.data->>'flow' LIKE 'appointment%' AND i.data->>'step' LIKE 'coming%' AND i.data->>'value' = 'yes'
    OR i.data->>'flow' LIKE 'satisfaction%' AND i.data->>'step' LIKE 'rating%')`;

/** What conversations led to. */
const conversations: MeasureSource = {
  measures: ['flows_started', 'flows_completed', 'visits_confirmed', 'rated', 'satisfied'],
  settlesAfterDays: 3,
  sql: `SELECT o.day, each.measure, per.programme, o.place, sum(o.count) AS value
    FROM (
      SELECT ${dayOfSql('i.at')} AS day, i.person_id, p.place_code AS place, CASE
          WHEN i.kind = 'run_started' THEN '{flows_started}'
          WHEN i.kind = 'run_ended' THEN '{flows_completed}'
          WHEN i.data->>'flow' LIKE 'appointment%' THEN '{visits_confirmed}'
          WHEN i.data->>'value' IN ('good', 'very_good', '4', '5') THEN '{rated,satisfied}'
          ELSE '{rated}' END AS measures, count(*) AS count
      FROM interactions i JOIN conversations c ON c.id = i.conversation_id JOIN senders s ON s.id = c.sender_id
      LEFT JOIN people p ON p.id = i.person_id
      WHERE i.id >= $1 AND ${isThen('i.at')} AND (s.provider <> 'simulator' OR $5)
        AND (i.kind = 'run_started' OR i.kind = 'run_ended' AND i.data->>'status' = 'completed' OR ${answersThatCount})
      GROUP BY 1, 2, 3, 4
    ) o ${herProgrammes('o.person_id')} CROSS JOIN LATERAL unnest(o.measures::text[]) AS each (measure)
    GROUP BY 1, 2, 3, 4`,
};

/** Visits as staff noted them, and people who came to an event; each once a day. What is noted late still counts on its day. */
const visits: MeasureSource = {
  measures: ['visits_made'],
  settlesAfterDays: 35,
  sql: `SELECT v.day, 'visits_made' AS measure, per.programme, p.place_code AS place, count(DISTINCT v.person_id) AS value
    FROM (
      SELECT ${dayOfSql('i.at')} AS day, i.person_id FROM interactions i WHERE i.kind IN ('visit_noted', 'event_attended') AND ${isThen('i.at')}
      UNION ALL
      SELECT ${dayOfSql('g.came_at')}, g.person_id FROM event_guests g WHERE ${isThen('g.came_at')}
    ) v JOIN people p ON p.id = v.person_id ${herProgrammes('p.id')} WHERE ${counts('p')} GROUP BY 1, 3, 4`,
};

/** Everything that is told of what came of conversations. */
export const outcomeSources: readonly MeasureSource[] = [conversations, visits];

/** How many there are now: written under the last of the days, and left alone ever after. */
export const stocks: MeasureSource = {
  measures: ['people', 'programme_people', 'cases_open'],
  settlesAfterDays: 0,
  sql: `SELECT ${dayOfSql('$2::timestamptz')} AS day, 'people' AS measure, '' AS programme, p.place_code AS place, count(*) AS value
      FROM people p WHERE ${counts('p')} GROUP BY 4
    UNION ALL
    SELECT ${dayOfSql('$2::timestamptz')}, 'programme_people', per.programme, p.place_code, count(*)
      FROM subscriptions s JOIN people p ON p.id = s.person_id CROSS JOIN LATERAL (VALUES (''), (s.programme)) AS per (programme)
      WHERE s.state IN ('active', 'paused') AND ${counts('p')} GROUP BY 3, 4
    UNION ALL
    SELECT ${dayOfSql('$2::timestamptz')}, 'cases_open', '', p.place_code, count(*)
      FROM cases c LEFT JOIN people p ON p.id = c.person_id WHERE c.state = 'open' AND (p.is_test IS NOT TRUE OR $5) GROUP BY 4`,
};
