import { Injectable, type OnModuleInit } from '@nestjs/common';

import { PeopleFilter } from '../people/record/people-filter.js';
import type { PeopleFilterSource } from '../people/record/people-filter.js';
import { SegmentReading } from './segment-reading.js';
import { SegmentsRepository } from './segments.repository.js';
import { conditionSql } from './sql/condition-sql.js';

/** Narrows lists of people by expressions and segments. */
@Injectable()
export class SegmentFilter implements PeopleFilterSource, OnModuleInit {
  constructor(
    private readonly filter: PeopleFilter,
    private readonly reading: SegmentReading,
    private readonly segments: SegmentsRepository,
  ) {}

  onModuleInit(): void {
    this.filter.register(this);
  }

  /** @throws DomainError `malformed` */
  condition(expression: string, values: unknown[], seesSensitive: boolean): string {
    const { condition, moment } = this.reading.read(expression, { seesSensitive, language: 'en' });
    return conditionSql(condition, moment, 'p', values);
  }

  async requireNames(expression: string): Promise<void> {
    await this.reading.readNew(expression, { seesSensitive: true, language: 'en' });
  }

  async expressionOf(segmentId: string): Promise<string | null> {
    return (await this.segments.find(segmentId))?.expression ?? null;
  }
}
