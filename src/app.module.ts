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
import { MessagesModule } from './messages/messages.module.js';
import { messageJobs } from './messages/messages.jobs.js';
import { duplicateJobs } from './people/matching/duplicates.jobs.js';
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
import { subscriptionMessage } from './programmes/subscription-message.js';
import { runErasures } from './privacy/erasure/erasure-runner.js';
import { PrivacyApiModule } from './privacy/privacy-api.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { runRetention } from './privacy/retention/retention-runner.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { RecordsApiModule } from './records/records-api.module.js';
import { SegmentsApiModule } from './segments/segments-api.module.js';
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
  runImports,
  runErasures,
  runRetention,
  ...messageJobs,
  ...duplicateJobs,
] as const;

/** Every kind of fire of every room: boot fails unless each has exactly one handler. */
const fireKinds = [subscriptionMessage, flowRelease, ...signalFires];

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
        ApiModule.with({ isServing: config.role !== 'worker' }),
        JobsModule.forRoot({ jobs, isWorker: config.role !== 'web' }),
        ScheduleModule.forRoot({ kinds: fireKinds }),
        MessagesModule,
        ConversationsModule,
        CasesModule,
        ProgrammesModule,
        MatchingModule,
        PrivacyModule,
        ExchangeModule,
        ReleasePartsModule,
        ...(config.role === 'worker'
          ? []
          : [StaffModule, StudioModule, PeopleApiModule, SegmentsApiModule, InboxModule]),
        ...(config.role === 'worker' ? [] : [ExchangeApiModule, PrivacyApiModule, RecordsApiModule]),
        ...(config.role === 'worker' ? [] : [TwilioModule.receivingInto(MessagesModule)]),
      ],
      providers: [DatabaseReadiness],
    };
  }
}
