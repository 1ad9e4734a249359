import type { SendingSection } from '../people/dictionary/sending.schemas.js';
import type { GivenConsent, SendFacts } from './gate-facts.js';
import { isAnswer, isInitiative, isUnasked, isUrgent, needsConsent, needsHerPhone } from './message-kind.js';
import type { NextAllowedMoment } from './quiet-hours.rules.js';
import { isReachable } from './reachable.rules.js';
import { isInWindow } from './whatsapp-window.rules.js';

/** What the organisation has settled for every message. */
export interface GateRules {
  readonly nextAllowed: NextAllowedMoment;
  readonly most: SendingSection['most'];
}

/** Why a message is never sent. */
export const denyReasons = [
  'test_person_on_real_sender',
  'real_person_on_simulator',
  'one_way_address',
  'opted_out',
  'erased_address',
  'merged_record',
  'not_her_phone',
  'suppressed',
  'no_purpose',
  'no_consent',
  'no_consent_of_holder',
  'already_asked',
  'already_sent',
  'expired',
  'over_cap',
  'outside_window',
  'gate_error',
] as const;
export type DenyReason = (typeof denyReasons)[number];

/** Why a message waits. */
export const deferReasons = [
  'not_yet',
  'sending_held',
  'sender_resting',
  'paused',
  'taken_over',
  'person_cap',
  'phone_cap',
  'quiet_hours',
  'preferred_hour',
] as const;
export type DeferReason = (typeof deferReasons)[number];

/** The answer to the one question before every send. */
export type GateDecision =
  | { readonly status: 'allow' }
  | { readonly status: 'defer'; readonly until: Date; readonly reasons: readonly DeferReason[] }
  | { readonly status: 'deny'; readonly reasons: readonly DenyReason[]; readonly cause?: unknown };

/** One thing that a message waits for. */
export interface Wait {
  readonly reason: DeferReason;
  readonly until: Date;
}

/** Everything that stands between a message and its sending. */
export interface Examination {
  /** The first moment at which it may go, as far as waiting helps. */
  readonly at: Date;
  readonly waits: readonly Wait[];
  readonly denials: readonly DenyReason[];
}

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;

/** A held message is looked at again this much later. */
const heldForMs = 60_000;

/** A pause, and a human who has the conversation, may end at any time: a message that waits for it is looked at again so often. */
const pausedForMs = hourMs / 4;

/**
 * Decides whether a message may be sent now, later, or never. Every reason to deny is named; an error in here is one
 * of them, so that nothing is sent by accident.
 */
export function mayBeSent(facts: SendFacts, rules: GateRules): GateDecision {
  try {
    const { at, waits, denials } = examine(facts, rules);
    if (denials.length > 0) return { status: 'deny', reasons: denials };
    if (waits.length === 0) return { status: 'allow' };
    return { status: 'defer', until: at, reasons: waits.map(({ reason }) => reason) };
  } catch (cause) {
    return { status: 'deny', reasons: ['gate_error'], cause };
  }
}

/**
 * Names everything that a message waits for and everything that forbids it, at the moment at which it could go.
 * @throws RangeError for a zone that does not exist
 */
export function examine(facts: SendFacts, rules: GateRules): Examination {
  const waits = new Waits(facts.now);
  waits.add('not_yet', facts.notBefore);
  if (facts.isHeld) waits.add('sending_held', later(facts.now, heldForMs));
  if (!isUrgent(facts.kind)) {
    waitForPeople(waits, facts);
    if (isUnasked(facts.kind)) waitForCaps(waits, facts, rules);
    waitForDay(waits, facts, rules);
  }
  const isOver = isOverCap(facts, waits.all);
  const found = denials(facts, waits.at);
  return {
    at: waits.at,
    waits: waits.all,
    denials: isOver ? found.map((reason) => (reason === 'expired' ? 'over_cap' : reason)) : found,
  };
}

/** Tells whether it is the caps that leave no room before the message is useless: neither more hours nor an earlier start mends that. */
function isOverCap({ now, expiresAt }: SendFacts, waits: readonly Wait[]): boolean {
  if (expiresAt === null || expiresAt <= now) return false;
  const reason = waits.find(({ until }) => until >= expiresAt)?.reason;
  return reason === 'person_cap' || reason === 'phone_cap';
}

/** Moves the moment of sending on, and remembers why. */
class Waits {
  readonly all: Wait[] = [];

  constructor(public at: Date) {}

  add(reason: DeferReason, until: Date): void {
    if (until <= this.at) return;
    this.at = until;
    this.all.push({ reason, until });
  }
}

