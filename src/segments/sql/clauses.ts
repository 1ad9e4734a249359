import type { Temporal } from 'temporal-polyfill';
import { lastConsentSql } from '../../consent/last-consent.js';
import { isLastOfRecord } from '../../consent/merged-records.js';
import { notedKinds } from '../language/condition.js';
import type { Fact, Test, WholeTest, Within } from '../language/condition.js';
import { endingOfCampaign } from '../language/ending-of-campaign.js';
import type { Moment } from '../language/moment.js';
import type { FieldKind } from '../language/vocabulary.js';

/**
 * A fact as SQL: a condition of a row of `people`, or a query of the ids of those of whom it is true. `isTurned`: of whom
 * it is not true.
 */
export interface Clause {
  readonly kind: 'row' | 'set';
  readonly sql: string;
  readonly isTurned: boolean;
}

type FactAbout<About extends Fact['about']> = Extract<Fact, { about: About }>;

/** Adds a value to the parameters and gives its place, with a type. */
type Bind = (value: unknown, type: string) => string;

interface Writing {
  readonly p: string;
  readonly bind: Bind;
  readonly moment: Moment;
}

/** Texts are compared without regard to case, in every script, whatever the database sorts by. */
const anyScript = 'COLLATE "und-x-icu"';
/**
 * That a text is a date, by its form: many times cheaper than a regular expression. Behind `coalesce` the planner takes it
 * for nothing rare, since nearly all values of such a field are dates.
 */
const isDay = (column: string): string => `coalesce(${column} LIKE '____-__-__', false)`;

/** Writes a fact. @param values what it compares with is added */
export function clauseOf(fact: Fact, moment: Moment, p: string, values: unknown[]): Clause {
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const writing = { p, bind, moment };
  switch (fact.about) {
    case 'profile':
      return row(profileSql(fact, writing));
    case 'test_person':
      return row(fact.isTest === null ? 'true' : `${p}.is_test = ${String(fact.isTest)}`);
    case 'tag':
      return row(`${p}.tags @> ARRAY[${bind(fact.tag, 'text')}]`);
    case 'place':
      return placeClause(fact, writing);
    case 'times':
      return timesClause(fact, writing);
    default:
      return { kind: 'set', sql: setSql(fact, writing), isTurned: false };
  }
}

type SetFact = Exclude<Fact, FactAbout<'profile' | 'test_person' | 'tag' | 'place' | 'times'>>;

function setSql(fact: SetFact, writing: Writing): string {
  const { bind, moment } = writing;
  switch (fact.about) {
    case 'field':
      return `SELECT person_id FROM person_fields WHERE key = ${bind(fact.key, 'text')} AND ${fieldSql(fact.fieldKind, fact.test, bind)}`;
    case 'age':
      return `SELECT person_id FROM person_fields WHERE key = 'birth_date' AND ${isDay('value_text')} AND ${ageSql(fact.test, moment.today, bind)}`;
    case 'role':
      return `SELECT person_id FROM person_roles WHERE role = ${bind(fact.role, 'text')} AND (until IS NULL OR until > ${bind(moment.today.toString(), 'date')})`;
    case 'interest':
      return `SELECT person_id FROM person_interests WHERE topic = ${bind(fact.topic, 'text')}`;
    case 'reachable':
      return `SELECT person_id FROM person_addresses WHERE channel = ${bind(fact.channel, 'text')}`;
    case 'consent':
      return consentSql(fact, writing);
    case 'programme':
      return `SELECT person_id FROM subscriptions WHERE programme = ${bind(fact.programme, 'text')} AND state = ${bind(fact.state, 'text')}`;
    case 'programme_week':
      return `SELECT person_id FROM subscriptions WHERE programme = ${bind(fact.programme, 'text')} AND state = 'active'${weekSql(fact.test, moment.today, bind)}`;
    case 'noted':
      return notedSql(fact, bind);
    case 'wrote':
      return `SELECT person_id FROM conversations WHERE person_id IS NOT NULL AND last_inbound_at ${fact.within === null ? 'IS NOT NULL' : `>= ${momentOf(fact.within, bind)}`}`;
    case 'got':
      return gotSql(fact, bind);
  }
}

