import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

import { Config } from '../../platform/config/config.js';
import { Log } from '../../platform/logging/log.js';
import type { MailText } from './mail-texts.js';

/** A mail server that takes longer is treated as away: somebody is waiting at the screen. */
const patienceMs = 8_000;

/** Sends mails, where a mail server is set. What they say, and to whom, is never logged. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly log = new Log('mail');
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl === undefined ? null : transportTo(config.smtpUrl);
  }

  get isSet(): boolean {
    return this.transport !== null;
  }

  /** Sends a mail and says whether the server took it. It never throws. */
  async mail(to: string, mail: MailText): Promise<boolean> {
    if (this.transport === null) return false;
    try {
      const from = { name: this.config.organisation, address: this.config.mailFrom };
      // As an object the address is taken as it stands, however it is written: it cannot name a second one.
      await this.transport.sendMail({ from, to: { name: '', address: to }, ...mail });
      return true;
    } catch (error) {
      this.log.warn('A mail could not be sent.', { error });
      return false;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function transportTo(url: string): Transporter {
  return createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A mail holds what we wrote and nothing that is fetched from a disk or a network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
