import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { renderSVG } from 'uqr';

import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { seal, unseal } from '../secrets/sealed.js';
import { StaffKeys } from '../secrets/staff-keys.js';
import type { User } from '../users/user.js';
import { TotpRepository, type StoredTotp } from './totp.repository.js';
import {
  isTotpCode,
  newRecoveryCodes,
  newTotpSecret,
  plainRecoveryCode,
  sharedSecret,
  stepOfCode,
} from './totp.rules.js';
import { sentence } from '../../platform/sentence.js';

/** What somebody needs to put a second factor on a phone. */
export interface TotpOffer {
  /** In base32, to be typed. */
  readonly secret: string;
  readonly uri: string;
  /** An SVG image of the URI. */
  readonly qr: string;
}

/** Codes from a phone (TOTP, RFC 6238), and those that stand in for it. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly repository: TotpRepository,
    private readonly keys: StaffKeys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `conflict` when the account has one already */
  async offer({ id, email }: User): Promise<TotpOffer> {
    const secret = newTotpSecret();
    if (!(await this.repository.propose(id, seal(this.keys.of('totp'), secret, id)))) throw hasOneAlready();
    const shared = sharedSecret(secret, this.config.organisation, email);
    return { ...shared, qr: renderSVG(shared.uri, { ecc: 'M', border: 2 }) };
  }

  /**
   * Turns it on by a first code, and gives the recovery codes, which are shown this once.
   * @throws DomainError `refused` for a wrong code; `conflict` when there is nothing to turn on
   */
  async confirm(tx: PoolClient, userId: string, code: string): Promise<string[]> {
    const stored = await this.repository.find(userId, tx);
    if (stored === undefined || stored.isConfirmed) throw hasOneAlready();
    const step = this.stepOf(stored, userId, code);
    if (step === null)
      throw new DomainError(
        'refused',
        sentence(
          'problems:code_wrong_clock',
        )`This code is not right. Check that the clock of the phone is, and type the next code.`,
      );
    const codes = newRecoveryCodes();
    const hashes = codes.map((one) => this.recoveryHash(userId, one));
    if (!(await this.repository.confirm(tx, userId, step, hashes, this.clock.now()))) throw hasOneAlready();
    return codes;
  }

  /** Takes a code from the phone or a recovery code, each once. Says which it was. */
  async take(userId: string, typed: string): Promise<'code' | 'recovery_code' | 'wrong'> {
    const code = typed.replaceAll(' ', '');
    if (!isTotpCode(code)) {
      const isTaken = await this.repository.takeRecoveryCode(userId, this.recoveryHash(userId, code));
      return isTaken ? 'recovery_code' : 'wrong';
    }
    const stored = await this.repository.find(userId);
    const step = stored?.isConfirmed === true ? this.stepOf(stored, userId, code) : null;
    return step !== null && (await this.repository.takeStep(userId, step)) ? 'code' : 'wrong';
  }

  remove(tx: PoolClient, userId: string): Promise<boolean> {
    return this.repository.remove(tx, userId);
  }

  private stepOf({ sealed }: StoredTotp, userId: string, code: string): number | null {
    return stepOfCode(
      unseal(this.keys.of('totp'), sealed, userId),
      code.replaceAll(' ', ''),
      this.clock.now(),
    );
  }

  private recoveryHash(userId: string, code: string): string {
    return this.keys.hash('recovery', `${userId}:${plainRecoveryCode(code)}`).toString('hex');
  }
}

function hasOneAlready(): DomainError {
  return new DomainError(
    'conflict',
    sentence('problems:codes_on')`Codes from a phone are on already. Turn them off first to begin anew.`,
  );
}
