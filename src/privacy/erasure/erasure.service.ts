import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { ProviderCopy } from '../../channels/channel.js';
import { writeErasureNotices } from '../../consent/delete-notices.js';
import { system } from '../../platform/access/actor.js';
import { systemScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { crashPoint } from '../../platform/crash-point.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { PrivacyRequest } from '../privacy-request.js';
import { erasureNotice } from './erasure-notice.js';
import type { ErasureProgress } from './erasure-progress.js';
import { ErasureStores } from './erasure-stores.js';

/** What comes after a step: another one at once, another one a little later, or nothing. */
export type AfterStep = 'on' | 'later' | 'done';

/** How long an erasure waits for what is on its way, such as the message that tells her. */
const patienceMs = 24 * 60 * 60 * 1_000;

/** Copies that a provider is asked to delete in one step. */
const copiesAtOnce = 20;

const eraser = system('erasure');

/**
 * Forgets people, one step in each transaction: tells her while her address is still known, removes every part of her at once, and
 * has providers delete their copies. Whoever comes after a crash goes on with the step that was not committed.
 */
@Injectable()
export class Erasure {
  constructor(
    private readonly database: Database,
    private readonly stores: ErasureStores,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Does the next step of a request. */
  async step(requestId: string, signal?: AbortSignal): Promise<AfterStep> {
    const { after, copies } = await this.database.transaction((tx) => this.stepHere(tx, requestId));
    crashPoint('erase.after_commit');
    return copies.length === 0 ? after : this.stepAtProviders(requestId, copies, signal);
  }

  /** The request is held after the people, as by a turn in which she calls it off. */
  private async stepHere(
    tx: PoolClient,
    requestId: string,
  ): Promise<{ after: AfterStep; copies: readonly ProviderCopy[] }> {
    const found = await this.stores.requests.find(tx, requestId, systemScope);
    const ids = found === undefined ? [] : await this.stores.erasure.records(tx, found.personId);
    for (const part of this.stores.parts.all()) await part.lock?.(tx, ids);
    await this.stores.people.lock(tx, ids);
    await this.stores.requests.lock(tx, requestId);
    const request = await this.stores.requests.find(tx, requestId, systemScope);
    const now = this.clock.now();
    if (request === undefined || request.personId !== found?.personId || !isDue(request, now))
      return { after: 'done', copies: [] };
    const { stage, copies = [] } = request.progress;
    if (stage === 'copies' && copies.length > 0)
      return { after: 'on', copies: copies.slice(0, copiesAtOnce) };
    const after =
      stage === 'copies'
        ? await this.finish(tx, request, now)
        : await (stage === 'notice' ? this.erase(tx, request, ids, now) : this.tell(tx, request, ids, now));
    return { after, copies: [] };
  }

  /** Tells her, unless something that she wrote has not been read yet: it may be that she wants to stay. */
  private async tell(
    tx: PoolClient,
    request: PrivacyRequest,
    ids: readonly string[],
    now: Date,
  ): Promise<AfterStep> {
    const { requests, erasure } = this.stores;
    const isWaiting = await erasure.isUnderWay(tx, ids, null);
    if (isWaiting && now.getTime() - request.dueAt.getTime() < patienceMs && request.state === 'cooling_off')
      return 'later';
    await erasure.silence(tx, ids, now);
    // Who was silent for years may not be who has that number now.
    const isToldHer = request.how !== 'retention';
    const noticeId = isToldHer ? await this.writeNotice(tx, request.personId, ids, now) : null;
    await requests.setState(tx, request.id, 'running', now);
    await requests.setProgress(tx, request.id, { stage: 'notice', since: now.toISOString(), noticeId });
    await this.stores.changes.publish({ topic: 'privacy', id: request.id }, tx);
    return 'on';
  }

  private async writeNotice(
    tx: PoolClient,
    personId: string,
    ids: readonly string[],
    now: Date,
  ): Promise<string | null> {
    const place = await this.stores.erasure.noticePlace(tx, ids);
    if (place === undefined) return null;
    const { organisation, defaultLanguage } = this.config;
    const notice = erasureNotice({
      organisation,
      language: place.language ?? defaultLanguage,
      isShared: place.isShared,
    });
    const { conversationId } = place;
    const draft = {
      ...notice,
      conversationId,
      personId,
      purpose: null,
      because: 'system:erased',
      inReplyTo: null,
    };
    const [written] = await this.stores.outbox.write(tx, [{ ...draft, id: newId(), kind: 'reply' }], now);
    return written?.state === 'queued' ? written.id : null;
  }

  /** Removes everything at once, so that nobody ever sees half of somebody. */
  private async erase(
    tx: PoolClient,
    request: PrivacyRequest,
    ids: readonly string[],
    now: Date,
  ): Promise<AfterStep> {
    const { since = now.toISOString(), noticeId = null } = request.progress;
    const isPatient = now.getTime() - new Date(since).getTime() < patienceMs;
    if (isPatient && (await this.stores.erasure.isUnderWay(tx, ids, noticeId))) return 'later';
    const conversationIds = await this.stores.erasure.claimConversations(tx, request.personId, ids);
    const copies = await this.stores.copies.ofPeople(tx, ids, conversationIds);
    const partners = await writeErasureNotices(tx, ids, now);
    await this.suppressAddresses(tx, ids, now);
    await this.stores.erasure.removeMentions(tx, ids);
    for (const part of [...this.stores.parts.all()].reverse())
      for (const id of ids) await part.erase(tx, id, { at: now, conversationIds });
    const cause = request.how === 'text' ? 'asked' : request.how;
    await this.stores.erasure.entomb(tx, ids, cause, now, eraser);
    await this.stores.requests.setProgress(tx, request.id, {
      stage: 'copies',
      since: now.toISOString(),
      copies,
    });
    await this.stores.audit.record(tx, eraser, {
      action: 'person.erased',
      subject: { kind: 'person', id: request.personId },
      after: {
        request: request.id,
        cause,
        records: ids.length,
        deleteNotices: partners,
        copies: copies.length,
      },
    });
    crashPoint('erase.before_commit');
    return 'on';
  }

  /** Nobody is written to there again unless she comes back; what says so names nobody. */
  private async suppressAddresses(tx: PoolClient, ids: readonly string[], now: Date): Promise<void> {
    const addresses = await this.stores.erasure.ownAddresses(tx, ids);
    await this.stores.suppressions.add(
      tx,
      [...new Set(addresses.map(({ address }) => address))],
      'erased',
      now,
    );
    await this.stores.optOuts.forget(tx, addresses);
  }

  private async stepAtProviders(
    requestId: string,
    copies: readonly ProviderCopy[],
    signal?: AbortSignal,
  ): Promise<AfterStep> {
    const left = await this.stores.copies.forget(copies, signal);
    const isLeft = new Set(left.map(({ providerId }) => providerId));
    const gone = new Set(copies.flatMap(({ providerId }) => (isLeft.has(providerId) ? [] : [providerId])));
    await this.database.transaction(async (tx) => {
      await this.stores.requests.lock(tx, requestId);
      const request = await this.stores.requests.find(tx, requestId, systemScope);
      const progress: ErasureProgress = request?.progress ?? {};
      const stay = (progress.copies ?? []).filter(({ providerId }) => !gone.has(providerId));
      // Those that could not be deleted go to the end, so that one of them never holds up the others.
      const inOrder = [...stay].sort(
        (one, other) => Number(isLeft.has(one.providerId)) - Number(isLeft.has(other.providerId)),
      );
      await this.stores.requests.setProgress(tx, requestId, { ...progress, copies: inOrder });
    });
    return gone.size > 0 ? 'on' : 'later';
  }

  private async finish(tx: PoolClient, request: PrivacyRequest, now: Date): Promise<AfterStep> {
    await this.stores.requests.setState(tx, request.id, 'done', now);
    await this.stores.changes.publish({ topic: 'privacy', id: request.id }, tx);
    return 'done';
  }
}

/** Whether an erasure goes on: it was begun, or the time in which she could call it off is over. */
function isDue({ kind, state, dueAt }: PrivacyRequest, now: Date): boolean {
  return kind === 'erase' && (state === 'running' || (state === 'cooling_off' && dueAt <= now));
}
