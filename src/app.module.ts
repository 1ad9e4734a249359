import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from './cases/cases.module.js';
import { InboxModule } from './cases/inbox/inbox.module.js';
import { TwilioModule } from './channels/twilio/twilio.module.js';
import { expireConsents } from './consent/consent-expiry.js';
import { makeCalls } from './conversations/calls/call-wake.js';
import { ConversationsModule } from './conversations/conversations.module.js';
import { signalFires } from './conversations/signals/signal-fire.js';
import { runTurns } from './conversations/turn-wake.js';
import { ExchangeApiModule } from './exchange/exchange-api.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { runImports } from './exchange/imports/import-runner.js';
import { raiseAlarms } from './measures/alarms/alarm.jobs.js';
import { fillMeasures } from './measures/daily/filling.jobs.js';
import { MeasuresApiModule } from './measures/measures-api.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { messageJobs } from './messages/messages.jobs.js';
import { duplicateJobs } from './people/matching/duplicates.jobs.js';
import { BroadcastsApiModule } from './outreach/broadcasts/broadcasts-api.module.js';
import { BroadcastsModule } from './outreach/broadcasts/broadcasts.module.js';
import { eventStep } from './outreach/events/event-fires.js';
import { EventsApiModule } from './outreach/events/events-api.module.js';
import { EventsModule } from './outreach/events/events.module.js';
import { planBroadcastChunk } from './outreach/plan/plan-broadcast-chunk.js';
import { broadcastStart } from './outreach/sending/broadcast-start.js';
import { syncTemplates } from './outreach/templates/sync-templates.js';
import { TemplatesApiModule } from './outreach/templates/templates-api.module.js';
import { TemplatesModule } from './outreach/templates/templates.module.js';
import { broadcastRepeat, broadcastRepeated } from './outreach/sending/repeat-fires.js';
import { sendBroadcastChunk } from './outreach/sending/send-broadcast-chunk.js';
import { MatchingModule } from './people/matching/matching.module.js';
import { PeopleApiModule } from './people/people-api.module.js';
import { AccessModule } from './platform/access/access.module.js';
import { Clock } from './platform/clock.js';
import { ClockModule } from './platform/clock.module.js';
import { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { Database } from './platform/database/database.js';
import { DatabaseReadiness } from './platform/database/database-readiness.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { ApiModule } from './platform/http/api.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { LoggingModule } from './platform/logging/logging.module.js';
import { JobsModule } from './platform/queue/jobs.module.js';
import { runFires } from './platform/schedule/run-fires.job.js';
import { ScheduleModule } from './platform/schedule/schedule.module.js';
import { LifeEventsApiModule } from './programmes/life-events/life-events-api.module.js';
import { findMissedVisits } from './programmes/visits/missed-visits.js';
import { subscriptionFires } from './programmes/subscription-message.js';
import { runErasures } from './privacy/erasure/erasure-runner.js';
import { PrivacyApiModule } from './privacy/privacy-api.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { runRetention } from './privacy/retention/retention-runner.js';
import { deliveryJobs } from './programmes/delivery/delivery.jobs.js';
import { programmeIntake } from './programmes/staff/intake.js';
import { ProgrammesApiModule } from './programmes/staff/programmes-api.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { RecordsApiModule } from './records/records-api.module.js';
import { SegmentsApiModule } from './segments/segments-api.module.js';
import { StaffMailModule } from './staff/mail/staff-mail.module.js';
import { StaffModule } from './staff/staff.module.js';
import { ReleasePartsModule } from './studio/release/release-parts.module.js';
import { flowRelease } from './studio/release/scheduled-releases.repository.js';
import { StudioModule } from './studio/studio.module.js';

/** Every job of every room: boot fails unless each has exactly one processor. */
const jobs = [
  runFires,
  runTurns,
  makeCalls,
  expireConsents,
  findMissedVisits,
  runImports,
  runErasures,
  runRetention,
  fillMeasures,
  raiseAlarms,
  planBroadcastChunk,
  sendBroadcastChunk,
  syncTemplates,
  ...deliveryJobs,
  ...messageJobs,
  ...duplicateJobs,
] as const;

/** Every kind of fire of every room: boot fails unless each has exactly one handler. */
const fireKinds = [
  ...subscriptionFires,
  programmeIntake,
  flowRelease,
  broadcastStart,
  broadcastRepeat,
  broadcastRepeated,
  eventStep,
  ...signalFires,
];

/** What the doors hand to the application. */
export interface AppParts {
  readonly config: Config;
  /** Open and migrated. */
  readonly database: Database;
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/*
 * The composition root: the only file that sees every room.
 * Here: the rooms put together, and for each registry the list of what later rooms bring.
 * Not here: logic.
 */
@Module({})
export class AppModule {
  static with({ config, database, clock }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.using(database),
        ClockModule.with(clock),
        LoggingModule.forRoot(),
        HealthModule,
        HttpModule,
        AccessModule,
        StaffMailModule,
        ApiModule.with({ isServing: config.role !== 'worker' }),
        JobsModule.forRoot({ jobs, isWorker: config.role !== 'web' }),
        ScheduleModule.forRoot({ kinds: fireKinds, withOwnJobs: subscriptionFires }),
        MessagesModule,
        ConversationsModule,
        CasesModule,
        ProgrammesModule,
        BroadcastsModule,
        EventsModule,
        TemplatesModule,
        MatchingModule,
        PrivacyModule,
        ExchangeModule,
        MeasuresModule,
        ReleasePartsModule,
        ...(config.role === 'worker'
          ? []
          : [StaffModule, StudioModule, PeopleApiModule, SegmentsApiModule, InboxModule]),
        ...(config.role === 'worker'
          ? []
          : [
              ExchangeApiModule,
              LifeEventsApiModule,
              PrivacyApiModule,
              ProgrammesApiModule,
              RecordsApiModule,
              MeasuresApiModule,
            ]),
        ...(config.role === 'worker' ? [] : [BroadcastsApiModule, EventsApiModule, TemplatesApiModule]),
        ...(config.role === 'worker' ? [] : [TwilioModule.receivingInto(MessagesModule)]),
      ],
      providers: [DatabaseReadiness],
    };
  }
}
