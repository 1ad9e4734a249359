import { Injectable } from '@nestjs/common';

import { Database } from '../platform/database/database.js';
import { wasStopped } from '../platform/database/error-code.js';
import { sentence, type Sentence } from '../platform/sentence.js';
import type { Condition } from './language/condition.js';
import { guessed } from './language/guessed.js';
import { namesIn, type NamedThing } from './language/names-in.js';
import { SegmentProblem } from './language/problem.js';

/** Names that are looked through for the one that may have been meant. */
const mostNames = 2_000;

/**
 * Knows which programmes, conversations, campaigns and events there are, or have been: what is over still says something about people.
 * SQL over what the rooms above keep, as segments read people by it too.
 */
@Injectable()
export class KnownNames {
  constructor(private readonly database: Database) {}

  /** What is wrong with the first name that means nothing; null when each does. */
  async problemIn(condition: Condition): Promise<SegmentProblem | null> {
    for (const named of namesIn(condition)) {
      const said = await this.lacking(named);
      if (said !== null) return new SegmentProblem(said, named.column);
    }
    return null;
  }

  private async lacking(named: NamedThing): Promise<Sentence | null> {
    const { kind, name, step } = named;
    if (!(await this.isKnown(named))) return guessed(unknown(named), name, await this.namesOf(kind));
    if (step === null) return null;
    const steps = await this.stepsOf(kind, name);
    if (steps.length === 0 || steps.includes(step)) return null;
    return guessed(
      sentence('whom:no_step')`"${{ name }}" has no step or message "${{ step }}".`,
      step,
      steps,
    );
  }

  /** Nothing is refused because looking took long: to whom an event is unknown, all that people ever came to is read. */
  private async isKnown({ kind, name }: NamedThing): Promise<boolean> {
    try {
      const { rowCount } = await this.database.lookups.query(knownSql[kind], [name]);
      return rowCount !== 0;
    } catch (error) {
      if (wasStopped(error)) return true;
      throw error;
    }
  }

  private async namesOf(kind: NamedThing['kind']): Promise<readonly string[]> {
    if (kind === 'broadcast') return [];
    const [sql, values] =
      kind === 'event'
        ? ['SELECT name FROM events ORDER BY starts_at DESC LIMIT $1', []]
        : ['SELECT name FROM live_definitions WHERE kind = $2 ORDER BY name LIMIT $1', [kind]];
    const { rows } = await this.database.pool.query<{ name: string }>(sql, [mostNames, ...values]);
    return rows.map((row) => row.name);
  }

  /** The steps that a flow, or the messages that a programme, has or had. */
  private async stepsOf(kind: NamedThing['kind'], name: string): Promise<readonly string[]> {
    const part =
      kind === 'flow'
        ? `(SELECT node.value->>'step' AS step FROM jsonb_each(r.compiled->'nodes') node)`
        : `(SELECT message->>'id' AS step FROM jsonb_array_elements(r.compiled->'messages') message)`;
    const { rows } = await this.database.pool.query<{ step: string }>(
      `SELECT DISTINCT step FROM definition_revisions r CROSS JOIN LATERAL ${part} steps
       WHERE r.kind = $1 AND r.name = $2 AND step IS NOT NULL ORDER BY step`,
      [kind, name],
    );
    return rows.map(({ step }) => step);
  }
}

const knownSql: Readonly<Record<NamedThing['kind'], string>> = {
  programme: `SELECT WHERE EXISTS (SELECT FROM definition_revisions WHERE kind = 'programme' AND name = $1)
    OR EXISTS (SELECT FROM subscriptions WHERE programme = $1)`,
  flow: `SELECT FROM definition_revisions WHERE kind = 'flow' AND name = $1 LIMIT 1`,
  broadcast: 'SELECT FROM broadcasts WHERE id::text = lower($1)',
  event: `SELECT WHERE EXISTS (SELECT FROM events WHERE lower(name COLLATE "und-x-icu") = lower($1::text COLLATE "und-x-icu"))
    OR EXISTS (SELECT FROM interactions WHERE kind = 'event_attended'
      AND lower(data->>'event' COLLATE "und-x-icu") = lower($1::text COLLATE "und-x-icu"))`,
};

function unknown({ kind, name }: NamedThing): Sentence {
  switch (kind) {
    case 'programme':
      return sentence('whom:no_programme')`There is no programme "${{ name }}".`;
    case 'flow':
      return sentence('whom:no_flow')`There is no conversation "${{ name }}".`;
    case 'broadcast':
      return sentence('whom:no_broadcast')`There is no campaign "${{ name }}".`;
    case 'event':
      return sentence(
        'whom:no_event',
      )`There is no event "${{ name }}", and nobody has come to one of that name.`;
  }
}
