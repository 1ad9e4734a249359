import type twilio from 'twilio';

import type { Clock } from '../../platform/clock.js';
import { Log } from '../../platform/logging/log.js';
import { formHash, OWN_FORM_NAME, type ContentForm } from './content-form.js';
import type { ContentFormsRepository } from './content-forms.repository.js';
import { sendErrorOf } from './send-failure.js';

/** How long a form that Twilio did not make, or refused, is left alone: messages go as text meanwhile, without delay. */
const RESTS_MS = 10 * 60_000;
/** How often it is said that forms fail. */
const QUIET_MS = 60 * 60_000;
/** Forms kept in memory at most; what is forgotten is found in the table. */
const MAX_REMEMBERED = 1_000;
/** Twilio wants a language with each form; these hold labels only, which are used for nothing but showing them. */
const LANGUAGE = 'en';

/**
 * Finds a form of message at Twilio, and makes it at its first use: once for an account, whoever else is making it.
 * Nothing here ever fails a message: without a form it goes as numbered text.
 */
export class ContentForms {
  private readonly log = new Log('twilio forms');
  private readonly known = new Map<string, string>();
  private readonly opening = new Map<string, Promise<string | undefined>>();
  private readonly restingUntil = new Map<string, number>();
  private saidAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly repository: ContentFormsRepository,
    private readonly client: () => Promise<twilio.Twilio>,
    private readonly clock: Clock,
  ) {}

  /** The ContentSid of a form; undefined when there is none to be had now. */
  async sidOf(form: ContentForm): Promise<string | undefined> {
    const hash = formHash(form);
    const known = this.known.get(hash);
    if (known !== undefined) return known;
    if (this.isResting(hash)) return undefined;
    const opening = this.opening.get(hash) ?? this.open(hash, form);
    this.opening.set(hash, opening);
    return opening;
  }

  /** Takes note that a message with this form was refused for its form: it is forgotten and left alone for a while. */
  async refused(form: ContentForm, sid: string): Promise<void> {
    const hash = formHash(form);
    this.known.delete(hash);
    this.rest(hash, 'Twilio refused a form of message; such messages go as text for a while.');
    try {
      await this.repository.drop(hash, sid);
    } catch (error) {
      this.log.warn('A refused form of message could not be forgotten.', { error });
    }
  }

  private async open(hash: string, form: ContentForm): Promise<string | undefined> {
    try {
      const sid = (await this.repository.find(hash)) ?? (await this.make(hash, form));
      this.remember(hash, sid);
      return sid;
    } catch (error) {
      this.rest(
        hash,
        'A form of message could not be made at Twilio; such messages go as text for a while.',
        error,
      );
      return undefined;
    } finally {
      this.opening.delete(hash);
    }
  }

  private async make(hash: string, form: ContentForm): Promise<string> {
    const client = await this.client();
    // The SDK's type has other names than the API: it passes the object on as it is, without renaming anything.
    const request = { friendly_name: `${OWN_FORM_NAME}${hash.slice(0, 16)}`, language: LANGUAGE, ...form };
    const sendable = request as unknown as Parameters<typeof client.content.v1.contents.create>[0];
    const { sid } = await client.content.v1.contents.create(sendable).catch((error: unknown) => {
      throw sendErrorOf(error);
    });
    if (typeof sid !== 'string') throw new Error('an answer without a ContentSid');
    const kept = await this.repository.keep(hash, sid, this.clock.now());
    if (kept !== sid) await this.remove(client, sid);
    return kept;
  }

  /** Takes back a form that another worker made too. Left behind it would do no harm. */
  private async remove(client: twilio.Twilio, sid: string): Promise<void> {
    try {
      await client.content.v1.contents(sid).remove();
    } catch (error) {
      this.log.debug('A form that was made twice stays at Twilio.', { code: sendErrorOf(error).code });
    }
  }

  private remember(hash: string, sid: string): void {
    this.known.set(hash, sid);
    forgetOldest(this.known);
  }

  private isResting(hash: string): boolean {
    return (this.restingUntil.get(hash) ?? 0) > this.clock.now().getTime();
  }

  private rest(hash: string, sentence: string, error?: unknown): void {
    const nowMs = this.clock.now().getTime();
    this.restingUntil.set(hash, nowMs + RESTS_MS);
    forgetOldest(this.restingUntil);
    if (nowMs - this.saidAtMs < QUIET_MS) return;
    this.saidAtMs = nowMs;
    this.log.warn(sentence, error === undefined ? {} : { error });
  }
}

/** A map gives its keys in the order in which they came. */
function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MAX_REMEMBERED && oldest !== undefined) map.delete(oldest);
}
