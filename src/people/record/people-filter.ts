import { Injectable } from '@nestjs/common';

import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** What can say which people an expression or a segment means. */
export interface PeopleFilterSource {
  /**
   * The SQL condition that a person (alias `p` of the table `people`) is meant; what it needs is added to `values`.
   * @param seesSensitive whether whoever asks may choose people by sensitive fields
   * @throws DomainError `malformed` for an expression that is none, with its place
   */
  condition(expression: string, values: unknown[], seesSensitive: boolean): string;
  /**
   * Checks an expression that somebody writes now: what it names has to be there.
   * @throws DomainError `malformed`, with its place
   */
  requireNames(expression: string): Promise<void>;
  /** The expression of a segment; null where there is no such segment. */
  expressionOf(segmentId: string): Promise<string | null>;
}

/** Narrows a list of people by an expression or a segment. The room of segments registers what does it. */
@Injectable()
export class PeopleFilter {
  private source: PeopleFilterSource | undefined;

  /** @throws when there is one already */
  register(source: PeopleFilterSource): void {
    if (this.source !== undefined) throw new Error('people are filtered by one source');
    this.source = source;
  }

  /** @throws DomainError `malformed` */
  condition(expression: string, values: unknown[], seesSensitive: boolean): string {
    return this.registered().condition(expression, values, seesSensitive);
  }

  /** @throws DomainError `not_found` for a segment that there is not */
  async expressionOf(segmentId: string): Promise<string> {
    const expression = await this.registered().expressionOf(segmentId);
    if (expression === null)
      throw new DomainError('not_found', sentence('problems:no_segment')`There is no such segment.`);
    return expression;
  }

  /**
   * What narrows a list to whoever is in a segment and meant by an expression; undefined where neither is given.
   * @throws DomainError `not_found` for a segment that there is not; `malformed` for an expression that means nothing
   */
  async bothOf(segment: string | undefined, expression: string | undefined): Promise<string | undefined> {
    const written = expression === undefined || expression.trim() === '' ? [] : [expression];
    for (const one of written) await this.registered().requireNames(one);
    const parts = [...(segment === undefined ? [] : [await this.expressionOf(segment)]), ...written];
    return parts.length > 1 ? parts.map((part) => `(${part})`).join(' and ') : parts[0];
  }

  private registered(): PeopleFilterSource {
    if (this.source === undefined)
      throw new DomainError('refused', sentence('problems:no_filter')`People cannot be filtered here.`);
    return this.source;
  }
}