function row(sql: string): Clause {
  return { kind: 'row', sql, isTurned: false };
}

function profileSql({ column, test }: FactAbout<'profile'>, { p, bind }: Writing): string {
  const own = `${p}.${column}`;
  if (test.is === 'known') return `${own} IS NOT NULL`;
  const value = bind(test.value, 'text');
  // Codes of languages are few and kept in lower case: compared as they are, the planner knows how many have each.
  if (column === 'language') return `${own} = lower(${value})`;
  return `lower(${own} ${anyScript}) = lower(${value} ${anyScript})`;
}

function placeClause({ key, codes }: FactAbout<'place'>, { p, bind }: Writing): Clause {
  if (key === null) {
    return row(
      codes === null ? `${p}.place_code IS NOT NULL` : `${p}.place_code = ANY(${bind(codes, 'text[]')})`,
    );
  }
  const isThere = codes === null ? 'value_text IS NOT NULL' : `value_text = ANY(${bind(codes, 'text[]')})`;
  const sql = `SELECT person_id FROM person_fields WHERE key = ${bind(key, 'text')} AND ${isThere}`;
  return { kind: 'set', sql, isTurned: false };
}

function fieldSql(kind: FieldKind, test: Test, bind: Bind): string {
  switch (kind) {
    case 'number':
      return test.is === 'known'
        ? 'value_number IS NOT NULL'
        : `value_number ${test.is} ${bind(test.value, 'numeric')}`;
    case 'date':
      return test.is === 'known'
        ? isDay('value_text')
        : `value_text ${test.is} ${bind(test.value, 'text')} AND ${isDay('value_text')}`;
    case 'flag':
      return test.is === 'known'
        ? `value_text IN ('true', 'false')`
        : `value_text = ${bind(test.value, 'text')}`;
    case 'choice':
      return test.is === 'known' ? 'value_text IS NOT NULL' : `value_text = ${bind(test.value, 'text')}`;
    case 'text':
    case 'phone':
    case 'place':
      return test.is === 'known'
        ? 'value_text IS NOT NULL'
        : `lower(value_text ${anyScript}) = lower(${bind(test.value, 'text')} ${anyScript})`;
  }
}

/**
 * Ages as birth dates: at least 18 is whoever was born on or before this day 18 years ago. Dates stand in their order as
 * texts, and a text may be the 29th of February of any year.
 */
function ageSql({ is, value }: WholeTest, today: Temporal.PlainDate, bind: Bind): string {
  const bornBy = (age: number): string => {
    const year = Math.min(9_999, Math.max(0, today.year - age));
    return bind(`${String(year).padStart(4, '0')}${today.toString().slice(4)}`, 'text');
  };
  switch (is) {
    case '>=':
      return `value_text <= ${bornBy(value)}`;
    case '>':
      return `value_text <= ${bornBy(value + 1)}`;
    case '<':
      return `value_text > ${bornBy(value)}`;
    case '<=':
      return `value_text > ${bornBy(value + 1)}`;
    case '=':
      return `value_text <= ${bornBy(value)} AND value_text > ${bornBy(value + 1)}`;
  }
}

/** Weeks as the day that they are counted from: in week 20 or later is who began 140 days ago or earlier. */
function weekSql(test: WholeTest | null, today: Temporal.PlainDate, bind: Bind): string {
  if (test === null) return '';
  const { is, value } = test;
  const begun = (week: number): string => bind(today.subtract({ days: 7 * week }).toString(), 'date');
  switch (is) {
    case '>=':
      return ` AND anchor <= ${begun(value)}`;
    case '>':
      return ` AND anchor <= ${begun(value + 1)}`;
    case '<':
      return ` AND anchor > ${begun(value)}`;
    case '<=':
      return ` AND anchor > ${begun(value + 1)}`;
    case '=':
      return ` AND anchor <= ${begun(value)} AND anchor > ${begun(value + 1)}`;
  }
}

