import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { isSimulatorAddress } from './addresses.js';
import type { ChannelName, Sender } from './channel.js';
import { configuredSenders, type ConfiguredSender } from './senders.rules.js';

/**
 * Knows every sender of ours: written to the table at boot, answered from memory ever after, because each accepted
 * and each sent message asks. Senders that are no longer configured are still found by id, for the messages that name them.
 */
@Injectable()
export class SenderDirectory implements OnModuleInit {
  private readonly all = new Map<string, Sender>();
  /** In the order of the configuration: the first of a channel is its default. */
  private configured: readonly Sender[] = [];
  private readonly byKey = new Map<string, Sender>();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    const wanted = configuredSenders(this.config.twilio);
    for (const sender of await this.write(wanted)) this.all.set(sender.id, sender);
    const stored = new Map([...this.all.values()].map((sender) => [keyOf(sender), sender]));
    this.configured = wanted.flatMap((sender) => stored.get(keyOf(sender)) ?? []);
    for (const sender of this.configured) this.byKey.set(keyOf(sender), sender);
  }

  /** Finds any sender that this installation has ever had. */
  byId(id: string): Sender | undefined {
    return this.all.get(id);
  }

  /** Finds a sender of the present configuration. */
  find(key: Pick<Sender, 'provider' | 'channel' | 'address'>): Sender | undefined {
    return this.byKey.get(keyOf(key));
  }

  /** Finds the sender that Twilio delivered to: the number itself when it is configured, its Messaging Service otherwise. */
  forTwilio(channel: ChannelName, to: string, messagingServiceSid?: string): Sender | undefined {
    const own = this.find({ provider: 'twilio', channel, address: to });
    if (own !== undefined || messagingServiceSid === undefined) return own;
    return this.find({ provider: 'twilio', channel, address: messagingServiceSid });
  }

  /** The sender that writes to an address first: the simulator's for simulator addresses, the first real one otherwise. */
  defaultFor(channel: ChannelName, address: string): Sender | undefined {
    const provider = isSimulatorAddress(address) ? 'simulator' : 'twilio';
    return this.configured.find((sender) => sender.channel === channel && sender.provider === provider);
  }

  /** Tells whether an account of a provider is ours. */
  hasAccount(provider: Sender['provider'], account: string): boolean {
    return this.configured.some((sender) => sender.provider === provider && sender.account === account);
  }

  /** Every sender of the present configuration, in its order. */
  list(): readonly Sender[] {
    return this.configured;
  }

  /**
   * One statement for all senders, ordered by key so that processes that boot together take the row locks
   * in the same order; the second half gives every row there is.
   */
  private async write(wanted: readonly ConfiguredSender[]): Promise<Sender[]> {
    const sorted = [...wanted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    await this.database.pool.query(
      `insert into senders (id, provider, channel, account, address)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
       on conflict (provider, channel, address) do update set account = excluded.account
       where senders.account <> excluded.account`,
      [
        sorted.map(() => newId()),
        sorted.map((sender) => sender.provider),
        sorted.map((sender) => sender.channel),
        sorted.map((sender) => sender.account),
        sorted.map((sender) => sender.address),
      ],
    );
    const { rows } = await this.database.pool.query<Sender>(
      'select id, channel, provider, account, address from senders',
    );
    return rows;
  }
}

function keyOf(sender: Pick<Sender, 'provider' | 'channel' | 'address'>): string {
  return `${sender.provider} ${sender.channel} ${sender.address}`;
}
