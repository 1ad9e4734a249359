import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import { may, type Permission } from '../../platform/access/policy.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { newId } from '../../platform/ids.js';
import { hashOf, newBase62Secret } from '../secrets/secret-token.js';
import { TokensRepository, type ListedToken, type UsedToken } from './tokens.repository.js';
import { knownSentence, sentence, type Sentence } from '../../platform/sentence.js';

/** By these letters a token that leaked is recognised, here and by scanners of code. */
const mark = 'karibu_';
const shownLetters = mark.length + 4;
const touchEveryMs = 60_000;
/** Tokens of one account that hold: limits are counted for each of them. */
const mostTokens = 50;

/** What somebody wants a token for. */
export interface WantedToken {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date | null;
}

/** Keys to the API. */
@Injectable()
export class Tokens {
  constructor(
    private readonly database: Database,
    private readonly repository: TokensRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a token, which is given this once and never again.
   * @throws DomainError `refused` when it could do more than who makes it, has run out already, or is one too many
   */
  async make(caller: Principal, wanted: WantedToken): Promise<ListedToken & { readonly token: string }> {
    this.refuseTooMuch(caller, wanted);
    if ((await this.list(caller.userId)).length >= mostTokens)
      throw new DomainError(
        'refused',
        sentence(
          'problems:too_many_tokens',
        )`You have ${{ most: mostTokens }} tokens, which is as many as an account may have. Revoke one that is not used any more.`,
      );
    const token = `${mark}${newBase62Secret()}`;
    const listed: ListedToken = {
      id: newId(),
      name: wanted.name,
      prefix: token.slice(0, shownLetters),
      scopes: [...new Set(wanted.scopes)],
      createdAt: this.clock.now(),
      expiresAt: wanted.expiresAt,
      lastUsedAt: null,
    };
    await this.database.transaction(async (tx) => {
      await this.repository.insert(tx, { ...listed, userId: caller.userId, tokenHash: hashOf(token) });
      const after = {
        name: listed.name,
        scopes: listed.scopes,
        expiresAt: listed.expiresAt?.toISOString() ?? null,
      };
      await this.audit.record(tx, caller, {
        action: 'token.made',
        subject: { kind: 'token', id: listed.id },
        after,
      });
    });
    return { ...listed, token };
  }

  /** Who owns a token and what it is for, if it holds; looking it up counts as using it. */
  async use(token: string): Promise<UsedToken | null> {
    if (!token.startsWith(mark)) return null;
    const now = this.clock.now();
    const found = await this.repository.find(hashOf(token), now);
    if (found === undefined) return null;
    if (found.lastUsedAt === null || now.getTime() - found.lastUsedAt.getTime() >= touchEveryMs)
      await this.repository.touch(found.id, now);
    return found;
  }

  /** Whether a token of an account goes on; asking does not count as using it. */
  async holds(userId: string, id: string): Promise<boolean> {
    return (await this.list(userId)).some((token) => token.id === id);
  }

  list(userId: string): Promise<ListedToken[]> {
    return this.repository.list(userId, this.clock.now());
  }

  /** @throws DomainError `not_found` */
  async revoke(caller: Principal, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const revoked = await this.repository.revoke(tx, caller.userId, id, this.clock.now());
      if (revoked === undefined)
        throw new DomainError('not_found', sentence('problems:no_token')`There is no such token.`);
      const before = { name: revoked.name, scopes: revoked.scopes };
      await this.audit.record(tx, caller, {
        action: 'token.revoked',
        subject: { kind: 'token', id },
        before,
      });
    });
  }

  private refuseTooMuch(caller: Principal, { scopes, expiresAt }: WantedToken): void {
    // `may` looks at the scopes of the caller too: a token makes none that could do more than itself.
    const above = scopes.filter((scope) => !may(caller, scope));
    if (above.length > 0)
      throw new DomainError(
        'refused',
        sentence(
          'problems:token_rights',
        )`You may not do this yourself, so a token of yours may not either: ${{ rights: { joined: 'comma', of: above.map(nameOf) } }}.`,
      );
    if (expiresAt !== null && expiresAt <= this.clock.now())
      throw new DomainError(
        'refused',
        sentence('problems:token_over')`The token would have run out already. Choose a later day.`,
      );
  }
}

/** A right as the console calls it. */
function nameOf(permission: Permission): Sentence {
  return knownSentence(`staff:permissions.${permission.replace('.', '_')}`, permission);
}
