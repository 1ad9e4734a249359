import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ConsentModule } from '../consent/consent.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CodeChosenHandler } from './apply/code-chosen.js';
import { ConsentRecordedHandler } from './apply/consent-recorded.js';
import { FieldChangedHandler } from './apply/field-changed.js';
import { HouseholdJoinedHandler } from './apply/household-joined.js';
import { LanguageChangedHandler } from './apply/language-changed.js';
import { MessageCreatedHandler } from './apply/message-created.js';
import { MessageWithdrawnHandler } from './apply/message-withdrawn.js';
import { NotifiedHandler } from './apply/notified.js';
import { OptedInHandler } from './apply/opted-in.js';
import { OptedOutHandler } from './apply/opted-out.js';
import { PersonStoppedHandler } from './apply/person-stopped.js';
import { PhoneGivenHandler } from './apply/phone-given.js';
import { RelationshipAddedHandler } from './apply/relationship-added.js';
import { SendingPausedHandler } from './apply/sending-paused.js';
import { TagsChangedHandler } from './apply/tags-changed.js';
import { TimerSetHandler } from './apply/timer-set.js';
import { CallsModule } from './calls/calls.module.js';
import { ConversationsPersonPart } from './conversations-person-part.js';
import { ConversationsRepository } from './conversations.repository.js';
import { DefinitionStore } from './definitions/definition-store.js';
import { FlowFilesRepository } from './definitions/flow-files.repository.js';
import { FlowLibrary } from './definitions/flow-library.js';
import { FlowReader } from './definitions/flow-reader.js';
import { InstallationFlows } from './definitions/installation-flows.js';
import { EventHandlers } from './event-handlers.js';
import { BootReleases } from './publishing/boot-releases.js';
import { MovedSessionsRepository } from './publishing/moved-sessions.repository.js';
import { Publishing } from './publishing/publishing.service.js';
import { ReleasesRepository } from './publishing/releases.repository.js';
import { OpenTurns } from './open-turns.js';
import { FlowStarts } from './signals/flow-starts.js';
import { SignalTurns } from './signals/signal-turns.js';
import { SilenceClock } from './signals/silence-clock.js';
import { HeldMessages } from './holding/held-messages.js';
import { Standing } from './holding/standing.js';
import { TurnCommit } from './turn-commit.js';
import { TurnEcho } from './turn-echo.js';
import { TurnLoop } from './turn-loop.js';
import { TurnSettings } from './turn-settings.js';
import { TurnWake } from './turn-wake.js';
import { DirectAnswers } from './direct-answers.js';
import { TurnsService } from './turns.service.js';

/*
 * The shell round the engine: claims conversations with waiting messages or signals (signals/), loads what is known, lets the
 * engine answer, and commits session, replies, events, consent and fields in one transaction (apply/, one file per event).
 * Flow revisions, golden conversations and what it means to a flow that a human takes over (holding/) live here too.
 * No provider, no HTTP, no understanding of texts: that is the engine's.
 */
@Module({
  imports: [DiscoveryModule, PeopleModule, ConsentModule, MessagesModule, CallsModule],
  providers: [
    BootReleases,
    CodeChosenHandler,
    ConsentRecordedHandler,
    ConversationsPersonPart,
    ConversationsRepository,
    DefinitionStore,
    EventHandlers,
    FieldChangedHandler,
    FlowFilesRepository,
    FlowLibrary,
    FlowReader,
    FlowStarts,
    HeldMessages,
    HouseholdJoinedHandler,
    InstallationFlows,
    LanguageChangedHandler,
    MessageCreatedHandler,
    MessageWithdrawnHandler,
    MovedSessionsRepository,
    NotifiedHandler,
    OpenTurns,
    OptedInHandler,
    OptedOutHandler,
    PersonStoppedHandler,
    PhoneGivenHandler,
    Publishing,
    RelationshipAddedHandler,
    ReleasesRepository,
    SendingPausedHandler,
    SignalTurns,
    SilenceClock,
    Standing,
    TagsChangedHandler,
    TimerSetHandler,
    TurnCommit,
    TurnEcho,
    TurnLoop,
    TurnSettings,
    TurnWake,
    DirectAnswers,
    TurnsService,
  ],
  exports: [
    ConversationsRepository,
    DefinitionStore,
    FlowFilesRepository,
    FlowLibrary,
    FlowReader,
    FlowStarts,
    InstallationFlows,
    Publishing,
    ReleasesRepository,
    Standing,
    DirectAnswers,
    TurnsService,
  ],
})
export class ConversationsModule {}
