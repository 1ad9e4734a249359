import { Injectable } from '@nestjs/common';

import { seesSensitive } from '../people/access.rules.js';
import { noSuchPerson } from '../people/people.errors.js';
import { PeopleListRepository } from '../people/record/people-list.repository.js';
import type { PeopleCount } from '../people/record/people-list.repository.js';
import type { Scope } from '../platform/access/scope.js';
import type { Principal } from '../platform/access/principal.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Sentence } from '../platform/sentence.js';
import { PersonFactsRepository } from './evaluate/person-facts.repository.js';
import { holdsFor, judge } from './evaluate/why.js';
import type { Judged } from './evaluate/why.js';
import { SegmentProblem } from './language/problem.js';
import { sayCondition, saySegment } from './language/say-condition.js';
import type { SaidCondition } from './language/say-condition.js';
import { SegmentPeopleRepository } from './segment-people.repository.js';
import type { SampledPerson } from './segment-people.repository.js';
import { SegmentReading } from './segment-reading.js';
import type { Reader } from './segment-words.js';

/** Who asks what a segment means. */
export interface Asker extends Reader {
  readonly scope: Scope;
}

/** What an expression means, and whom; or what is wrong with it. */
export type Explained =
  | { readonly status: 'problem'; readonly problem: SegmentProblem }
  | {
      readonly status: 'explained';
      readonly sentence: Sentence;
      readonly tree: SaidCondition;
      readonly count: PeopleCount;
      readonly sample: readonly SampledPerson[];
    };

const sampleSize = 8;

/** Says in words whom an expression means, how many they are, some of them, and why somebody is one of them or not. */
@Injectable()
export class Explaining {
  constructor(
    private readonly database: Database,
    private readonly reading: SegmentReading,
    private readonly people: SegmentPeopleRepository,
    private readonly listed: PeopleListRepository,
    private readonly facts: PersonFactsRepository,
    private readonly clock: Clock,
  ) {}

  async explain(expression: string, asker: Asker): Promise<Explained> {
    const read = await this.reading.tryReadNew(expression, asker);
    if (read instanceof SegmentProblem) return { status: 'problem', problem: read };
    const tree = sayCondition(read.condition, read.words);
    const count = await this.count(expression, asker);
    const sample = count.count === 0 ? [] : await this.people.sample(read, asker.scope, sampleSize);
    return { status: 'explained', sentence: saySegment(tree), tree, count, sample };
  }

  /** @throws DomainError `malformed` */
  count(expression: string, { scope, seesSensitive: isShown }: Asker): Promise<PeopleCount> {
    return this.listed.count({ expression, scope, seesSensitive: isShown });
  }

  /** @throws DomainError `malformed` for a segment whose expression means nothing any more; `not_found` for the person */
  async why(
    expression: string,
    personId: string,
    asker: Asker,
  ): Promise<{ sentence: Sentence; judged: Judged }> {
    const { condition, words, moment } = this.reading.read(expression, asker);
    const person = await this.facts.load(this.database.pool, personId, asker.scope, this.clock.now());
    if (person === undefined) throw noSuchPerson();
    const tree = sayCondition(condition, words);
    const judged = judge(condition, tree, (part) => holdsFor(part, person, words, moment));
    return { sentence: saySegment(tree), judged };
  }
}

/** Somebody on the staff, as one who asks. */
export function askerOf(caller: Principal, language: string): Asker {
  return { scope: caller.scope, seesSensitive: seesSensitive(caller), language };
}
