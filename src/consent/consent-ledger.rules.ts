import { createHash } from 'node:crypto';

import { canonicalJson } from '../platform/canonical-json.js';
import type { ConsentEntry, Evidence, NewConsentEntry, SaltedEvidence } from './consent-entry.js';

/** What an entry adds to what it records: its place in the person's chain. */
export interface Place {
  readonly id: string;
  readonly sequence: number;
  readonly previousHash: Buffer;
  /** 16 random bytes. */
  readonly salt: Buffer;
}

/** An entry with its personal parts, as far as they have not been erased. */
export interface KeptEntry {
  readonly entry: ConsentEntry;
  readonly evidence: SaltedEvidence | null;
}

/** Whether a person's chain holds, and where it breaks. */
export type ChainCheck =
  | { readonly status: 'intact'; readonly entries: number; readonly erased: number }
  | { readonly status: 'broken'; readonly sequence: number; readonly reason: BreakReason };

/** `sequence`: an entry is missing; `link`: it follows another than it says; `hash`, `commitment`: it was changed. */
export type BreakReason = 'sequence' | 'link' | 'hash' | 'commitment';

/** What the first entry of a person follows. */
export const noHash = Buffer.alloc(0);

/** Seals a new entry into its place in the chain. */
export function sealEntry(
  { evidence, ...recorded }: NewConsentEntry,
  { salt, ...place }: Place,
): ConsentEntry {
  const entry = {
    ...recorded,
    basis: recorded.basis ?? 'self',
    guardianId: recorded.guardianId ?? null,
    expiresAt: recorded.expiresAt ?? null,
    ...place,
    commitment: commitmentOf(salt, evidence),
  };
  return { ...entry, hash: hashOf(entry) };
}

/** Commits to the personal parts: sha256 of the salt and their canonical form, with the details only where there are any. */
export function commitmentOf(
  salt: Buffer,
  { channel, address, words, answer, details = {} }: Evidence,
): Buffer {
  const further = Object.keys(details).length === 0 ? [] : [canonicalJson(details)];
  return sha256(salt, canonical([channel, address, words, answer, ...further]));
}

/** Hashes an entry onto the one before it: sha256 of the previous hash and the entry's canonical form. */
function hashOf(entry: Omit<ConsentEntry, 'hash'>): Buffer {
  return sha256(
    entry.previousHash,
    canonical([
      entry.id,
      entry.personId,
      entry.sequence,
      entry.purpose,
      entry.action,
      entry.method,
      entry.language,
      entry.version,
      entry.at.toISOString(),
      entry.actor.kind,
      entry.actor.id,
      entry.proofMessageId,
      entry.commitment.toString('hex'),
      ...rightOf(entry),
    ]),
  );
}

/** By whose right and until when, where that is anything but her own and for good: entries from before it was kept verify. */
function rightOf({ basis, guardianId, expiresAt }: Omit<ConsentEntry, 'hash'>): (string | null)[] {
  if (basis === 'self' && guardianId === null && expiresAt === null) return [];
  return [basis, guardianId, expiresAt?.toISOString() ?? null];
}

/** Verifies one person's chain from its first entry; erased evidence breaks nothing. */
export function verifyChain(kept: readonly KeptEntry[]): ChainCheck {
  let previousHash: Buffer = noHash;
  for (const [index, { entry, evidence }] of kept.entries()) {
    const reason = breakOf(entry, evidence, index + 1, previousHash);
    if (reason !== undefined) return { status: 'broken', sequence: entry.sequence, reason };
    previousHash = entry.hash;
  }
  return {
    status: 'intact',
    entries: kept.length,
    erased: kept.filter(({ evidence }) => evidence === null).length,
  };
}

function breakOf(
  entry: ConsentEntry,
  evidence: SaltedEvidence | null,
  sequence: number,
  previousHash: Buffer,
): BreakReason | undefined {
  if (entry.sequence !== sequence) return 'sequence';
  if (!entry.previousHash.equals(previousHash)) return 'link';
  if (!entry.hash.equals(hashOf(entry))) return 'hash';
  if (evidence !== null && !entry.commitment.equals(commitmentOf(evidence.salt, evidence)))
    return 'commitment';
  return undefined;
}

/** JSON of a list in a fixed order: one form only, and no two different entries share it. */
function canonical(parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}

function sha256(before: Buffer, text: string): Buffer {
  return createHash('sha256').update(before).update(text, 'utf8').digest();
}
