import { Module } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { CHANNELS, type Channel } from './channel.js';
import { SenderDirectory } from './senders.js';
import { SimulatorChannel } from './simulator/simulator.channel.js';
import { TwilioChannel } from './twilio/twilio.channel.js';

/*
 * The edge to people: our senders, and the adapters that carry messages out.
 * Here: the port `Channel`, one folder per provider, segments, what text can be stored.
 * Not here: when and whether to send (messages), what is said (conversations); adapters never import one another.
 */
@Module({
  providers: [
    SenderDirectory,
    { provide: CHANNELS, inject: [Config, SenderDirectory, Database, Clock], useFactory: openChannels },
  ],
  exports: [SenderDirectory, CHANNELS],
})
export class ChannelsModule {}

/** The simulator always; Twilio when there is an account to send with. */
function openChannels(
  { twilio, publicUrl }: Config,
  senders: SenderDirectory,
  database: Database,
  clock: Clock,
): Channel[] {
  const channels: Channel[] = [new SimulatorChannel()];
  const authToken = twilio?.authTokens[0];
  if (twilio === undefined || authToken === undefined) return channels;
  const { accountSid, apiBaseUrl } = twilio;
  const account = { accountSid, authToken, ...(apiBaseUrl !== undefined && { apiBaseUrl }) };
  return [...channels, new TwilioChannel(account, publicUrl, senders, database, clock)];
}
