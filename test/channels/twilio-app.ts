import { Module, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DeliveryReceiver, MessageReceiver } from '../../src/channels/receiving.js';
import type { DeliveryReport, IncomingMessage } from '../../src/channels/receiving.js';
import { registerFormBody } from '../../src/channels/twilio/form-body.js';
import { TwilioModule } from '../../src/channels/twilio/twilio.module.js';
import { ClockModule } from '../../src/platform/clock.module.js';
import { Config } from '../../src/platform/config/config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import type { Database } from '../../src/platform/database/database.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';

export const accountSid = `AC${'0'.repeat(32)}`;
export const messagingService = `MG${'1'.repeat(32)}`;
export const publicUrl = 'https://karibu.example.org';
export const tokens = { current: 'current-token', previous: 'previous-token', foreign: 'foreign-token' };
const now = new Date('2026-11-21T12:00:00.000Z');

/** The settings that the channels read; whatever else a test asks for is a mistake of the test. */
export function channelConfig(twilio?: Partial<NonNullable<Config['twilio']>>): Config {
  return {
    publicUrl,
    twilio: {
      accountSid,
      authTokens: [tokens.current, tokens.previous],
      senders: ['+12025550100', 'whatsapp:+12025550110', messagingService],
      optOut: 'default',
      ...twilio,
    },
  } as unknown as Config;
}

/** Keeps what it receives in memory, once per provider id; fails or hangs when told to. */
class MemoryReceiver extends MessageReceiver {
  readonly accepted: IncomingMessage[] = [];
  storing: () => Promise<unknown> = () => Promise.resolve();

  async accept(message: IncomingMessage): Promise<'accepted' | 'duplicate'> {
    await this.storing();
    if (this.accepted.some((earlier) => earlier.providerId === message.providerId)) return 'duplicate';
    this.accepted.push(message);
    return 'accepted';
  }
}

/** Keeps delivery reports in memory. */
class MemoryDeliveries extends DeliveryReceiver {
  readonly recorded: DeliveryReport[] = [];

  record(report: DeliveryReport): Promise<void> {
    this.recorded.push(report);
    return Promise.resolve();
  }
}

/** The webhooks over a real database and Fastify, with receivers that keep what comes in. */
export async function openTwilioApp(database: Database, config = channelConfig()) {
  const messages = new MemoryReceiver();
  const deliveries = new MemoryDeliveries();
  const app = (
    await Test.createTestingModule({
      imports: [
        ConfigModule.with(config),
        DatabaseModule.using(database),
        ClockModule.with({ now: () => now }),
        TwilioModule.receivingInto(receiversModule(messages, deliveries)),
      ],
    }).compile()
  ).createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  registerFormBody(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, messages, deliveries };
}

function receiversModule(messages: MessageReceiver, deliveries: DeliveryReceiver): Type {
  @Module({
    providers: [
      { provide: MessageReceiver, useValue: messages },
      { provide: DeliveryReceiver, useValue: deliveries },
    ],
    exports: [MessageReceiver, DeliveryReceiver],
  })
  class ReceiversModule {}
  return ReceiversModule;
}
