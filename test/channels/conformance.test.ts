import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from '../../src/channels/receiving.js';
import type { Database } from '../../src/platform/database/database.js';
import { createTestDatabase } from '../harness.js';
import { requestOf, type CaseFile } from './provider-case.js';
import { openTwilioApp } from './twilio-app.js';

const folder = new URL('./twilio/', import.meta.url);
/** In the order of their names: signatures come first. */
const files = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CaseFile);

let database: Database;
let twilio: Awaited<ReturnType<typeof openTwilioApp>>;

beforeAll(async () => {
  database = await createTestDatabase();
  twilio = await openTwilioApp(database);
});
afterAll(async () => {
  await twilio.app.close();
  await database.close();
});
beforeEach(() => {
  twilio.messages.accepted.length = 0;
  twilio.deliveries.recorded.length = 0;
});

/** A message with the parts of its sender that the case files speak of. */
function flat(message: IncomingMessage | undefined): object | undefined {
  if (message === undefined) return undefined;
  return { ...message, channel: message.sender.channel, senderAddress: message.sender.address };
}

/** What the case says, as JSON would: dates as text, absent as null. */
function expectParts(actual: object | undefined, parts: Readonly<Record<string, unknown>>): void {
  const found = JSON.parse(JSON.stringify(actual ?? {})) as Record<string, unknown>;
  for (const [name, value] of Object.entries(parts))
    expect({ [name]: found[name] ?? null }).toEqual({ [name]: value });
}

describe.each(files)('Twilio: $describes', (file) => {
  it.each(file.cases)('$name', async (providerCase) => {
    const { status, accepted, recorded, message, report } = providerCase.expect;
    const answer = await twilio.app.inject(requestOf(file, providerCase));
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^text\/xml/);
    expect(answer.body).toBe('<Response/>');
    expect(twilio.messages.accepted).toHaveLength(accepted ?? 0);
    expect(twilio.deliveries.recorded).toHaveLength(recorded ?? (report === undefined ? 0 : 1));
    if (message !== undefined) expectParts(flat(twilio.messages.accepted[0]), message);
    if (report !== undefined) expectParts(twilio.deliveries.recorded[0], report);
  });
});
