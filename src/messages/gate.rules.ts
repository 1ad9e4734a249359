import type { ChannelName } from '../channels/channel.js';
import type { ConsentAction } from '../consent/consent-entry.js';
import { isReachable } from './reachable.rules.js';
import { isAnswer, isUrgent, needsConsent, type MessageKind } from './message-kind.js';
import { nextAllowedMoment } from './quiet-hours.rules.js';

/** Everything that decides whether one message may be sent. */
export interface SendFacts {
  readonly now: Date;
  readonly kind: MessageKind;
  readonly channel: ChannelName;
  /** Where it is to go. */
  readonly address: string;
  /** The message is wanted no sooner. */
  readonly notBefore: Date;
  /** The message is useless from then on. */
  readonly expiresAt: Date | null;
  /** The consent purpose that it falls under; null for what needs none. */
  readonly purpose: string | null;
  /** Where that purpose stands; null when she was never asked. */
  readonly consent: ConsentAction | null;
  /** The address is opted out with this sender. */
  readonly isOptedOut: boolean;
  /** The person is a test person, or the address is the simulator's. */
  readonly isTest: boolean;
  /** The sender is the simulator's. */
  readonly isSimulated: boolean;
  /** Nothing leaves the house, as after a restore. */
  readonly isHeld: boolean;
  /** IANA zone of the person. */
  readonly timezone: string;
  /** When she last wrote in this conversation. */
  readonly lastInboundAt: Date | null;
  /** She asked for a rest until then, or may have meant to opt out; null: no pause. */
  readonly pausedUntil: Date | null;
}

/** Why a message is never sent. */
export type DenyReason =
  | 'opted_out'
  | 'no_consent'
  | 'no_purpose'
  | 'expired'
  | 'outside_window'
  | 'test_person_on_real_sender'
  | 'real_person_on_simulator'
  | 'one_way_address'
  | 'gate_error';

/** Why a message waits. */
export type DeferReason = 'not_yet' | 'quiet_hours' | 'sending_held' | 'paused';

/** The answer to the one question before every send. */
export type GateDecision =
  | { readonly status: 'allow' }
  | { readonly status: 'defer'; readonly until: Date; readonly reasons: readonly DeferReason[] }
  | { readonly status: 'deny'; readonly reasons: readonly DenyReason[]; readonly cause?: unknown };

/** How quiet hours are looked up; a caller with many messages passes one that remembers. */
export type NextAllowedMoment = typeof nextAllowedMoment;

/** A held message is looked at again this much later. */
const heldForMs = 60_000;

/** In a pause a message is looked at again at least this often: a pause may end early, and has no end while we wait for her word. */
const pausedForMs = 15 * 60_000;

/** How long after her last message WhatsApp takes free text. Source: WhatsApp's customer service window */
const windowMs = 24 * 60 * 60 * 1_000;

/**
 * Decides whether a message may be sent now, later, or never. Every reason to deny is named; an error in here is one
 * of them, so that nothing is sent by accident.
 */
export function mayBeSent(
  facts: SendFacts,
  nextAllowed: NextAllowedMoment = nextAllowedMoment,
): GateDecision {
  try {
    return decide(facts, nextAllowed);
  } catch (cause) {
    return { status: 'deny', reasons: ['gate_error'], cause };
  }
}

function decide(facts: SendFacts, nextAllowed: NextAllowedMoment): GateDecision {
  const { at, reasons: waits } = earliest(facts, nextAllowed);
  const reasons = denials(facts, at);
  if (reasons.length > 0) return { status: 'deny', reasons };
  return waits.length === 0 ? { status: 'allow' } : { status: 'defer', until: at, reasons: waits };
}

/** The first moment at which the message may go, and what it waits for until then. */
function earliest(facts: SendFacts, nextAllowed: NextAllowedMoment): { at: Date; reasons: DeferReason[] } {
  const reasons: DeferReason[] = [];
  let at = facts.now;
  const wait = (until: Date, reason: DeferReason): void => {
    if (until <= at) return;
    at = until;
    reasons.push(reason);
  };
  wait(facts.notBefore, 'not_yet');
  if (facts.isHeld) wait(new Date(facts.now.getTime() + heldForMs), 'sending_held');
  if (isUrgent(facts.kind)) return { at, reasons };
  const isDue = facts.notBefore <= facts.now;
  if (isDue && facts.pausedUntil !== null)
    wait(earlier(facts.pausedUntil, new Date(at.getTime() + pausedForMs)), 'paused');
  wait(nextAllowed(at, facts.timezone), 'quiet_hours');
  return { at, reasons };
}

function denials(facts: SendFacts, at: Date): DenyReason[] {
  const reasons: DenyReason[] = [];
  if (facts.isTest && !facts.isSimulated) reasons.push('test_person_on_real_sender');
  if (!facts.isTest && facts.isSimulated) reasons.push('real_person_on_simulator');
  if (!isReachable(facts.channel, facts.address)) reasons.push('one_way_address');
  if (facts.isOptedOut && facts.kind !== 'confirmation') reasons.push('opted_out');
  if (facts.expiresAt !== null && facts.expiresAt <= at) reasons.push('expired');
  if (needsConsent(facts.kind)) reasons.push(...consentDenials(facts));
  const isAnytime = facts.channel !== 'whatsapp' || isAnswer(facts.kind);
  if (!isAnytime && !isInWindow(facts.lastInboundAt, at)) reasons.push('outside_window');
  return reasons;
}

function consentDenials({ purpose, consent }: SendFacts): DenyReason[] {
  if (purpose === null) return ['no_purpose'];
  return consent === 'granted' ? [] : ['no_consent'];
}

function earlier(one: Date, other: Date): Date {
  return one <= other ? one : other;
}

function isInWindow(lastInboundAt: Date | null, at: Date): boolean {
  return lastInboundAt !== null && at.getTime() - lastInboundAt.getTime() < windowMs;
}
