import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Actor } from '../../platform/access/actor.js';
import { may, roles } from '../../platform/access/policy.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import { consentAuthors, consentWordsIn } from './consent-authors.rules.js';
import type { WordedSave } from './consent-authors.rules.js';

/** Saves whose files are held in memory at once. */
const atOnce = 20;

/** Who has to read the words of consent of a draft. */
export interface NeededApproval {
  /** The accounts that changed the words in it. */
  readonly authors: ReadonlySet<string>;
  /** The accounts that may approve them, by name: those that did not change them; where there is none, everybody who may. */
  readonly approvers: readonly { readonly id: string; readonly name: string }[];
}

/** A draft whose words of consent are to be approved. */
export interface WordedDraft {
  readonly name: string;
  readonly version: number;
  /** What it was begun from; null for a new flow. */
  readonly base: FlowFiles | null;
}

/**
 * Says who may approve the words of consent of a draft: nobody approves what they changed themselves, unless there is nobody
 * else. SQL, because it is judged in the transaction of the release.
 */
@Injectable()
export class ConsentApprovals {
  constructor(private readonly drafts: DraftsRepository) {}

  async of(db: Pool | PoolClient, { name, version, base }: WordedDraft): Promise<NeededApproval> {
    const begun = (base === null ? null : consentWordsIn(base)) ?? new Map<string, string>();
    const authors = consentAuthors(begun, await this.wordsOf(db, name, version));
    const { rows: everybody } = await db.query<NeededApproval['approvers'][number]>(
      'SELECT id::text, name FROM users WHERE disabled_at IS NULL AND role = ANY ($1::text[]) ORDER BY name, id',
      [roles.filter((role) => may({ role }, 'flows.approve_consent'))],
    );
    const others = everybody.filter(({ id }) => !authors.has(id));
    return { authors, approvers: others.length > 0 ? others : everybody };
  }

  private async wordsOf(db: Pool | PoolClient, name: string, version: number): Promise<WordedSave[]> {
    const found: WordedSave[] = [];
    let after = 0;
    for (;;) {
      const saves = await this.drafts.contents(db, name, { after, upTo: version }, atOnce);
      found.push(...saves.map(({ by, files }) => ({ by: by.id, words: consentWordsIn(files) })));
      if (saves.length < atOnce) return found;
      after = saves.at(-1)?.version ?? version;
    }
  }
}

/** Says why somebody's approval does not count; null when it does. */
export function approvalFault(
  { authors, approvers }: NeededApproval,
  { actor, name }: { readonly actor: Actor; readonly name: string },
): Sentence | null {
  if (!authors.has(actor.id) || approvers.some(({ id }) => id === actor.id)) return null;
  const others = { joined: 'or', of: approvers.map((one) => one.name) } as const;
  return sentence(
    'problems:own_consent_words',
  )`${{ name }} changed these words of consent. Somebody else has to read and approve them: ${{ others }}.`;
}
