import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelName, Sender } from '../channels/channel.js';
import { MessageReceiver } from '../channels/receiving.js';
import type { IncomingMessage } from '../channels/receiving.js';
import { SenderDirectory } from '../channels/senders.js';
import { storableText } from '../channels/storable-text.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import type { PhoneAction } from '../conversations/golden/golden-action.js';
import { shownOptions } from '../conversations/golden/shown-options.js';
import { FlowStarts } from '../conversations/signals/flow-starts.js';
import type { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/queue/jobs.js';
import { runFires } from '../platform/schedule/run-fires.job.js';
import { PhoneRecords } from './phone-records.js';
import type { OpenCase } from './phone-records.js';

/** How often the phone looks for what has come. */
const lookMs = 15;

/** How long an answer may take before the phone gives up waiting, and one of another system. */
const patienceMs = 30_000;
const callPatienceMs = 120_000;

/** What a phone sends. */
type Sent = Partial<Pick<IncomingMessage, 'text' | 'media' | 'attributes'>>;

/** A phone of a test person: writes into the real inbox, and shows what the outbox has sent to it. */
export class Phone {
  private readonly sender: Sender;
  private readonly records: PhoneRecords;
  private shownUpTo = '0';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
    readonly address: string,
    readonly channel: ChannelName,
  ) {
    const sender = app
      .get(SenderDirectory)
      .find({ provider: 'simulator', channel, address: `simulator:${channel}` });
    if (sender === undefined) throw new Error('the simulator has no sender');
    this.sender = sender;
    this.records = new PhoneRecords(app.get(Database), clock, sender, address);
  }

  /** Takes the phone up: what was sent to it before is not shown again. */
  async pickUp(language: string | null): Promise<void> {
    if (language !== null) {
      const { sender, channel, address } = this;
      await this.conversations.setLanguage({ senderId: sender.id, channel, address }, language);
    }
    this.shownUpTo = await this.records.lastPosition();
  }

  /** Sends a text and gives the answers to it. */
  say(text: string): Promise<string[]> {
    return this.submit({ text });
  }

  /** Does what a phone can do beside writing, and gives the answers to it. @throws DomainError for what it was not shown */
  async do(action: PhoneAction): Promise<string[]> {
    switch (action.kind) {
      case 'sends':
        return this.submit({ media: [{ url: 'simulator:media', contentType: action.contentType }] });
      case 'location': {
        const { latitude, longitude } = action;
        return this.submit({ attributes: { latitude, longitude } });
      }
      case 'taps':
        return this.tap(action.code);
    }
  }

  /** Has staff begin a flow with the person, and gives what it says at once. */
  async begin(flow: string): Promise<string[]> {
    const at = this.clock.now();
    const { sender, channel, address } = this;
    await this.app.get(Database).transaction(async (tx) => {
      const place = { senderId: sender.id, channel, address, personId: null };
      const [conversationId = ''] = await this.conversations.open(tx, [place], at);
      await this.app.get(FlowStarts).start(tx, { conversationId, flow, key: newId(), at });
    });
    await this.app.get(Jobs).tryAdd(runFires, {}, { deduplicationId: runFires.name });
    return this.look();
  }

  /** Gives what has been sent since the last look, once nothing is on its way any more. */
  async look(): Promise<string[]> {
    await this.until(async () => !(await this.records.isCalledFor()), callPatienceMs);
    await this.until(() => this.records.isQuiet());
    return this.take();
  }

  /** Gives what has been sent since the last look, without waiting. */
  async take(): Promise<string[]> {
    const texts = await this.records.sentAfter(this.shownUpTo);
    this.shownUpTo = texts.at(-1)?.position ?? this.shownUpTo;
    return texts.map(({ body }) => body);
  }

  /** Why what is written to the phone does not come, by the gate's reasons; none when nothing waits. */
  heldBack(): Promise<string[]> {
    return this.records.heldBackAfter(this.shownUpTo);
  }

  /** When something happens next by itself; null when nothing will. */
  nextMoment(): Promise<Date | null> {
    return this.records.nextMoment();
  }

  openCases(): Promise<OpenCase[]> {
    return this.records.openCases();
  }

  private async submit({ text = '', media = [], attributes = {} }: Sent): Promise<string[]> {
    const providerId = newId();
    await this.app.get(MessageReceiver, { strict: false }).accept({
      provider: 'simulator',
      account: this.sender.account,
      providerId,
      sender: this.sender,
      address: this.address,
      text: storableText(text),
      media,
      receivedAt: this.clock.now(),
      attributes,
    });
    await this.until(() => this.records.isAnswered(providerId));
    return this.look();
  }

  private async tap(code: string): Promise<string[]> {
    const shown = shownOptions(await this.records.session());
    const tapped = shown.find((option) => option.code === code);
    if (tapped !== undefined) return this.submit({ text: tapped.label, attributes: { choice: tapped.tap } });
    const codes = shown.map((option) => option.code).join(', ') || 'nothing';
    throw new DomainError('not_found', `There is no answer "${code}" to tap here, but: ${codes}.`);
  }

  private async until(isDone: () => Promise<boolean>, patience = patienceMs): Promise<void> {
    const deadline = Date.now() + patience;
    while (!(await isDone())) {
      if (Date.now() > deadline)
        throw new DomainError('no_answer', 'There is no answer. Is a worker running?');
      await pause(lookMs);
    }
  }

  private get conversations(): ConversationsRepository {
    return this.app.get(ConversationsRepository);
  }
}
