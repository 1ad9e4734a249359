import { Temporal } from 'temporal-polyfill';

import type { PurposeRule } from '../people/dictionary/dictionary-content.js';
import type { ConsentBasis, CurrentConsent, NewConsentEntry } from './consent-entry.js';

/** Why a consent is not entered. */
export const recordingRefusals = [
  'said_no',
  'opted_out',
  'guardian_needed',
  'guardian_unnamed',
  'not_mature',
] as const;
export type RecordingRefusal = (typeof recordingRefusals)[number];

/** What decides whether a consent may be entered. */
export interface RecordingFacts {
  /** The last entry about the purpose; undefined when she was never asked. */
  readonly last: Pick<CurrentConsent, 'action' | 'basis'> | undefined;
  /** An address of hers is opted out. */
  readonly isOptedOut: boolean;
  /** In whole years on the day of the consent; null when her birth date is not known. */
  readonly age: number | null;
  /** Undefined for a purpose that the dictionary does not name. */
  readonly purpose: Pick<PurposeRule, 'guardianUnder' | 'matureMinorFrom'> | undefined;
}

/**
 * Tells why a consent may not be entered; undefined when it may. Nothing but her own text lifts a no of hers, or an opt-out:
 * neither staff who were there, nor an import, nor a campaign. Only the no of a guardian, for a child who may not agree alone yet, a
 * guardian lifts. What is no grant is always entered.
 */
export function refusalOf(entry: NewConsentEntry, facts: RecordingFacts): RecordingRefusal | undefined {
  if (entry.action !== 'granted') return undefined;
  if (entry.method !== 'text') {
    const saidNo = facts.last?.action === 'refused' || facts.last?.action === 'withdrawn';
    if (saidNo && !isGuardiansMatter(entry, facts)) return 'said_no';
    if (facts.isOptedOut) return 'opted_out';
  }
  return refusalOfRight(entry, facts);
}

/** By whose right a consent counts: of a minor who is mature enough for the purpose her own, named as such. */
export function basisOf(
  { basis = 'self' }: NewConsentEntry,
  { age, purpose }: Pick<RecordingFacts, 'age' | 'purpose'>,
): ConsentBasis {
  return basis === 'self' && isMinor(age, purpose) && isMature(age, purpose) ? 'mature_minor' : basis;
}

function refusalOfRight(
  entry: NewConsentEntry,
  { age, purpose }: RecordingFacts,
): RecordingRefusal | undefined {
  if (entry.basis === 'guardian') return isGuardianNamed(entry) ? undefined : 'guardian_unnamed';
  if (entry.basis === 'mature_minor' && !isMature(age, purpose)) return 'not_mature';
  return isMinor(age, purpose) && !isMature(age, purpose) ? 'guardian_needed' : undefined;
}

/** A guardian said no for a child who may not agree alone, and a guardian agrees now. */
function isGuardiansMatter({ basis }: NewConsentEntry, { last, age, purpose }: RecordingFacts): boolean {
  const isTooYoung = isMinor(age, purpose) && !isMature(age, purpose);
  return isTooYoung && basis === 'guardian' && last?.basis === 'guardian';
}

/** A guardian is another person of ours, or somebody who is named. */
function isGuardianNamed({ personId, guardianId = null, evidence }: NewConsentEntry): boolean {
  if (guardianId !== null) return guardianId !== personId;
  return (evidence.details?.guardian ?? '').trim() !== '';
}

function isMinor(age: number | null, purpose: RecordingFacts['purpose']): boolean {
  const under = purpose?.guardianUnder ?? null;
  return age !== null && under !== null && age < under;
}

function isMature(age: number | null, purpose: RecordingFacts['purpose']): boolean {
  const from = purpose?.matureMinorFrom ?? null;
  return age !== null && from !== null && age >= from;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Her age in whole years at a moment; null for a birth date that is none. */
export function ageAt(birthDate: string, at: Date, timezone: string): number | null {
  const [, year, month, day] = isoDate.exec(birthDate) ?? [];
  if (year === undefined || Number(month) < 1 || Number(day) < 1) return null;
  const born = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) });
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  return born.until(today.toPlainDate(), { largestUnit: 'years' }).years;
}

/** When a consent of a purpose ends by itself; null: never. What was said about the single consent counts more. */
export function endOf(
  { action, at, expiresAt }: NewConsentEntry,
  purpose: Pick<PurposeRule, 'expiresAfter'> | undefined,
): Date | null {
  if (action !== 'granted') return null;
  if (expiresAt !== undefined && expiresAt !== null) return expiresAt;
  const after = purpose?.expiresAfter ?? null;
  if (after === null) return null;
  const end = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('UTC').add(after);
  return new Date(end.epochMilliseconds);
}
