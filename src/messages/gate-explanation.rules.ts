import type { SendFacts } from './gate-facts.js';
import type { DeferReason, DenyReason, Examination } from './gate.rules.js';

/** A reason with what there is to say about it: the console has its words. */
export interface ExplainedReason {
  readonly code: DenyReason | DeferReason | 'unreachable';
  readonly params: Readonly<Record<string, string | number | null>>;
}

/** What the gate makes of a message, with everything that stands in its way. */
export interface Explanation {
  readonly status: 'allow' | 'defer' | 'deny';
  /** When it may go, as far as waiting helps; null for what may never go. */
  readonly until: Date | null;
  /** What it goes as, since WhatsApp takes it no more as it is written; null: as it is written, or not at all. */
  readonly instead: 'sms' | 'template' | null;
  /** What forbids it; of a message that would only be late, what it waits for too. */
  readonly reasons: readonly ExplainedReason[];
}

/** What waiting can have led to. */
const late: ReadonlySet<DenyReason> = new Set(['expired', 'over_cap', 'outside_window']);

/** Puts an examination into reasons that say what they rest on. */
export function explanationOf(facts: SendFacts, { at, waits, denials }: Examination): Explanation {
  const waiting = waits.map(({ reason, until }) => ({
    code: reason,
    params: waitParams(facts, reason, until),
  }));
  if (denials.length === 0) {
    const status = waits.length === 0 ? 'allow' : 'defer';
    return { status, until: at, instead: null, reasons: waiting };
  }
  const forbidding = denials.map((code) => ({ code, params: denialParams(facts, code) }));
  // Too late is what waiting has made it: what for is half of the answer.
  const isLate = denials.some((code) => late.has(code));
  return {
    status: 'deny',
    until: null,
    instead: null,
    reasons: isLate ? [...forbidding, ...waiting] : forbidding,
  };
}

type Params = ExplainedReason['params'];

function waitParams(facts: SendFacts, reason: DeferReason, until: Date): Params {
  const shared = { until: until.toISOString() };
  if (reason === 'quiet_hours') return { ...shared, timezone: facts.timezone };
  if (reason === 'preferred_hour') return { ...shared, hour: facts.preferredHour, timezone: facts.timezone };
  if (reason === 'paused') return { ...shared, pausedUntil: facts.pausedUntil?.toISOString() ?? null };
  return shared;
}

function denialParams(facts: SendFacts, reason: DenyReason): Params {
  const { purpose, consent, holder, suppression } = facts;
  switch (reason) {
    case 'no_consent':
      return { purpose, ...consentParams(consent) };
    case 'no_consent_of_holder':
      return { purpose, ...consentParams(holder.kind === 'another' ? holder.consent : null) };
    case 'already_asked':
      return { purpose, ...consentParams(consent) };
    case 'suppressed':
      return { scope: suppression?.scope ?? null, cause: suppression?.cause ?? null };
    case 'expired':
    case 'over_cap':
      return { expiresAt: facts.expiresAt?.toISOString() ?? null };
    case 'outside_window':
      return { lastInboundAt: facts.lastInboundAt?.toISOString() ?? null };
    default:
      return {};
  }
}

function consentParams(consent: SendFacts['consent']): Params {
  return { action: consent?.action ?? null, endedAt: consent?.expiresAt?.toISOString() ?? null };
}
