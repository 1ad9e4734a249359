import type twilio from 'twilio';
import type { Accepted, OutgoingMessage } from '../channel.js';
import type { IncomingMessage } from '../receiving.js';
import type { SenderDirectory } from '../senders.js';
import { storableText } from '../storable-text.js';
import { readAddress, writeAddress } from './addressing.js';
import { sendErrorOf } from './send-failure.js';

type Page = Pick<Awaited<ReturnType<twilio.Twilio['messages']['page']>>, 'instances'> & {
  nextPage(): Promise<Page> | undefined;
};
type ListedMessage = Page['instances'][number];
type PageFilter = Parameters<twilio.Twilio['messages']['page']>[0];

const PAGE_SIZE = 200;
/** A message to one person is not searched behind more than this many others to her. */
const MAX_PAGES_TO_ONE = 5;

/** Twilio's dates have no fraction of a second: a message of this second counts as later than its beginning. */
function wholeSecond(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1_000) * 1_000);
}

/** The SDK's own errors name people and hold credentials: only their outcome leaves this file. */
async function answered<T>(asking: Promise<T> | T): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw sendErrorOf(error);
  }
}

/**
 * Reads Twilio's own list of messages: the last resort when an answer or a webhook was lost.
 * What goes wrong on the way is a SendError, as with a send.
 */
export class MessageList {
  constructor(
    private readonly client: twilio.Twilio,
    private readonly senders: SenderDirectory,
  ) {}

  /**
   * Finds messages to the same address with the same text, written since then; oldest first. Of a message with buttons or
   * media Twilio lists the text above them, and what was to have buttons may have gone as numbered text: either counts.
   * The list is not filtered by date at Twilio, because what is still queued there has no date of sending yet.
   */
  async findSent({ sender, to, text, rich }: OutgoingMessage, since: Date): Promise<readonly Accepted[]> {
    const earliest = wholeSecond(since);
    const texts = new Set([text, ...(rich && sender.channel === 'whatsapp' ? [rich.body] : [])]);
    const found: Accepted[] = [];
    let pages = 0;
    for await (const page of this.pages({ to: writeAddress({ channel: sender.channel, address: to }) })) {
      for (const listed of page) {
        if (listed.direction !== 'inbound' && listed.dateCreated >= earliest && texts.has(listed.body)) {
          found.unshift({ providerId: listed.sid });
        }
      }
      pages += 1;
      const oldest = page.at(-1);
      if (pages === MAX_PAGES_TO_ONE || oldest === undefined || oldest.dateCreated < earliest) break;
    }
    return found;
  }

  /** Every message that came in since then and is for one of our senders, newest first. */
  async *listReceived(since: Date): AsyncGenerator<IncomingMessage> {
    for await (const page of this.pages({ dateSentAfter: since })) {
      for (const listed of page) {
        const message = listed.direction === 'inbound' ? await this.read(listed) : undefined;
        if (message !== undefined) yield message;
      }
    }
  }

  private async *pages(filter: PageFilter): AsyncGenerator<ListedMessage[]> {
    let page: Page | undefined = await answered(
      this.client.messages.page({ ...filter, pageSize: PAGE_SIZE }),
    );
    while (page !== undefined) {
      yield page.instances;
      page = await answered(page.nextPage());
    }
  }

  private async read(listed: ListedMessage): Promise<IncomingMessage | undefined> {
    const isWhatsApp = listed.from.startsWith('whatsapp:') || listed.to.startsWith('whatsapp:');
    const from = readAddress(listed.from, isWhatsApp);
    const to = readAddress(listed.to, isWhatsApp);
    if (from === undefined || to === undefined) return undefined;
    const service = orNull(listed.messagingServiceSid) ?? undefined;
    const sender = this.senders.forTwilio(to.channel, to.address, service);
    if (sender === undefined) return undefined;
    return {
      provider: 'twilio',
      account: listed.accountSid,
      providerId: listed.sid,
      sender,
      address: from.address,
      text: storableText(orNull(listed.body) ?? ''),
      media: Number(listed.numMedia) > 0 ? await this.media(listed.sid) : [],
      receivedAt: listed.dateCreated,
      attributes: {},
    };
  }

  private async media(sid: string): Promise<IncomingMessage['media']> {
    const media = await answered(this.client.messages(sid).media.list());
    return media.map(({ uri, contentType }) => ({
      url: `https://api.twilio.com${uri.replace(/\.json$/, '')}`,
      contentType,
    }));
  }
}

/** Twilio's list says null where the SDK's types promise a string. */
function orNull(value: string): string | null {
  return value;
}
