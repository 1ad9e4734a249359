import { Module } from '@nestjs/common';

import { ChannelsModule } from '../channels/channels.module.js';
import { DeliveryReceiver, MessageReceiver } from '../channels/receiving.js';
import { ConsentModule } from '../consent/consent.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsRepository } from './decisions.repository.js';
import { Decisions } from './decisions.service.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { Instead } from './elsewhere/instead.service.js';
import { OtherWordsAtHand } from './elsewhere/other-words.js';
import { OutsideWindow } from './elsewhere/outside-window.service.js';
import { SmsWays } from './elsewhere/sms-ways.js';
import { TemplatesAtHand } from './elsewhere/templates-at-hand.js';
import { Explaining } from './explaining.service.js';
import { Gate } from './gate.js';
import { InboxArrivals } from './inbox-arrivals.js';
import { InboxClaimsRepository } from './inbox-claims.repository.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxService } from './inbox.service.js';
import { InitiativeFactsRepository } from './initiative-facts.repository.js';
import { MessageSentListeners } from './message-sent.js';
import { MessagesPersonPart } from './messages-person-part.js';
import { MessagesProcessors } from './messages.processors.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxService } from './outbox.service.js';
import { ProviderCopies } from './provider-copies.js';
import { ProviderQueues } from './provider-queues.js';
import { SendClaimsRepository } from './send-claims.repository.js';
import { SendClaimsService } from './send-claims.service.js';
import { SendResultsRepository } from './send-results.repository.js';
import { SendResultsService } from './send-results.service.js';
import { SenderWake } from './sender-wake.js';
import { SenderService } from './sender.service.js';
import { SendingRates } from './sending-rates.js';
import { SendingHoldRepository } from './sending-hold.repository.js';
import { SweepRepository } from './sweep.repository.js';
import { SweepService } from './sweep.service.js';
import { Throttling } from './throttling.js';
import { UnknownSendsRepository } from './unknown-sends.repository.js';
import { UnknownSendsService } from './unknown-sends.service.js';

/*
 * Messages in and out.
 * Here: the inbox, the outbox, the one question before every send (gate.rules.ts), the sending loop, which is the only
 * caller of `Channel.send`, delivery reports, and what settles doubtful sends.
 * Not here: what a message means or says (`conversations`), any provider's dialect (`channels`).
 */
@Module({
  imports: [ChannelsModule, ConsentModule, PeopleModule],
  controllers: [DecisionsController],
  providers: [
    Decisions,
    DecisionsRepository,
    { provide: MessageReceiver, useClass: InboxService },
    { provide: DeliveryReceiver, useClass: DeliveryService },
    DeliveryRepository,
    Explaining,
    Gate,
    InboxArrivals,
    InboxClaimsRepository,
    InboxRepository,
    InitiativeFactsRepository,
    Instead,
    MessageSentListeners,
    MessagesPersonPart,
    MessagesProcessors,
    OtherWordsAtHand,
    OutboxRepository,
    OutboxService,
    OutsideWindow,
    ProviderCopies,
    ProviderQueues,
    SendClaimsRepository,
    SendClaimsService,
    SendResultsRepository,
    SendResultsService,
    SenderService,
    SenderWake,
    SendingHoldRepository,
    SendingRates,
    SmsWays,
    SweepRepository,
    SweepService,
    TemplatesAtHand,
    Throttling,
    UnknownSendsRepository,
    UnknownSendsService,
  ],
  exports: [
    Decisions,
    DeliveryReceiver,
    Gate,
    InboxArrivals,
    InboxClaimsRepository,
    InboxRepository,
    MessageReceiver,
    MessageSentListeners,
    OtherWordsAtHand,
    OutboxService,
    ProviderCopies,
    SenderService,
    SenderWake,
    SendingHoldRepository,
    SendingRates,
    SweepService,
    TemplatesAtHand,
    UnknownSendsService,
  ],
})
export class MessagesModule {}
