import type twilio from 'twilio';
import { isSimulatorAddress } from '../addresses.js';
import type { Accepted, OutgoingMessage } from '../channel.js';
import type { IncomingMessage, ListingChannel } from '../receiving.js';
import { SendError } from '../send-error.js';
import type { SenderDirectory } from '../senders.js';
import { isMessagingService } from '../senders.rules.js';
import { writeAddress } from './addressing.js';
import { MessageList } from './message-list.js';
import { sendErrorOf } from './send-failure.js';
import { openTwilioClient, type TwilioAccount } from './twilio-client.js';

/** The longest that Twilio keeps a message in its queue, in seconds. */
const MAX_VALIDITY_SECONDS = 36_000;

/** Sends over Twilio's REST API, SMS and WhatsApp alike, through the SDK. */
export class TwilioChannel implements ListingChannel {
  readonly provider = 'twilio';
  private opening: Promise<twilio.Twilio> | undefined;

  constructor(
    private readonly account: TwilioAccount,
    /** Where the status callbacks come to: the public URL of this service. */
    private readonly publicUrl: string,
    private readonly senders: SenderDirectory,
  ) {}

  /** One POST, never repeated here. @throws SendError */
  async send(message: OutgoingMessage): Promise<Accepted> {
    const { sender, to } = message;
    if (isSimulatorAddress(to)) throw new SendError('simulator_address', 'config');
    if (sender.account !== this.account.accountSid) throw new SendError('unknown_account', 'config');
    const client = await this.client();
    const { sid } = await client.messages.create(this.request(message)).catch((error: unknown) => {
      throw sendErrorOf(error);
    });
    if (typeof sid !== 'string') throw new SendError('unreadable_answer', 'ambiguous');
    return { providerId: sid };
  }

  /** What Twilio's list shows of a send whose answer was lost, oldest first. */
  async findSent(message: OutgoingMessage, since: Date): Promise<readonly Accepted[]> {
    return (await this.messageList()).findSent(message, since);
  }

  /** What people sent since then, whether or not a webhook brought it. */
  async *listReceived(since: Date): AsyncGenerator<IncomingMessage> {
    yield* (await this.messageList()).listReceived(since);
  }

  private request({
    id,
    sender,
    to,
    text,
    validitySeconds,
  }: OutgoingMessage): Parameters<twilio.Twilio['messages']['create']>[0] {
    return {
      to: writeAddress({ channel: sender.channel, address: to }),
      ...(isMessagingService(sender.address)
        ? { messagingServiceSid: sender.address }
        : { from: writeAddress(sender) }),
      body: text,
      statusCallback: `${this.publicUrl}/webhooks/twilio/status?m=${id}`,
      ...(validitySeconds !== undefined && {
        validityPeriod: Math.min(Math.max(Math.floor(validitySeconds), 1), MAX_VALIDITY_SECONDS),
      }),
    };
  }

  private async messageList(): Promise<MessageList> {
    return new MessageList(await this.client(), this.senders);
  }

  private client(): Promise<twilio.Twilio> {
    this.opening ??= openTwilioClient(this.account);
    return this.opening;
  }
}