/** Her last word counts, and a consent that has run out is expired, whether or not the ledger says so by now. */
function consentSql({ purpose, state }: FactAbout<'consent'>, { bind, moment }: Writing): string {
  const about = bind(purpose, 'text');
  const merged = 'FROM people m';
  if (state === null)
    return `SELECT person_id FROM consent_entries WHERE purpose = ${about}
      UNION SELECT m.merged_into_id ${merged} JOIN consent_entries e ON e.person_id = m.id
      WHERE m.merged_into_id IS NOT NULL AND e.purpose = ${about}`;
  const isState = consentState(state, () =>
    bind(new Date(moment.now.epochMilliseconds).toISOString(), 'timestamptz'),
  );
  // Of those with several records, who are few, each is looked up; for all others one look over the purpose is enough. Of a
  // UNION ALL the planner would expect 200 people, whatever their number, and look each of them up.
  return `SELECT e.person_id FROM consent_entries e WHERE e.purpose = ${about} AND ${isState} AND ${isLastOfRecord}
      AND NOT EXISTS (SELECT ${merged} WHERE m.merged_into_id = e.person_id)
    UNION SELECT m.merged_into_id ${merged} CROSS JOIN LATERAL ${lastConsentSql('m.merged_into_id', about)} e
      WHERE m.merged_into_id IS NOT NULL AND ${isState}`;
}

function consentState(state: NonNullable<FactAbout<'consent'>['state']>, now: () => string): string {
  if (state === 'granted')
    return `e.action = 'granted' AND (e.expires_at IS NULL OR e.expires_at > ${now()})`;
  if (state === 'expired')
    return `(e.action = 'expired' OR e.action = 'granted' AND e.expires_at <= ${now()})`;
  return `e.action = '${state}'`;
}

function notedSql({ what, event, within }: FactAbout<'noted'>, bind: Bind): string {
  const named =
    event === null
      ? ''
      : ` AND lower(data->>'event' ${anyScript}) = lower(${bind(event, 'text')} ${anyScript})`;
  return `${notedRows(what, within, bind)}${named}`;
}

/** The kind stands in the statement itself: so the planner sees that the partial index holds all rows of it. */
function notedRows(what: FactAbout<'noted'>['what'], within: Within | null, bind: Bind): string {
  const since = within === null ? '' : ` AND at >= ${momentOf(within, bind)}`;
  return `SELECT person_id FROM interactions WHERE kind = '${notedKinds[what]}' AND person_id IS NOT NULL${since}`;
}

/** Who has none is in no group: a test that none would pass is turned into the one that she fails. */
function timesClause({ what, within, test }: FactAbout<'times'>, { bind }: Writing): Clause {
  const isTurned = passes(0, test);
  const operator = isTurned ? opposite[test.is] : test.is;
  const count = bind(test.value, 'bigint');
  const sql = `${notedRows(what, within, bind)} GROUP BY person_id HAVING count(*) ${operator} ${count}`;
  return { kind: 'set', sql, isTurned };
}

const opposite = { '=': '<>', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function passes(count: number, { is, value }: WholeTest): boolean {
  switch (is) {
    case '=':
      return count === value;
    case '<':
      return count < value;
    case '<=':
      return count <= value;
    case '>':
      return count > value;
    case '>=':
      return count >= value;
  }
}

/** What went out: a message that could not be delivered, or was not sent, she has not got. */
function gotSql({ because, within }: FactAbout<'got'>, bind: Bind): string {
  const whole = bind(because, 'text');
  const campaign = endingOfCampaign(because);
  const ending = campaign === null ? null : bind(campaign, 'text');
  const ofTopic = ending === null ? '' : ` OR right(because, length(${ending})) = ${ending}`;
  const since = within === null ? '' : ` AND created_at >= ${momentOf(within, bind)}`;
  return `SELECT person_id FROM outbound_messages WHERE person_id IS NOT NULL AND state IN ('sent', 'delivered', 'read')
    AND (because = ${whole} OR starts_with(because, ${whole} || '/')${ofTopic})${since}`;
}

function momentOf({ since }: Within, bind: Bind): string {
  return bind(since.toISOString(), 'timestamptz');
}
