// A mail server on loopback that keeps what it is given.
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import { until } from './until.ts';

/** A mail as it arrived. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and text, decoded. */
  readonly text: string;
}

/** Takes mails for everybody. */
export class Mailbox {
  readonly mails: Arrived[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<Mailbox> {
    const keep: { box?: Mailbox } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          keep.box?.mails.push({
            from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            text: decoded(Buffer.concat(chunks).toString()),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    keep.box = new Mailbox(server, `smtp://127.0.0.1:${port}`);
    return keep.box;
  }

  /** The next mail to somebody. */
  async mailTo(address: string): Promise<Arrived> {
    const find = () => this.mails.findIndex(({ to }) => to.includes(address));
    await until(
      () => 'a mail has arrived',
      () => find() >= 0,
    );
    const [mail] = this.mails.splice(find(), 1);
    return mail!;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** The link in a mail. */
export function linkIn({ text }: Arrived): URL {
  const [link = ''] = /https?:\/\/\S+/.exec(text) ?? [];
  return new URL(link);
}

/** Undoes quoted-printable (RFC 2045, 6.7), as far as these mails use it. */
function decoded(raw: string): string {
  const bytes = raw
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
