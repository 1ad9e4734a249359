import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/allow.decorator.js';
import { Clock } from '../../platform/clock.js';
import { DeliveryReceiver, MessageReceiver } from '../receiving.js';
import { SenderDirectory } from '../senders.js';
import { readDeliveryReport } from './delivery-report.js';
import { Form } from './form.js';
import { readIncomingMessage } from './incoming-message.js';
import { Refusals } from './refusals.js';
import { SignatureCheck } from './signature.js';

/** Twilio hangs up after 15 s: until then it must have heard that it should come again. */
const STORE_WITHIN_MS = 9_000;
const STORED = 'stored';
/** Anything but empty TwiML could be taken for a reply to the person. */
const NO_REPLY = '<Response/>';

/**
 * Twilio's webhooks. The same routes serve as fallback URLs. This is the hottest path of the service: it answers
 * by itself, without pipes, interceptors or a log line per request.
 */
@Controller('webhooks/twilio')
@Public('Twilio signs each request, and the signature is verified.')
export class TwilioController {
  constructor(
    private readonly signature: SignatureCheck,
    private readonly senders: SenderDirectory,
    private readonly messages: MessageReceiver,
    private readonly deliveries: DeliveryReceiver,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  /** SMS, MMS and WhatsApp from people; 200 only once the message is stored, also when it was before. */
  @Post('messages')
  async receiveMessage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = this.verified(request, reply);
    if (form === undefined) return;
    const reading = readIncomingMessage(form, {
      senderFor: (channel, to, service) => this.senders.forTwilio(channel, to, service),
      receivedAt: this.clock.now(),
    });
    if (reading.status === 'malformed') this.refuse(reply, 400, `malformed ${reading.reason}`);
    else await this.answerOnceStored(reply, this.messages.accept(reading.message));
  }

  /** What became of our messages; our own id comes along as `m`. */
  @Post('status')
  async receiveStatus(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = this.verified(request, reply);
    if (form === undefined) return;
    const reading = readDeliveryReport(form, {
      messageId: new URL(request.originalUrl, 'http://localhost').searchParams.get('m') ?? undefined,
      isOurAccount: (account) => this.senders.hasAccount('twilio', account),
      receivedAt: this.clock.now(),
    });
    if (reading.status === 'malformed') this.refuse(reply, 400, `malformed ${reading.reason}`);
    else if (reading.status === 'ignored') this.acknowledge(reply);
    else await this.answerOnceStored(reply, this.deliveries.record(reading.report));
  }

  private verified(request: FastifyRequest, reply: FastifyReply): Form | undefined {
    const { body, originalUrl } = request;
    if (body !== undefined && body !== null && !Buffer.isBuffer(body)) {
      this.refuse(reply, 415, 'content type');
      return undefined;
    }
    const form = Form.read(body ?? Buffer.alloc(0));
    if (this.signature.isGenuine({ originalUrl, signature: request.headers['x-twilio-signature'], form }))
      return form;
    this.refuse(reply, 403, 'signature');
    return undefined;
  }

  private async answerOnceStored(reply: FastifyReply, storing: Promise<unknown>): Promise<void> {
    const outcome = await settledWithin(STORE_WITHIN_MS, storing);
    if (outcome === STORED) this.acknowledge(reply);
    else this.refuse(reply, 503, outcome);
  }

  private acknowledge(reply: FastifyReply): void {
    void reply.code(200).header('content-type', 'text/xml').send(NO_REPLY);
  }

  private refuse(reply: FastifyReply, status: number, reason: string): void {
    this.refusals.note(reason, this.clock.now());
    void reply.code(status).header('content-type', 'text/xml').send(NO_REPLY);
  }
}

/** Waits for the storing; a failure and a delay are outcomes here, named by a code that holds nothing personal. */
async function settledWithin(timeoutMs: number, storing: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'stored too late');
  });
  const outcome = await Promise.race([storing.then(() => STORED, notStored), deadline]);
  clearTimeout(timer);
  return outcome;
}

function notStored(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return `not stored: ${String(code ?? name)}`;
}
