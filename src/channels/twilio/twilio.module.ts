import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { ChannelsModule } from '../channels.module.js';
import { Refusals } from './refusals.js';
import { SignatureCheck } from './signature.js';
import { TwilioController } from './twilio.controller.js';

type Imported = NonNullable<ModuleMetadata['imports']>[number];

/*
 * Twilio's webhooks.
 * Here: verifying a request, reading it, handing it to whoever stores messages and delivery reports.
 * Not here: storing, deduplicating, understanding; flows and people are unknown in this room.
 * Without Twilio settings the routes stay and refuse everything: there is no token to sign with.
 */
@Module({})
export class TwilioModule {
  /** @param receivers the module that provides and exports `MessageReceiver` and `DeliveryReceiver` */
  static receivingInto(receivers: Imported): DynamicModule {
    return {
      module: TwilioModule,
      imports: [ChannelsModule, receivers],
      controllers: [TwilioController],
      providers: [
        Refusals,
        {
          provide: SignatureCheck,
          inject: [Config],
          useFactory: (config: Config) =>
            new SignatureCheck(config.publicUrl, config.twilio?.authTokens ?? []),
        },
      ],
    };
  }
}
