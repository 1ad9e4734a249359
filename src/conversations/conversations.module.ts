import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ConsentModule } from '../consent/consent.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ConsentRecordedHandler } from './apply/consent-recorded.js';
import { FieldChangedHandler } from './apply/field-changed.js';
import { LanguageChangedHandler } from './apply/language-changed.js';
import { MessageCreatedHandler } from './apply/message-created.js';
import { OptedInHandler } from './apply/opted-in.js';
import { OptedOutHandler } from './apply/opted-out.js';
import { ConversationsRepository } from './conversations.repository.js';
import { DefinitionStore } from './definitions/definition-store.js';
import { FlowLibrary } from './definitions/flow-library.js';
import { EventHandlers } from './event-handlers.js';
import { OpenTurns } from './open-turns.js';
import { TurnCommit } from './turn-commit.js';
import { TurnLoop } from './turn-loop.js';
import { TurnSettings } from './turn-settings.js';
import { TurnWake } from './turn-wake.js';
import { TurnsService } from './turns.service.js';

/*
 * The shell round the engine: claims conversations with waiting messages, loads what is known, lets the
 * engine answer, and commits session, replies, events, consent and fields in one transaction (apply/, one
 * file per event). Flow revisions and golden conversations live here too. No provider, no HTTP, no
 * understanding of texts: that is the engine's.
 */
@Module({
  imports: [DiscoveryModule, PeopleModule, ConsentModule, MessagesModule],
  providers: [
    ConsentRecordedHandler,
    ConversationsRepository,
    DefinitionStore,
    EventHandlers,
    FieldChangedHandler,
    FlowLibrary,
    LanguageChangedHandler,
    MessageCreatedHandler,
    OpenTurns,
    OptedInHandler,
    OptedOutHandler,
    TurnCommit,
    TurnLoop,
    TurnSettings,
    TurnWake,
    TurnsService,
  ],
  exports: [ConversationsRepository, DefinitionStore, FlowLibrary, TurnsService],
})
export class ConversationsModule {}
