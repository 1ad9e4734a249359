import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { NewConsentEntry } from '../../consent/consent-entry.js';
import { ConsentRecording, type Recording } from '../../consent/consent-recording.service.js';
import { InteractionsRepository, type NewInteraction } from '../../people/interactions.repository.js';
import { personOf } from '../answered-turn.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

type Recorded = Application<'consent_recorded'>;

/** Enters a consent in the ledger: the exact words that she saw, and her own message as the proof. */
@Injectable()
@Applies('consent_recorded')
export class ConsentRecordedHandler implements EventHandler<'consent_recorded'> {
  constructor(
    private readonly recording: ConsentRecording,
    private readonly interactions: InteractionsRepository,
  ) {}

  async apply(tx: PoolClient, applications: readonly Recorded[]): Promise<void> {
    const given = applications.flatMap((application) => {
      const personId = personOf(application.event, application.turn);
      return personId === null ? [] : [{ application, entry: entryOf(application, personId) }];
    });
    const recordings = await this.recording.record(
      tx,
      given.map(({ entry }) => entry),
    );
    await this.interactions.insert(
      tx,
      given.flatMap(({ application, entry: { personId } }, index) => {
        const recording = recordings[index];
        return recording === undefined ? [] : [told(application, personId, recording)];
      }),
    );
  }
}

/** What she may not agree to alone counts for nothing, and whoever reads her timeline sees that, and why. */
function told({ event, turn }: Recorded, personId: string, recording: Recording): NewInteraction {
  const { conversation, actor, at, message } = turn;
  const shared = { personId, conversationId: conversation.id, at, actor, messageId: message?.id ?? null };
  const { type: kind, about: _, ...data } = event;
  if (recording.status === 'recorded') return { ...shared, kind, data };
  const { purpose } = event;
  return { ...shared, kind: 'consent_not_entered', data: { purpose, reason: recording.reason } };
}

/** What somebody else has written for her counts as recorded by one who was there, and says who that was. */
function entryOf({ event, turn }: Recorded, personId: string): NewConsentEntry {
  const { conversation, message, actor, at } = turn;
  const { purpose, action, language, revision, words, answer } = event;
  const { channel, address } = conversation;
  return {
    personId,
    purpose,
    action,
    method: event.about === undefined ? 'text' : 'staff',
    language,
    version: revision,
    at,
    actor,
    proofMessageId: message?.id ?? null,
    evidence: {
      channel,
      address,
      words,
      answer,
      ...(event.about === undefined ? {} : { details: { recorded_by: turn.personId ?? conversation.id } }),
    },
  };
}
