import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { Clock } from '../../platform/clock.js';
import { StaffKeys, type KeyUse } from './staff-keys.js';

const envelope = z.tuple([z.unknown(), z.number()]);

/** Hands facts to a browser and gets them back unchanged: signed, and worth nothing after a while. Not secret. */
@Injectable()
export class SignedNotes {
  constructor(
    private readonly keys: StaffKeys,
    private readonly clock: Clock,
  ) {}

  write(use: KeyUse, facts: object, lifetimeMs: number): string {
    const body = Buffer.from(JSON.stringify([facts, this.clock.now().getTime() + lifetimeMs])).toString(
      'base64url',
    );
    return `${body}.${this.keys.hash(use, body).toString('base64url')}`;
  }

  /** The facts; null when the note is not ours, was changed or is too old. */
  read<Facts>(use: KeyUse, note: string, schema: z.ZodType<Facts>): Facts | null {
    const [body = '', signature = ''] = note.split('.');
    if (!this.keys.isHash(use, body, Buffer.from(signature, 'base64url'))) return null;
    const [facts, expiresAt] = envelope.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    return expiresAt > this.clock.now().getTime() ? schema.parse(facts) : null;
  }
}
