import type twilio from 'twilio';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { isSimulatorAddress } from '../addresses.js';
import type { Accepted, ListedTemplate, OutgoingMessage, ProviderCopy } from '../channel.js';
import type { IncomingMessage, ListingChannel } from '../receiving.js';
import type { FilledTemplate } from '../rich-message.js';
import { SendError } from '../send-error.js';
import type { SenderDirectory } from '../senders.js';
import { isMessagingService } from '../senders.rules.js';
import { writeAddress } from './addressing.js';
import { ContentForms } from './content-forms.js';
import { ContentFormsRepository } from './content-forms.repository.js';
import { isFormFault } from './error-classes.js';
import { forgetMessage } from './forget-message.js';
import { MessageList } from './message-list.js';
import { sendErrorOf } from './send-failure.js';
import { listTemplates } from './template-list.js';
import { openTwilioClient, type TwilioAccount } from './twilio-client.js';
import { presentationOf, type Presentation } from './whatsapp-presentation.js';

/** The longest that Twilio keeps a message in its queue, in seconds. */
const MAX_VALIDITY_SECONDS = 36_000;

type Request = Parameters<twilio.Twilio['messages']['create']>[0];

/** What a message consists of for Twilio, and what is to be done when it is refused for that. */
interface Content {
  readonly parameters: Pick<Request, 'body' | 'mediaUrl' | 'contentSid' | 'contentVariables'>;
  readonly refused?: () => Promise<void>;
}

/** Sends over Twilio's REST API, SMS and WhatsApp alike, through the SDK. */
export class TwilioChannel implements ListingChannel {
  readonly provider = 'twilio';
  private readonly forms: ContentForms;
  private opening: Promise<twilio.Twilio> | undefined;

  constructor(
    private readonly account: TwilioAccount,
    /** Where the status callbacks come to: the public URL of this service. */
    private readonly publicUrl: string,
    private readonly senders: SenderDirectory,
    database: Database,
    clock: Clock,
  ) {
    const repository = new ContentFormsRepository(database, account.accountSid);
    this.forms = new ContentForms(repository, () => this.client(), clock);
  }

  /**
   * One POST. Only what was certainly not sent, because Twilio refused its buttons or its media, is sent a second time
   * here: as numbered text.
   * @throws SendError
   */
  async send(message: OutgoingMessage): Promise<Accepted> {
    const { sender, to } = message;
    if (isSimulatorAddress(to)) throw new SendError('simulator_address', 'config');
    if (sender.account !== this.account.accountSid) throw new SendError('unknown_account', 'config');
    const content = await this.contentOf(message);
    try {
      return await this.post(message, content);
    } catch (error) {
      if (content.refused === undefined || !isFormFault(error)) throw error;
      await content.refused();
      return this.post(message, asText(message));
    }
  }

  /** What Twilio's list shows of a send whose answer was lost, oldest first. */
  async findSent(message: OutgoingMessage, since: Date): Promise<readonly Accepted[]> {
    return (await this.messageList()).findSent(message, since);
  }

  /**
   * Deletes Twilio's copy of a message, its media first.
   * @throws SendError
   */
  async forget(copy: ProviderCopy): Promise<void> {
    if (copy.account !== this.account.accountSid) throw new SendError('unknown_account', 'config');
    await forgetMessage(await this.client(), copy);
  }

  /** What people sent since then, whether or not a webhook brought it. */
  async *listReceived(since: Date): AsyncGenerator<IncomingMessage> {
    yield* (await this.messageList()).listReceived(since);
  }

  /** The templates of the account, with where their approval stands. */
  async listTemplates(): Promise<readonly ListedTemplate[]> {
    return listTemplates(await this.client(), this.account.accountSid);
  }

  private async contentOf(message: OutgoingMessage): Promise<Content> {
    const { sender, text, rich = null } = message;
    if (sender.channel !== 'whatsapp' || rich === null) return asText(message);
    if (rich.template !== undefined) return asTemplate(rich.template);
    const presentation = presentationOf(text, rich);
    switch (presentation.kind) {
      case 'text':
        return asText(message);
      case 'media':
        return {
          parameters: { body: presentation.body, mediaUrl: [presentation.mediaUrl] },
          refused: () => Promise.resolve(),
        };
      case 'form':
        return (await this.formContent(presentation)) ?? asText(message);
    }
  }

  private async formContent({
    form,
    variables,
  }: Extract<Presentation, { kind: 'form' }>): Promise<Content | undefined> {
    const contentSid = await this.forms.sidOf(form);
    if (contentSid === undefined) return undefined;
    return {
      parameters: { contentSid, contentVariables: JSON.stringify(variables) },
      refused: () => this.forms.refused(form, contentSid),
    };
  }

  private async post(message: OutgoingMessage, { parameters }: Content): Promise<Accepted> {
    const client = await this.client();
    const request = { ...this.request(message), ...parameters };
    const { sid } = await client.messages.create(request).catch((error: unknown) => {
      throw sendErrorOf(error);
    });
    if (typeof sid !== 'string') throw new SendError('unreadable_answer', 'ambiguous');
    return { providerId: sid };
  }

  private request({ id, sender, to, validitySeconds }: OutgoingMessage): Request {
    return {
      to: writeAddress({ channel: sender.channel, address: to }),
      ...(isMessagingService(sender.address)
        ? { messagingServiceSid: sender.address }
        : { from: writeAddress(sender) }),
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

/** Nothing stands in for a template: where it is needed, its words as free text are refused too. */
function asTemplate({ contentSid, variables }: FilledTemplate): Content {
  const hasPlaces = Object.keys(variables).length > 0;
  return {
    parameters: { contentSid, ...(hasPlaces && { contentVariables: JSON.stringify(variables) }) },
  };
}

function asText({ text }: OutgoingMessage): Content {
  return { parameters: { body: text } };
}
