import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { RichMessage } from '../../channels/rich-message.js';

/** A template of WhatsApp that may be sent, in one language. */
export interface ApprovedTemplate {
  readonly name: string;
  readonly contentSid: string;
  /** Without a region, such as sw. */
  readonly language: string;
  /** With its places, such as {{1}}. */
  readonly body: string;
  readonly options: RichMessage['options'];
}

/** The room that knows which templates there are. */
export interface TemplateSource {
  /** The approved ones of these names; of several in one language the one that counts is first. */
  approved(tx: PoolClient, names: readonly string[]): Promise<readonly ApprovedTemplate[]>;
}

/** The templates of WhatsApp for rooms that name them. While no room knows any, there are none. */
@Injectable()
export class TemplatesAtHand implements TemplateSource {
  private source: TemplateSource | null = null;

  /** The room that keeps them says so at boot. */
  keptBy(source: TemplateSource): void {
    this.source = source;
  }

  async approved(tx: PoolClient, names: readonly string[]): Promise<readonly ApprovedTemplate[]> {
    if (names.length === 0 || this.source === null) return [];
    return this.source.approved(tx, names);
  }
}
