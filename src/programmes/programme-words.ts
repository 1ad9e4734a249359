import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { OtherWordsAtHand, type OtherWords, type WordsSource } from '../messages/elsewhere/other-words.js';
import { Config } from '../platform/config/config.js';
import { messageOf } from './programme.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammeTemplates, type TemplateWish } from './programme-templates.js';

interface WrittenRow {
  readonly id: string;
  readonly because: string;
  readonly name: string | null;
  readonly language: string | null;
}

interface Wish extends TemplateWish {
  readonly id: string;
  readonly message: string;
}

/** Such as `programme:antenatal/week_20`, and what was written in its place. */
const reason = /^programme:([^/]+)\/([^/]+)/;

/**
 * Says what messages of programmes that name a template say as that, and by SMS. Those without one go by SMS as they are. SQL, because
 * the claim asks about many at once.
 */
@Injectable()
export class ProgrammeWords implements WordsSource, OnModuleInit {
  constructor(
    private readonly atHand: OtherWordsAtHand,
    private readonly library: ProgrammeLibrary,
    private readonly templates: ProgrammeTemplates,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.atHand.add(this);
  }

  async of(tx: PoolClient, messageIds: readonly string[]): Promise<ReadonlyMap<string, OtherWords>> {
    const { rows } = await tx.query<WrittenRow>(
      `SELECT m.id, m.because, p.name, p.language FROM outbound_messages m LEFT JOIN people p ON p.id = m.person_id
       WHERE m.id = ANY($1::uuid[]) AND m.because LIKE 'programme:%'`,
      [messageIds],
    );
    const wishes = rows.flatMap((row) => this.wishOf(row));
    const found = await this.templates.of(tx, wishes);
    return new Map(
      wishes.map(({ id, live, message, language, values }, index) => {
        const sms = { text: live.render(message, language, values), language };
        return [id, { template: found[index] ?? null, sms }];
      }),
    );
  }

  private wishOf({ id, because, name, language: spoken }: WrittenRow): Wish[] {
    const [, programme = '', message = ''] = reason.exec(because) ?? [];
    const live = this.library.find(programme);
    const template = live === null ? undefined : messageOf(live.programme, message)?.template;
    if (live === null || template === undefined) return [];
    const values = { organisation: this.config.organisation, name: name ?? '' };
    return [{ id, message, template, live, language: live.languageFor(spoken), values }];
  }
}
