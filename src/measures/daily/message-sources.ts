import { counts, dayOfSql, herProgrammes, isThen, type MeasureSource } from './source.js';

/** Figures of the longest calling code with an area, and the plus before them. */
const prefixLength = 8;

/** The programme that a message was written for, or null. */
const programmeOf = `CASE WHEN m.because LIKE 'programme:%' THEN split_part(split_part(m.because, '/', 1), ':', 2) END`;

/** Told of everything, and of the programme where there is one. */
const perProgramme = (programme: string): string =>
  `CROSS JOIN LATERAL (SELECT '' UNION ALL SELECT ${programme} WHERE ${programme} IS NOT NULL) AS per (programme)`;

/** Whether the provider has taken a message: it is billed from then on, whatever becomes of it. */
const isTaken = `m.state IN ('sent', 'delivered', 'read', 'undelivered')`;

/**
 * What was written, by the day on which it was, with what has become of it since. Messages are summed before they meet the
 * prices, so that a million of them ask for a price a few hundred times.
 */
const written: MeasureSource = {
  measures: ['messages_sent', 'segments_sent', 'cost_micros'],
  settlesAfterDays: 3,
  sql: `SELECT w.day, each.measure, per.programme, w.place, sum(each.value) AS value
    FROM (
      SELECT ${dayOfSql('m.created_at')} AS day, ${programmeOf} AS programme, p.place_code AS place,
        CASE WHEN c.channel = 'sms' THEN 'sms' WHEN m.rich ? 'template' AND m.rich->'template' <> 'null' THEN 'template'
          ELSE 'whatsapp' END AS carrier,
        left(c.address, ${prefixLength}) AS beginning, count(*) AS messages, sum(m.segments) AS segments
      FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id JOIN senders s ON s.id = m.sender_id
      LEFT JOIN people p ON p.id = m.person_id
      WHERE m.id >= $1 AND ${isThen('m.created_at')} AND ${isTaken} AND (s.provider <> 'simulator' OR $5)
      GROUP BY 1, 2, 3, 4, 5
    ) w
    LEFT JOIN LATERAL (
      SELECT price.micros FROM unnest($6::text[], $7::text[], $8::bigint[]) AS price (carrier, prefix, micros)
      WHERE price.carrier = w.carrier AND w.beginning LIKE '+' || price.prefix || '%'
      ORDER BY length(price.prefix) DESC LIMIT 1) price ON true
    CROSS JOIN LATERAL (VALUES ('messages_sent', w.messages), ('segments_sent', w.segments),
      ('cost_micros', coalesce(price.micros, 0) * CASE w.carrier WHEN 'sms' THEN w.segments ELSE w.messages END)
    ) AS each (measure, value) ${perProgramme('w.programme')} GROUP BY 1, 2, 3, 4`,
  values: ({ prices }) => [
    prices.map(({ carrier }) => carrier),
    prices.map(({ prefix }) => prefix),
    prices.map(({ micros }) => micros),
  ],
};

/** Whom a message has reached for certain: her phone, or somebody who read it there, has confirmed it. Each person once a day. */
const reached: MeasureSource = {
  measures: ['reached'],
  settlesAfterDays: 3,
  sql: `SELECT ${dayOfSql('m.created_at')} AS day, 'reached' AS measure, per.programme, p.place_code AS place,
      count(DISTINCT m.person_id) AS value
    FROM outbound_messages m JOIN senders s ON s.id = m.sender_id JOIN people p ON p.id = m.person_id
    ${perProgramme(programmeOf)}
    WHERE m.id >= $1 AND ${isThen('m.created_at')} AND m.state IN ('delivered', 'read')
      AND (s.provider <> 'simulator' OR $5) AND ${counts('p')} GROUP BY 1, 3, 4`,
};

/** What became of every message that was to go out, by sender: the sum over the outcomes is everything that was written. */
const deliveries: MeasureSource = {
  measures: [
    'delivery_waiting',
    'delivery_sent',
    'delivery_confirmed',
    'delivery_unknown',
    'delivery_impossible',
    'delivery_withheld',
  ],
  settlesAfterDays: 3,
  sql: `SELECT ${dayOfSql('m.created_at')} AS day, 'delivery_' || CASE m.state
        WHEN 'queued' THEN 'waiting' WHEN 'sending' THEN 'waiting' WHEN 'sent' THEN 'sent'
        WHEN 'delivered' THEN 'confirmed' WHEN 'read' THEN 'confirmed' WHEN 'unknown' THEN 'unknown'
        WHEN 'skipped' THEN 'withheld' WHEN 'cancelled' THEN 'withheld' ELSE 'impossible' END || ':' || m.sender_id AS measure,
      '' AS programme, p.place_code AS place, count(*) AS value
    FROM outbound_messages m JOIN senders s ON s.id = m.sender_id LEFT JOIN people p ON p.id = m.person_id
    WHERE m.id >= $1 AND ${isThen('m.created_at')} AND (s.provider <> 'simulator' OR $5) GROUP BY 1, 2, 4`,
};

/** What people wrote, and how many of them; of a programme, those who are in it. */
const received: MeasureSource = {
  measures: ['messages_received', 'heard_from'],
  settlesAfterDays: 3,
  sql: `SELECT r.day, each.measure, per.programme, r.place, sum(each.value) AS value
    FROM (
      SELECT ${dayOfSql('m.received_at')} AS day, c.person_id, p.place_code AS place, count(*) AS messages
      FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id JOIN senders s ON s.id = c.sender_id
      LEFT JOIN people p ON p.id = c.person_id
      WHERE m.id >= $1 AND ${isThen('m.received_at')} AND (s.provider <> 'simulator' OR $5) GROUP BY 1, 2, 3
    ) r ${herProgrammes('r.person_id')} CROSS JOIN LATERAL (VALUES ('messages_received', r.messages), ('heard_from', (r.person_id IS NOT NULL)::int::bigint)
    ) AS each (measure, value) GROUP BY 1, 2, 3, 4`,
};

/** Everything that is told of messages. */
export const messageSources: readonly MeasureSource[] = [written, reached, deliveries, received];
