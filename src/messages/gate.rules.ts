import type { ChannelName } from '../channels/channel.js';
import type { ConsentAction } from '../consent/consent-entry.js';
import type { SendingSection } from '../people/dictionary/sending.schemas.js';
import {
  isAnswer,
  isInitiative,
  isUnasked,
  isUrgent,
  needsConsent,
  needsHerPhone,
  type MessageKind,
} from './message-kind.js';
import type { NextAllowedMoment } from './quiet-hours.rules.js';
import { isReachable } from './reachable.rules.js';
import { isInWindow } from './whatsapp-window.rules.js';

/** Where a purpose stands for somebody: the last entry of the ledger. */
export interface GivenConsent {
  readonly action: ConsentAction;
  /** When it ends by itself; null: never. */
  readonly expiresAt: Date | null;
}

/** A matter that she is not written to about, as far as this message belongs to it. */
export interface SuppressionFact {
  /** Such as `programme:antenatal`. */
  readonly scope: string;
  /** Such as `loss`. */
  readonly cause: string;
}

/** Whose phone the message goes to: her own, that of somebody through whom she is reached, or anybody's. */
export type PhoneHolder =
  | { readonly kind: 'herself' }
  | { readonly kind: 'another'; readonly consent: GivenConsent | null }
  | { readonly kind: 'stranger' };

/** Everything that decides whether one message may be sent. `docs/sending.md` says how. */
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
  /** The purpose is lawful by consent alone; for another one it is enough that she has not said no. */
  readonly isByConsent: boolean;
  /** Where that purpose stands; null when she was never asked. */
  readonly consent: GivenConsent | null;
  /** Of a permission request: she was asked before. */
  readonly wasAsked: boolean;
  /** Of a reminder: the same has gone to her by another message, as after her records were made one. */
  readonly wasSent: boolean;
  readonly holder: PhoneHolder;
  readonly suppression: SuppressionFact | null;
  /** The address is opted out with this sender. */
  readonly isOptedOut: boolean;
  /** Whoever was behind the address has had everything erased. */
  readonly isErased: boolean;
  /** Her record was made one with another: what is still under way for it is not sent. */
  readonly isMerged: boolean;
  /** The person is a test person, or the address is the simulator's. */
  readonly isTest: boolean;
  /** The sender is the simulator's. */
  readonly isSimulated: boolean;
  /** Nothing leaves the house, as after a restore. */
  readonly isHeld: boolean;
  /** Somebody on the staff has taken the conversation over. */
  readonly isTakenOver: boolean;
  /** The provider refused the sender for a fault of ours, so it rests until then; null: it is well. */
  readonly senderRestsUntil: Date | null;
  /** IANA zone of the person. */
  readonly timezone: string;
  /** The hour of her day from which she likes to get messages; null: any. */
  readonly preferredHour: number | null;
  /** She has sent LESS. */
  readonly wantsFewer: boolean;
  /** When unasked messages of the last 7 days went to her, the latest first. */
  readonly sentToPerson: readonly Date[];
  /** The same for her phone, whoever of those who share it they were for. */
  readonly sentToPhone: readonly Date[];
  /** When she last wrote in this conversation. */
  readonly lastInboundAt: Date | null;
  /** It goes as an approved template, which WhatsApp takes at any time. */
  readonly isTemplate: boolean;
  /** She asked for a rest until then, or may have meant to opt out; null: no pause. */
  readonly pausedUntil: Date | null;
}

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
