import type { Sender } from '../../src/channels/channel.js';
import { PhoneRecords } from '../../src/cli/phone-records.js';
import { ConversationsRepository } from '../../src/conversations/conversations.repository.js';
import { runTurns } from '../../src/conversations/turn-wake.js';
import { InboxRepository } from '../../src/messages/inbox.repository.js';
import { SystemClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { withServiceQueue } from '../service-queue.ts';
import { until } from '../until.ts';
import type { Console } from './browser.ts';

/**
 * Lets somebody write to the running service from a phone of the simulator, in English: into its inbox, as the terminal's phone
 * does, without the seconds that each command takes to begin.
 * @returns what the phone shows: each answer on a line that begins with `< `
 */
export async function talk(
  { database }: Pick<Console, 'database'>,
  address: string,
  lines: readonly string[],
): Promise<string> {
  const sender = await simulatorOf(database);
  const place = { senderId: sender.id, channel: sender.channel, address };
  await new ConversationsRepository(database).setLanguage(place, 'en');
  const records = new PhoneRecords(database, new SystemClock(), sender, address);
  const before = await records.lastPosition();
  await withServiceQueue({ databaseUrl: database.url }, async (queue) => {
    for (const text of lines) {
      const providerId = await write(database, sender, address, text);
      await queue.add(runTurns.name, {});
      await until('the message has come to its end', () => records.isAnswered(providerId), 30_000);
      await until('the answers are sent', () => records.isQuiet(), 30_000);
    }
  });
  const shown = await records.sentAfter(before);
  return shown.map(({ body }) => `< ${body}\n`).join('');
}

async function simulatorOf({ pool }: Database): Promise<Sender> {
  const { rows } = await pool.query<Sender>(
    "SELECT id, channel, provider, account, address FROM senders WHERE address = 'simulator:sms'",
  );
  if (rows[0] === undefined) throw new Error('the simulator has no sender');
  return rows[0];
}

async function write(database: Database, sender: Sender, address: string, text: string): Promise<string> {
  const providerId = newId();
  const message = {
    provider: sender.provider,
    account: sender.account,
    providerId,
    sender,
    address,
    text,
    media: [],
    receivedAt: new Date(),
    attributes: {},
  };
  await new InboxRepository(database).store([{ id: newId(), message }]);
  return providerId;
}
