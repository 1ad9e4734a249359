import { Injectable } from '@nestjs/common';

import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { DomainError } from '../platform/domain-error.js';
import type { Condition } from './language/condition.js';
import { momentAt } from './language/moment.js';
import type { Moment } from './language/moment.js';
import { SegmentProblem } from './language/problem.js';
import { readCondition } from './language/read-condition.js';
import type { Vocabulary } from './language/vocabulary.js';
import { KnownNames } from './known-names.js';
import { SegmentWords } from './segment-words.js';
import type { Reader } from './segment-words.js';

/** An expression that was read, with what it was read by. */
export interface ReadSegment {
  readonly condition: Condition;
  readonly words: Vocabulary;
  readonly moment: Moment;
}

/** Reads expressions of segments as things stand now. */
@Injectable()
export class SegmentReading {
  constructor(
    private readonly words: SegmentWords,
    private readonly names: KnownNames,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @returns the problem of an expression that means nothing */
  tryRead(expression: string, reader: Reader): ReadSegment | SegmentProblem {
    const words = this.words.for(reader);
    const moment = momentAt(this.clock.now(), this.config.defaultTimezone);
    try {
      return { condition: readCondition(expression, words, moment), words, moment };
    } catch (error) {
      if (error instanceof SegmentProblem) return error;
      throw error;
    }
  }

  /**
   * Reads what somebody writes now, in which each name has to mean something. What was written before may name a programme or an
   * event that there is no longer: of that nobody is a part, and nothing else breaks.
   * @returns the problem of an expression that means nothing
   */
  async tryReadNew(expression: string, reader: Reader): Promise<ReadSegment | SegmentProblem> {
    const read = this.tryRead(expression, reader);
    if (read instanceof SegmentProblem) return read;
    return (await this.names.problemIn(read.condition)) ?? read;
  }

  /** @throws DomainError `malformed` with the place of what is wrong */
  async readNew(expression: string, reader: Reader): Promise<ReadSegment> {
    return orRefused(await this.tryReadNew(expression, reader));
  }

  /** @throws DomainError `malformed` with the place of what is wrong */
  read(expression: string, reader: Reader): ReadSegment {
    return orRefused(this.tryRead(expression, reader));
  }
}

function orRefused(read: ReadSegment | SegmentProblem): ReadSegment {
  if (!(read instanceof SegmentProblem)) return read;
  throw new DomainError('malformed', read.said, {
    errors: [{ path: 'expression', message: `At character ${read.column}: ${read.said.text}` }],
    column: read.column,
  });
}
