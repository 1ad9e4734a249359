import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import type { TemplateStatus } from '../../channels/channel.js';
import { needsConsent } from '../../messages/message-kind.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import type { BroadcastContent } from '../content/content.schemas.js';
import { FlowOpenings } from '../content/flow-openings.js';
import { columnKey, type Placeholder } from '../content/placeholders.rules.js';
import { templateProblem } from '../templates/template-problem.rules.js';
import type { PlanBasis } from './plan-basis.js';

/** Says what stands in the way of a broadcast whoever it is for. */
@Injectable()
export class Blockers {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly flows: FlowOpenings,
  ) {}

  async of(db: Pool | PoolClient, basis: PlanBasis, recipients: number): Promise<readonly Sentence[]> {
    const { broadcast } = basis;
    return [
      ...this.ofPurpose(broadcast),
      ...this.ofContent(broadcast.content, basis),
      ...this.ofPermission(broadcast),
      ...(await this.ofPlaces(db, basis)),
      ...ofTime(basis),
      ...ofEvent(basis),
      ...(recipients > 0 ? [] : [sentence('campaign:blocker_nobody')`Nobody would get it.`]),
    ];
  }

  private ofPurpose({ purpose, kind }: Broadcast): Sentence[] {
    if (purpose !== null && this.dictionary.current.purpose(purpose) === undefined)
      return [
        sentence(
          'campaign:blocker_unknown_purpose',
        )`What it is sent for is not in the data dictionary any more. Choose something else.`,
      ];
    if (purpose !== null || (!needsConsent(kind) && kind !== 'permission_request')) return [];
    return [
      sentence(
        'campaign:blocker_no_purpose',
      )`Choose what it is sent for: only who has agreed to that gets it.`,
    ];
  }

  private ofContent(content: BroadcastContent, { written }: PlanBasis): Sentence[] {
    if (content.kind === 'flow') {
      if (this.flows.of(content.flow) !== undefined) return [];
      return [
        sentence('campaign:blocker_no_flow')`The conversation "${{ flow: content.flow }}" does not run here.`,
      ];
    }
    const hasTemplate = written.hasTemplate(null);
    if (content.kind === 'template' && !hasTemplate)
      return [noTemplate(content.name, written.refusedTemplate)];
    if (written.languages.length > 0 || hasTemplate) return [];
    return [sentence('campaign:blocker_no_text')`There is no text yet. Write it in at least one language.`];
  }

  /** People are asked once: an answer that nobody notes as consent would be lost for good. */
  private ofPermission({ kind, content, purpose }: Broadcast): Sentence[] {
    const isAsked = content.kind === 'flow' && this.flows.asksFor(content.flow, purpose);
    if (kind !== 'permission_request' || isAsked) return [];
    return [
      sentence(
        'campaign:blocker_permission',
      )`What people answer would not be noted as their consent. Choose a conversation that asks for consent to exactly what this is sent for.`,
    ];
  }

  private async ofPlaces(db: Pool | PoolClient, { broadcast, written }: PlanBasis): Promise<Sentence[]> {
    const headings = await headingsOf(db, broadcast);
    const strange = written.placeholders.filter((place) => !this.isKnown(place, headings));
    return [...new Set(strange.map((place) => place.written))].map(
      (place) =>
        sentence('campaign:blocker_place')`Nothing is called "${{ place }}", so nothing can be put there.`,
    );
  }

  private isKnown({ source }: Placeholder, headings: ReadonlySet<string>): boolean {
    if (source === null) return false;
    if (source.kind === 'field') return this.dictionary.current.field(source.key) !== undefined;
    return source.kind === 'own' || headings.has(source.column);
  }
}

function noTemplate(template: string, status: TemplateStatus | undefined): Sentence {
  const problem = status === undefined ? null : templateProblem(status);
  if (problem === null)
    return sentence(
      'campaign:blocker_template',
    )`There is no WhatsApp template "${{ template }}" at Twilio. Choose another one, or read the templates again.`;
  return sentence(
    'campaign:blocker_template_state',
  )`The template "${{ template }}" cannot be sent. ${{ problem }}`;
}

async function headingsOf(db: Pool | PoolClient, { id, audience }: Broadcast): Promise<ReadonlySet<string>> {
  if (audience.kind !== 'sheet') return new Set();
  const { rows } = await db.query<{ heading: string }>(
    `SELECT json_object_keys(values::json) AS heading FROM (
       SELECT values FROM broadcast_rows WHERE broadcast_id = $1 ORDER BY row LIMIT 1) one`,
    [id],
  );
  return new Set(rows.map(({ heading }) => columnKey(heading)));
}

function ofTime({ broadcast, startsAt, now }: PlanBasis): Sentence[] {
  const { timing } = broadcast;
  if (timing.kind === 'now' || startsAt >= now) return [];
  return [sentence('campaign:blocker_past')`The time at which it should go is over. Choose another.`];
}

function ofEvent({ event, startsAt }: PlanBasis): Sentence[] {
  if (event === null || (!event.isOff && startsAt < event.endsAt)) return [];
  return [
    sentence(
      'campaign:blocker_event',
    )`"${{ event: event.name }}" does not take place, or is over by then: nobody is invited to it any more.`,
  ];
}
