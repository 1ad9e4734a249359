import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { MessageDraft } from '../messages/message-draft.js';
import { Config } from '../platform/config/config.js';
import type { Visit } from './due-visits.js';
import type { LiveProgramme } from './live-programme.js';
import { becauseOf, messageOf, type ProgrammeMessage } from './programme.js';
import { ProgrammeTemplates, type TemplateWish } from './programme-templates.js';
import type { Moment } from './schedule.rules.js';
import type { Subscription } from './subscription.js';

/** A message that is due for somebody. */
export interface Due {
  readonly subscription: Subscription;
  readonly message: ProgrammeMessage;
  readonly draft: MessageDraft;
  /** Whether somebody may be in the programme several times. */
  readonly isOneOfMany: boolean;
}

/** Puts together what is due: the text for each, and the template that says it where WhatsApp takes nothing else. */
@Injectable()
export class DueMessages {
  constructor(
    private readonly templates: ProgrammeTemplates,
    private readonly config: Config,
  ) {}

  async of(tx: PoolClient, visits: readonly Visit[]): Promise<Due[]> {
    const due = visits.flatMap((visit) => dueOf(visit, this.config.organisation));
    const templates = await this.templates.of(
      tx,
      due.map(({ wish }) => wish),
    );
    return due.map(({ wish, draft, ...one }, index) => {
      const asTemplate = templates[index] ?? null;
      return { ...one, draft: asTemplate === null ? draft : { ...draft, asTemplate } };
    });
  }
}

function dueOf(
  { subscription, live, person, step }: Visit,
  organisation: string,
): (Due & { readonly wish: TemplateWish })[] {
  if (live === null || step.status !== 'stands' || step.due === null) return [];
  const message = messageOf(live.programme, step.due.id);
  if (message === undefined) return [];
  const language = live.languageFor(person?.language ?? null);
  const values = { organisation, name: person?.name ?? '' };
  const body = message.flow === undefined ? live.render(message.id, language, values) : '';
  const draft = draftOf(subscription, step.due, live, { body, language });
  const { template } = message;
  const wish = { live, language, values, ...(template !== undefined && { template }) };
  return [{ subscription, message, draft, wish, isOneOfMany: live.programme.instances === 'many' }];
}

function draftOf(
  { conversationId, personId }: Subscription,
  { id, expiresAt }: Moment,
  { programme: { programme, purpose } }: LiveProgramme,
  words: Pick<MessageDraft, 'body' | 'language'>,
): MessageDraft {
  return {
    ...words,
    conversationId,
    personId,
    kind: 'reminder',
    purpose,
    because: becauseOf(programme, id),
    inReplyTo: null,
    expiresAt,
  };
}
