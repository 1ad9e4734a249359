import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { TemplateStatus } from '../../channels/channel.js';
import {
  OtherWordsAtHand,
  type OtherWords,
  type TemplateWords,
  type WordsSource,
} from '../../messages/elsewhere/other-words.js';
import { Clock } from '../../platform/clock.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import type { PersonWords } from '../content/fillings.js';
import { Deciding } from '../plan/deciding.service.js';
import type { PlanBasis } from '../plan/plan-basis.js';
import { PlanBases } from '../plan/plan-bases.js';
import { RecipientFactsRepository, type RecipientFacts } from '../plan/recipient-facts.repository.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

interface BroadcastMessage {
  readonly id: string;
  readonly broadcastId: string;
  readonly personId: string;
  readonly conversationId: string;
}

const notPrivate = { is_private: false, is_hers: false };

/** Says what the messages of broadcasts say as a template, and by SMS, put together for each person anew. */
@Injectable()
export class BroadcastWords implements WordsSource, OnModuleInit {
  constructor(
    private readonly atHand: OtherWordsAtHand,
    private readonly broadcasts: BroadcastsRepository,
    private readonly bases: PlanBases,
    private readonly facts: RecipientFactsRepository,
    private readonly deciding: Deciding,
    private readonly templates: MessageTemplatesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.atHand.add(this);
  }

  async of(tx: PoolClient, messageIds: readonly string[]): Promise<ReadonlyMap<string, OtherWords>> {
    const { rows } = await tx.query<BroadcastMessage>(
      `SELECT id, broadcast_id AS "broadcastId", person_id AS "personId", conversation_id AS "conversationId"
       FROM outbound_messages WHERE id = ANY($1::uuid[]) AND broadcast_id IS NOT NULL AND person_id IS NOT NULL`,
      [messageIds],
    );
    const words = new Map<string, OtherWords>();
    for (const broadcastId of new Set(rows.map((row) => row.broadcastId))) {
      const messages = rows.filter((row) => row.broadcastId === broadcastId);
      for (const [id, said] of await this.ofBroadcast(tx, broadcastId, messages)) words.set(id, said);
    }
    return words;
  }

  async templateRefused(tx: PoolClient, contentSid: string, status: TemplateStatus): Promise<void> {
    await this.templates.setStatus(tx, contentSid, status);
  }

  private async ofBroadcast(
    tx: PoolClient,
    broadcastId: string,
    messages: readonly BroadcastMessage[],
  ): Promise<readonly (readonly [string, OtherWords])[]> {
    const broadcast = await this.broadcasts.find(tx, broadcastId);
    if (broadcast === null) return [];
    const basis = await this.bases.of(tx, broadcast, this.clock.now());
    const people = await this.facts.of(
      tx,
      messages.map(({ personId }) => personId),
      basis.wanted,
    );
    const byId = new Map(people.map((facts) => [facts.personId, facts]));
    return messages.flatMap(({ id, personId, conversationId }) => {
      const facts = byId.get(personId);
      return facts === undefined ? [] : [[id, this.wordsFor(facts, conversationId, basis)] as const];
    });
  }

  private wordsFor(facts: RecipientFacts, conversationId: string, basis: PlanBasis): OtherWords {
    const there = facts.ways.find(({ conversation_id: id }) => id === conversationId) ?? notPrivate;
    const bySms = facts.ways.find(({ channel }) => channel === 'sms') ?? notPrivate;
    return {
      template: this.template(facts.language, this.deciding.wordsOf(facts, there), basis),
      sms: this.sms(facts.language, this.deciding.wordsOf(facts, bySms), basis),
    };
  }

  /** Null too where something of hers is missing for it: a template has no empty places. */
  private template(
    language: string | null,
    person: PersonWords,
    { written }: PlanBasis,
  ): TemplateWords | null {
    const template = written.templateFor(language);
    if (template === undefined) return null;
    const whole = this.deciding.rendered(template, person);
    const filled = [...template.variables].map(
      ([name, text]) => [name, this.deciding.rendered(text, person)] as const,
    );
    const variables = Object.fromEntries(
      filled.flatMap(([name, said]) => (said.status === 'ok' && said.text !== '' ? [[name, said.text]] : [])),
    );
    if (whole.status !== 'ok' || Object.keys(variables).length < filled.length) return null;
    const { contentSid, options } = template;
    return { contentSid, options, variables, language: template.language, text: whole.text };
  }

  private sms(language: string | null, person: PersonWords, { written }: PlanBasis): OtherWords['sms'] {
    const text = written.textFor(language, false);
    if (text === undefined) return null;
    const rendering = this.deciding.rendered(text, person);
    return rendering.status === 'ok' ? { text: rendering.text, language: text.language } : null;
  }
}
