import { Logger } from '@nestjs/common';

import { describeError } from './describe-error.js';

/** Facts beside a sentence: ids, codes, counts. Never numbers of people, names or texts. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The log of one part of a room: a fixed sentence, and facts about it. Numbers, names and texts of people
 * never go in; an error gives only what `describeError` lets through.
 * @example
 *   private readonly log = new Log('sender');
 *   this.log.warn('A sender is paused.', { senderId, code, error });
 */
export class Log {
  private readonly logger: Logger;

  constructor(part: string) {
    this.logger = new Logger(part);
  }

  debug(sentence: string, facts: Facts = {}): void {
    this.logger.debug({ ...facts, msg: sentence });
  }

  info(sentence: string, facts: Facts = {}): void {
    this.logger.log({ ...facts, msg: sentence });
  }

  warn(sentence: string, facts: FactsWithError = {}): void {
    this.logger.warn({ ...withoutError(facts), msg: sentence });
  }

  error(sentence: string, facts: FactsWithError = {}): void {
    this.logger.error({ ...withoutError(facts), msg: sentence });
  }
}

/** Facts, and what was thrown. */
export type FactsWithError = { readonly error?: unknown } & Readonly<Record<string, unknown>>;

function withoutError({ error, ...facts }: FactsWithError): object {
  return error === undefined ? facts : { ...facts, err: describeError(error) };
}
