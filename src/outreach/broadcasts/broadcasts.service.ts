import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { seesSensitive } from '../../people/access.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { may } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Changes } from '../../platform/http/changes.js';
import { newId } from '../../platform/ids.js';
import { sentence } from '../../platform/sentence.js';
import { SegmentReading } from '../../segments/segment-reading.js';
import type { BroadcastAudience } from '../audience/audience.schemas.js';
import type { BroadcastContent } from '../content/content.schemas.js';
import { isDraft, type Broadcast, type BroadcastSettings } from './broadcast.js';
import { broadcastChanged, noSuchBroadcast, notADraft, refused } from './broadcasts.errors.js';
import { BroadcastsRepository, type ListedBroadcast } from './broadcasts.repository.js';
import type { BroadcastPatch } from './broadcasts.schemas.js';
import { nameOfCopy } from './name-of-copy.rules.js';
import type { BroadcastPace, BroadcastTiming } from './timing.schemas.js';

const nothingSaid: BroadcastContent = { kind: 'text', texts: {} };
const nobody: BroadcastAudience = { kind: 'people', people: [], except: null, onePerPhone: true };
const atOnce: BroadcastTiming = { kind: 'now', repeat: null };
const asFastAsMay: BroadcastPace = { perHour: null, urgentFirst: null };

/** What a broadcast is before anybody has said more than its name. */
const usualSettings: Omit<BroadcastSettings, 'name'> = {
  kind: 'broadcast',
  purpose: null,
  topic: null,
  content: nothingSaid,
  audience: nobody,
  timing: atOnce,
  pace: asFastAsMay,
  expiresAfterHours: 24,
};

/** What a broadcast is made from, beside its settings. */
export interface BroadcastOrigin {
  readonly copiedFromId?: string;
  readonly repeatsId?: string;
  /** The event that it invites to. */
  readonly eventId?: string | null;
}

/** What somebody may decide about a broadcast, and what means something. */
@Injectable()
export class BroadcastRules {
  constructor(
    private readonly reading: SegmentReading,
    private readonly dictionary: Dictionary,
  ) {}

  /** @throws DomainError `malformed` for a rule, purpose or topic that means nothing; `refused` for an emergency of who may not */
  async require(caller: Principal, { kind, purpose, topic, audience, pace }: BroadcastPatch): Promise<void> {
    if (kind === 'emergency' && !may(caller, 'broadcasts.emergency'))
      throw refused(sentence('problems:no_emergency')`Only an administrator may write an emergency message.`);
    const { current } = this.dictionary;
    if (typeof purpose === 'string' && current.purpose(purpose) === undefined)
      throw unknown(
        'purpose',
        sentence('problems:no_such_purpose')`The data dictionary has no such purpose.`,
      );
    if (typeof topic === 'string' && !current.topics.includes(topic))
      throw unknown('topic', sentence('problems:no_topic')`The data dictionary has no such topic.`);
    const rule = audience?.kind === 'expression' ? audience.expression : null;
    for (const expression of [rule, audience?.except ?? null, pace?.urgentFirst ?? null])
      if (expression !== null)
        await this.reading.readNew(expression, { seesSensitive: seesSensitive(caller), language: 'en' });
  }
}

/** Makes, changes and removes broadcasts. In a turf, somebody has to do with the own ones alone. */
@Injectable()
export class Broadcasts {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: BroadcastsRepository,
    private readonly rules: BroadcastRules,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async show(caller: Principal, id: string): Promise<ListedBroadcast> {
    const broadcast = await this.broadcasts.find(this.database.pool, id);
    if (broadcast === null || !isSeen(caller, broadcast)) throw noSuchBroadcast();
    return broadcast;
  }

  /** Makes a draft, in the transaction of whoever wants one. */
  async make(
    tx: PoolClient,
    caller: Principal,
    settings: Partial<BroadcastSettings> & Pick<BroadcastSettings, 'name'>,
    { copiedFromId, repeatsId, eventId }: BroadcastOrigin = {},
  ): Promise<string> {
    const made = { ...usualSettings, ...settings };
    const id = newId();
    await this.broadcasts.insert(tx, {
      ...made,
      id,
      copiedFromId: copiedFromId ?? null,
      repeatsId: repeatsId ?? null,
      eventId: eventId ?? null,
      createdById: caller.userId,
      at: this.clock.now(),
    });
    await this.note(tx, caller, 'broadcast.made', { id, version: 1, name: made.name });
    return id;
  }

