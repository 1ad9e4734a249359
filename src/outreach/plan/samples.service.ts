import { Injectable } from '@nestjs/common';

import { measureText } from '../../channels/segments.js';
import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import { FlowOpenings } from '../content/flow-openings.js';
import type { BroadcastPlanView } from './plan.schemas.js';

type Sample = BroadcastPlanView['languages'][number]['samples'][number];

interface Row {
  readonly personId: string;
  readonly name: string | null;
  readonly language: string;
  readonly body: string | null;
  readonly segments: number;
  readonly carrier: Sample['carrier'];
}

/** Shows what some people would get. The texts are read where they are kept, so that nothing of anybody stays in a plan. */
@Injectable()
export class Samples {
  constructor(
    private readonly database: Database,
    private readonly flows: FlowOpenings,
  ) {}

  /** By person; who may not be seen is missing. */
  async of(
    { id, content }: Broadcast,
    people: readonly string[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, Sample>> {
    if (people.length === 0) return new Map();
    const values: unknown[] = [id, people];
    const { rows } = await this.database.pool.query<Row>(
      `SELECT r.person_id AS "personId", p.name, r.language, r.body, r.segments, r.carrier
       FROM broadcast_recipients r JOIN people p ON p.id = r.person_id
       WHERE r.broadcast_id = $1 AND r.person_id = ANY($2::uuid[]) AND r.state <> 'excluded' AND ${inScope(scope, 'p', values)}`,
      values,
    );
    const texts: Readonly<Record<string, string>> = content.kind === 'flow' ? {} : content.texts;
    const opening = content.kind === 'flow' ? this.flows.of(content.flow) : undefined;
    return new Map(
      rows.map(({ body, ...row }) => {
        const text = body ?? opening?.(row.language).text ?? texts[row.language] ?? '';
        const { encoding, forcedBy } = measureText(text);
        return [
          row.personId,
          {
            personId: row.personId,
            name: row.name,
            carrier: row.carrier,
            segments: row.segments,
            text,
            encoding,
            costly: row.carrier === 'sms' ? (forcedBy ?? null) : null,
          },
        ];
      }),
    );
  }
}
