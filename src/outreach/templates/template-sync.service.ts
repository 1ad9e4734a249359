import { Inject, Injectable } from '@nestjs/common';

import { CHANNELS, type Channel } from '../../channels/channel.js';
import { Config } from '../../platform/config/config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Log } from '../../platform/logging/log.js';
import { sentence } from '../../platform/sentence.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

/** How old what is known of templates may be before it is read again without being asked. */
const freshMs = 24 * 60 * 60_000;

/** Takes over which templates there are, and where the approval of each stands, from the provider that keeps them. */
@Injectable()
export class TemplateSync {
  private readonly log = new Log('templates');

  constructor(
    private readonly database: Database,
    private readonly templates: MessageTemplatesRepository,
    private readonly clock: Clock,
    private readonly config: Config,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
  ) {}

  /**
   * Reads the whole list.
   * @throws DomainError `refused` where no provider keeps templates for us, or the list cannot be read
   */
  async sync(): Promise<void> {
    const account = this.config.twilio?.accountSid;
    const channel = this.channels.find((one) => 'listTemplates' in one);
    if (account === undefined || channel === undefined) throw noProvider();
    const listed = await channel.listTemplates?.().catch((error: unknown) => {
      this.log.warn('The templates of WhatsApp could not be read.', { error });
      throw notRead();
    });
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.templates.replace(tx, account, listed ?? [], at);
      await this.templates.noteSync(tx, account, at);
    });
  }

  /** Reads the list if that is due; a provider that is away is asked again the next time. */
  async syncIfOld(): Promise<void> {
    const account = this.config.twilio?.accountSid;
    if (account === undefined) return;
    const last = await this.lastSync();
    if (last !== null && this.clock.now().getTime() - last.getTime() < freshMs) return;
    try {
      await this.sync();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** When the list was last read; null: never. */
  async lastSync(): Promise<Date | null> {
    const account = this.config.twilio?.accountSid;
    return account === undefined ? null : this.templates.lastSync(this.database.pool, [account]);
  }
}

function noProvider(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'templates:no_provider',
    )`No WhatsApp number is connected here, so there are no templates. Ask whoever looks after this installation.`,
  );
}

function notRead(): DomainError {
  return new DomainError(
    'refused',
    sentence('templates:not_read')`Twilio did not give the list of templates. Try again in a few minutes.`,
  );
}