  /** @throws DomainError `malformed` for a rule that means nothing */
  async create(caller: Principal, name: string): Promise<ListedBroadcast> {
    const id = await this.database.transaction((tx) => this.make(tx, caller, { name }));
    return this.show(caller, id);
  }

  /** Copies what was decided, and what it invites to; what was counted, approved and sent stays with the first. */
  async copy(caller: Principal, id: string): Promise<ListedBroadcast> {
    const from = await this.show(caller, id);
    const { kind, purpose, topic, content, audience, timing, pace, expiresAfterHours } = from;
    const isPast = timing.kind !== 'now';
    const copied = await this.database.transaction(async (tx) => {
      const settings = { kind, purpose, topic, content, audience, pace, expiresAfterHours };
      const made = await this.make(
        tx,
        caller,
        { ...settings, name: nameOfCopy(from.name), timing: isPast ? atOnce : { ...timing, repeat: null } },
        { copiedFromId: id, eventId: from.eventId },
      );
      if (audience.kind === 'sheet') await this.broadcasts.copyRows(tx, id, made);
      return made;
    });
    return this.show(caller, copied);
  }

  /** @throws DomainError `not_found`; `version_conflict`; `conflict` once it was started; `malformed`; `forbidden` */
  async change(caller: Principal, id: string, seen: number, patch: BroadcastPatch): Promise<ListedBroadcast> {
    await this.rules.require(caller, patch);
    await this.database.transaction(async (tx) => {
      const before = await this.draft(tx, caller, id, seen);
      await this.broadcasts.update(tx, id, settingsOf(before, patch), this.clock.now());
      const after = { id, version: before.version + 1, name: patch.name ?? before.name };
      await this.noteChange(tx, caller, after);
    });
    return this.show(caller, id);
  }

  /** @throws DomainError `not_found`; `version_conflict`; `conflict` once it was started */
  async remove(caller: Principal, id: string, seen: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { name, version } = await this.draft(tx, caller, id, seen);
      await this.broadcasts.delete(tx, id);
      await this.note(tx, caller, 'broadcast.removed', { id, version, name });
    });
  }

  /** Takes a draft for a change, in the version that was seen; without one in whichever there is. */
  async draft(tx: PoolClient, caller: Principal, id: string, seen?: number): Promise<Broadcast> {
    const broadcast = await this.broadcasts.lock(tx, id);
    if (broadcast === null || !isSeen(caller, broadcast)) throw noSuchBroadcast();
    if (seen !== undefined && broadcast.version !== seen)
      throw broadcastChanged({ version: broadcast.version });
    if (!isDraft(broadcast)) throw notADraft();
    return broadcast;
  }

  /** Writes down that a draft was changed. */
  noteChange(
    tx: PoolClient,
    caller: Principal,
    after: { readonly id: string; readonly version: number; readonly name: string },
  ): Promise<void> {
    return this.note(tx, caller, 'broadcast.changed', after);
  }

  private async note(
    tx: PoolClient,
    caller: Principal,
    action: string,
    { id, version, name }: { readonly id: string; readonly version: number; readonly name: string },
  ): Promise<void> {
    await this.audit.record(tx, caller, {
      action,
      subject: { kind: 'broadcast', id },
      after: action === 'broadcast.removed' ? null : { name, version },
    });
    await this.changes.publish({ topic: 'broadcast', id, version }, tx);
  }
}

/** Whether somebody has to do with a broadcast: in a turf, with those that they made themselves. */
export function isSeen(caller: Principal, { createdById }: Pick<Broadcast, 'createdById'>): boolean {
  return caller.scope.kind === 'system' || createdById === caller.userId;
}

function settingsOf(before: BroadcastSettings, patch: BroadcastPatch): BroadcastSettings {
  return {
    name: patch.name ?? before.name,
    kind: patch.kind ?? before.kind,
    purpose: patch.purpose === undefined ? before.purpose : patch.purpose,
    topic: patch.topic === undefined ? before.topic : patch.topic,
    content: patch.content ?? before.content,
    audience: patch.audience ?? before.audience,
    timing: patch.timing ?? before.timing,
    pace: patch.pace ?? before.pace,
    expiresAfterHours: patch.expiresAfterHours ?? before.expiresAfterHours,
  };
}

function unknown(path: string, said: ReturnType<ReturnType<typeof sentence>>): DomainError {
  return new DomainError('malformed', said, { errors: [{ path, message: said.text, words: said.words }] });
}
