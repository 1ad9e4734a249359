import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { TemplateStatus } from '../../channels/channel.js';
import type { RichMessage } from '../../channels/rich-message.js';

/** A template that says what a message says, filled for whoever it is for. */
export interface TemplateWords {
  readonly contentSid: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly options: RichMessage['options'];
  readonly language: string;
  /** All of its words. */
  readonly text: string;
}

/** What else a message can say, where WhatsApp does not take it as it is. */
export interface OtherWords {
  /** Null: no template says it, or none that may be used. */
  readonly template: TemplateWords | null;
  /** What SMS would say; null: it is not to go by SMS. */
  readonly sms: { readonly text: string; readonly language: string } | null;
}

/** Knows what else the messages of a room can say. */
export interface WordsSource {
  /** Those of these messages that it knows, by their ids. */
  of(tx: PoolClient, messageIds: readonly string[]): Promise<ReadonlyMap<string, OtherWords>>;
  /** Takes note that a template cannot be used any more; absent: another room keeps the templates. */
  templateRefused?(tx: PoolClient, contentSid: string, status: TemplateStatus): Promise<void>;
}

/** What messages can say otherwise, from the rooms that wrote them. A message that no room knows goes by SMS as it is. */
@Injectable()
export class OtherWordsAtHand implements WordsSource {
  private readonly sources = new Set<WordsSource>();

  /** Rooms add theirs at boot. */
  add(source: WordsSource): void {
    this.sources.add(source);
  }

  async of(tx: PoolClient, messageIds: readonly string[]): Promise<ReadonlyMap<string, OtherWords>> {
    const known = new Map<string, OtherWords>();
    if (messageIds.length === 0) return known;
    for (const source of this.sources)
      for (const [id, words] of await source.of(tx, messageIds)) known.set(id, words);
    return known;
  }

  async templateRefused(tx: PoolClient, contentSid: string, status: TemplateStatus): Promise<void> {
    for (const source of this.sources) await source.templateRefused?.(tx, contentSid, status);
  }
}

/** A template as a message shows it. */
export function shownTemplate({ contentSid, variables, options, text }: TemplateWords): RichMessage {
  return { body: text, options, media: null, template: { contentSid, variables } };
}