/** What may end at any time is waited for when the message is due; one that is wanted later has its own time. */
function waitForPeople(waits: Waits, facts: SendFacts): void {
  if (facts.notBefore > facts.now) return;
  if (facts.senderRestsUntil !== null) waits.add('sender_resting', facts.senderRestsUntil);
  const lookAgain = later(waits.at, pausedForMs);
  if (facts.pausedUntil !== null) waits.add('paused', earlier(facts.pausedUntil, lookAgain));
  if (facts.isTakenOver) waits.add('taken_over', lookAgain);
}

function waitForCaps(
  waits: Waits,
  { sentToPerson, sentToPhone, wantsFewer }: SendFacts,
  { most }: GateRules,
): void {
  const limits = wantsFewer ? [most.person, most.fewer] : [most.person];
  const rooms = limits.map((limit) => roomFrom(sentToPerson, limit).getTime());
  waits.add('person_cap', new Date(Math.max(...rooms)));
  waits.add('phone_cap', roomFrom(sentToPhone, most.phone));
}

/** When there is room again for one more message: the oldest of a full number has to be a day, or a week, ago. */
function roomFrom(sent: readonly Date[], { day, week }: { day: number; week: number }): Date {
  const lastOfDay = sent[day - 1]?.getTime() ?? Number.NEGATIVE_INFINITY;
  const lastOfWeek = sent[week - 1]?.getTime() ?? Number.NEGATIVE_INFINITY;
  return new Date(Math.max(0, lastOfDay + dayMs, lastOfWeek + 7 * dayMs));
}

function waitForDay(waits: Waits, facts: SendFacts, { nextAllowed }: GateRules): void {
  waits.add('quiet_hours', nextAllowed(waits.at, facts.timezone, null));
  if (!isUnasked(facts.kind) || facts.preferredHour === null) return;
  const preferred = nextAllowed(waits.at, facts.timezone, facts.preferredHour);
  // A message that her hour would make too late comes at another one.
  const isInTime = denials(facts, preferred).length === denials(facts, waits.at).length;
  if (isInTime) waits.add('preferred_hour', preferred);
}

function denials(facts: SendFacts, at: Date): DenyReason[] {
  return [
    ...addressDenials(facts),
    ...(isInitiative(facts.kind) ? initiativeDenials(facts) : []),
    ...(needsConsent(facts.kind) ? consentDenials(facts, at) : []),
    ...(facts.kind === 'permission_request' ? askingDenials(facts) : []),
    ...named('already_sent', facts.kind === 'reminder' && facts.wasSent),
    ...named('expired', isExpired(facts, at)),
    ...named('outside_window', isOutsideWindow(facts, at)),
  ];
}

function addressDenials(facts: SendFacts): DenyReason[] {
  return [
    ...named('test_person_on_real_sender', facts.isTest && !facts.isSimulated),
    ...named('real_person_on_simulator', !facts.isTest && facts.isSimulated),
    ...named('one_way_address', !isReachable(facts.channel, facts.address)),
    ...named('opted_out', facts.isOptedOut && facts.kind !== 'confirmation'),
  ];
}

function initiativeDenials(facts: SendFacts): DenyReason[] {
  return [
    ...named('erased_address', facts.isErased),
    ...named('merged_record', facts.isMerged),
    ...named('not_her_phone', facts.holder.kind === 'stranger' && needsHerPhone(facts.kind)),
    ...named('suppressed', facts.suppression !== null),
  ];
}

/** She has to have agreed herself, and whoever's phone it is too. */
function consentDenials({ purpose, isByConsent, consent, holder }: SendFacts, at: Date): DenyReason[] {
  if (purpose === null) return ['no_purpose'];
  const agrees = isByConsent ? isGranted : isNotAgainst;
  return [
    ...named('no_consent', !agrees(consent, at)),
    ...named('no_consent_of_holder', holder.kind === 'another' && !agrees(holder.consent, at)),
  ];
}

/** Somebody is asked once, and never after she has answered, whatever she said. */
function askingDenials({ purpose, consent, wasAsked }: SendFacts): DenyReason[] {
  if (purpose === null) return ['no_purpose'];
  return named('already_asked', wasAsked || consent !== null);
}

function isGranted(consent: GivenConsent | null, at: Date): boolean {
  return consent?.action === 'granted' && (consent.expiresAt === null || at < consent.expiresAt);
}

function isNotAgainst(consent: GivenConsent | null): boolean {
  return consent?.action !== 'refused' && consent?.action !== 'withdrawn';
}

function isExpired({ expiresAt }: SendFacts, at: Date): boolean {
  return expiresAt !== null && expiresAt <= at;
}

function isOutsideWindow({ channel, kind, isTemplate, lastInboundAt }: SendFacts, at: Date): boolean {
  if (channel !== 'whatsapp' || isAnswer(kind) || isTemplate) return false;
  return !isInWindow(lastInboundAt, at);
}

function named(reason: DenyReason, holds: boolean): DenyReason[] {
  return holds ? [reason] : [];
}

function earlier(one: Date, other: Date): Date {
  return one <= other ? one : other;
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
