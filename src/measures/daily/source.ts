/** What the sources have to know beside the days. */
export interface SourceFacts {
  /** The programmes with the purpose that each falls under. */
  readonly programmes: readonly { readonly name: string; readonly purpose: string }[];
  readonly prices: readonly PriceRow[];
}

/** What a segment or a message costs, by how it travels and by the figures that its number begins with; '' for all others. */
export interface PriceRow {
  readonly carrier: 'sms' | 'whatsapp' | 'template';
  readonly prefix: string;
  /** Millionths of the currency. */
  readonly micros: number;
}

/**
 * Some measures that are added up by one statement.
 *
 * The statement finds its days in `$1` to `$5`: the least id that may belong to them, when they begin, when they are over, the
 * zone, and whether test people count. What it needs besides stands in `values`, from `$6` on. It gives rows of (day, measure,
 * programme, place, value), where place is the place where somebody lives or null, and programme is '' for everything: what is
 * told of a programme is told of the whole as well.
 */
export interface MeasureSource {
  /** What it fills, up to the colon where there is one. */
  readonly measures: readonly string[];
  /** How many days back something may still change, or be entered late. */
  readonly settlesAfterDays: number;
  readonly sql: string;
  values?(facts: SourceFacts): readonly unknown[];
}

/** Somebody who counts: no test person, and no record that was merged into another. */
export function counts(p: string): string {
  return `${p}.merged_into_id IS NULL AND (NOT ${p}.is_test OR $5)`;
}

/** The day on which something was, in the zone of the installation. */
export function dayOfSql(at: string): string {
  return `(${at} AT TIME ZONE $4)::date`;
}

/** Whether something was on the days. */
export function isThen(at: string): string {
  return `${at} >= $2 AND ${at} < $3`;
}

/**
 * Joins '' and the programmes in which somebody is now, so that what is told of her is told of each of them as well.
 * @param person an expression: her id
 */
export function herProgrammes(person: string): string {
  return `CROSS JOIN LATERAL (
      SELECT '' AS programme
      UNION SELECT own.programme FROM subscriptions own WHERE own.person_id = ${person} AND own.state IN ('active', 'paused')
    ) per`;
}
