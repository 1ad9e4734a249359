import { repeatQuestion, waitingAt } from './commands.js';
import type { CallAnswer, ConversationState, Definitions, Outcome, Signal } from './conversation.js';
import { maxExtraLength, maxSignalsInARow } from './limits.js';
import { flowText } from './routing/render.js';
import { keepWebhook } from './routing/webhook.js';
import { continueWithCode, fail, giveUp, guarded, resume, walk } from './routing/walk.js';
import type { Services } from './services.js';
import type { Json } from './json.js';
import type { Session } from './session.js';
import { Turn } from './turn.js';

type SignalOf<Kind extends Signal['kind']> = Extract<Signal, { kind: Kind }>;

/** A signal that cannot be taken yet is tried again this much later. */
const laterMs = 10 * 60_000;

/**
 * Tells when a signal can be taken: now, at a later moment, or never, because what it is about is over.
 */
export function timing(state: ConversationState, signal: Signal, now: Date): 'now' | 'stale' | Date {
  const { session } = state;
  if (signal.kind === 'start') return startTiming(state, now);
  if (session?.id !== signal.session) return 'stale';
  // While a human has the conversation, nothing goes on by itself.
  if (state.isHeld === true) return signal.kind === 'given_back' ? 'stale' : later(now);
  // Nothing goes on with somebody who has opted out, at another sender of ours perhaps; what is open ends by itself.
  if (state.isOptedOut && signal.kind !== 'session_expiry') return 'stale';
  switch (signal.kind) {
    case 'no_answer':
      if (!isOpen(session, signal.message)) return 'stale';
      return session.offer === null ? 'now' : later(now);
    case 'unsure_opt_out':
      return session.offer?.kind === 'stop' ? 'now' : 'stale';
    case 'given_back':
      return 'now';
    case 'session_expiry':
      return new Date(session.expiresAt) <= now ? 'now' : new Date(session.expiresAt);
    case 'wait_over':
    case 'call_ended':
      return runTiming(session, signal, now);
  }
}

/** The question that a message asked is open, or stands below something that was begun on top of it. */
function isOpen({ question, runs }: Session, message: string): boolean {
  const waiting = [question, ...runs.map(({ suspended }) => suspended ?? null)];
  return waiting.some((one) => one?.messageId === message);
}

/** Nobody is interrupted by a flow that somebody else begins. */
function startTiming({ session, isOptedOut, isHeld }: ConversationState, now: Date): 'now' | 'stale' | Date {
  if (isOptedOut) return 'stale';
  const isAsked = (session?.question ?? session?.offer ?? null) !== null;
  return !isAsked && isHeld !== true ? 'now' : later(now);
}

function later(now: Date): Date {
  return new Date(now.getTime() + laterMs);
}

/** A question of the system's stands before all else; of runs that all wait for moments, each goes on at its own. */
function runTiming(session: Session, signal: SignalOf<'wait_over' | 'call_ended'>, now: Date) {
  const run = session.runs.find(({ id }) => id === signal.run);
  const isWaited =
    signal.kind === 'wait_over'
      ? run?.pending?.kind === 'moment' && run.node === signal.node
      : run?.pending?.kind === 'call' && run.pending.id === signal.call;
  if (!isWaited) return 'stale';
  const top = session.runs.at(-1);
  const isNext = top === run || (signal.kind === 'wait_over' && top?.pending?.kind === 'moment');
  return isNext && session.offer === null ? 'now' : later(now);
}

/**
 * Lets a conversation go on without a message of hers: (definitions, conversation, signal) to (conversation', events). Pure
 * and synchronous. Ask `timing` first: a signal that is not due now changes nothing.
 */
export function signal(
  definitions: Definitions,
  state: ConversationState,
  given: Signal,
  services: Services,
): Outcome {
  const turn = new Turn(definitions, state, null, services);
  if (timing(state, given, services.now) === 'now') {
    if (given.kind === 'session_expiry') turn.watchExpiryAnew();
    if ((state.session?.signals ?? 0) >= maxSignalsInARow) fail(turn, 'too_many_signals');
    else guarded(turn, () => act(turn, given));
  }
  return turn.outcome();
}

function act(turn: Turn, given: Signal): void {
  switch (given.kind) {
    case 'no_answer':
      return takeSilence(turn, given.message);
    case 'wait_over':
      return endWait(turn, given.run);
    case 'session_expiry':
      return expire(turn);
    case 'unsure_opt_out':
      return callHuman(turn);
    case 'call_ended':
      return takeCallAnswer(turn, given.answer);
    case 'start':
      return begin(turn, given.flow);
    case 'given_back':
      return goOn(turn, given.step);
  }
}

/** Puts her open question again, or goes on at another step of the flow that speaks. */
function goOn(turn: Turn, step: string | null): void {
  turn.speaksAs = 'follow_up';
  if (step === null || turn.stack.graph?.nodes[step] === undefined) return repeatQuestion(turn);
  // A question that was put aside belonged to the step that is left.
  turn.stack.resumeQuestion();
  turn.stack.question = null;
  turn.stack.setPending(null);
  turn.stack.goTo(step);
  walk(turn);
}

/** Whoever wanted the flow to begin hears of it when it cannot. */
function begin(turn: Turn, flow: string): void {
  if (turn.stack.startRun(flow)) walk(turn);
  else turn.openCase({ topic: 'flow_failed', priority: 'normal', because: 'system:start', summary: flow });
}

/** She has not answered: says so, goes on without her, or both. */
function takeSilence(turn: Turn, message: string): void {
  turn.speaksAs = 'follow_up';
  // A menu that was left open does not stop the clock of what it stands on.
  while (turn.stack.run !== null && turn.stack.question?.messageId !== message) turn.stack.endRunOnTop();
  const { node, timeout } = waitingAt(turn) ?? {};
  if (!node || !timeout || turn.stack.question === null) return;
  const text = timeout.key === null ? null : flowText(turn, timeout.key);
  const because = `flow:${turn.stack.run?.flow ?? ''}/${node.step}`;
  const reminder = text === null ? '' : turn.say({ text, because }).id;
  if (timeout.exit === null) turn.stack.question = { ...turn.stack.question, reminder };
  else {
    turn.stack.question = null;
    resume(turn, node, timeout.exit);
  }
}

function endWait(turn: Turn, run: string): void {
  turn.stack.bringUp(run);
  const { node } = turn.stack;
  if (node === null) return turn.stack.dropRun('failed', 'missing_revision');
  turn.stack.setPending(null);
  if (node.wait?.kind === 'moment') continueWithCode(turn, node, 'over');
  // A release has brought her to another step meanwhile: it begins now.
  else walk(turn);
}

/** Whoever was asked whether she wanted to opt out, and has not said, is looked after by a human. */
function expire(turn: Turn): void {
  turn.speaksAs = 'follow_up';
  if (turn.stack.offer?.kind === 'stop') callHuman(turn);
  turn.stack.offer = null;
  giveUp(turn, 'expired', '');
}

function callHuman(turn: Turn): void {
  turn.openCase({ topic: 'unsure_opt_out', priority: 'normal', because: 'system:stop' });
  turn.stack.offer = null;
}

/** She waits for it, so what follows answers her. */
function takeCallAnswer(turn: Turn, answer: CallAnswer): void {
  turn.speaksAs = 'reply';
  const { node } = turn.stack;
  if (node === null) return turn.stack.dropRun('failed', 'missing_revision');
  turn.stack.setPending(null);
  keepWebhook(turn, node, answer);
  const { outcome, extra } = readCallAnswer(answer);
  continueWithCode(turn, node, outcome, extra);
}

function readCallAnswer(answer: CallAnswer): { outcome: 'success' | 'failure'; extra: Json } {
  if (answer.status === 'failed') return { outcome: 'failure', extra: { reason: answer.reason } };
  const { httpStatus, body } = answer;
  if (httpStatus < 200 || httpStatus > 299)
    return { outcome: 'failure', extra: { reason: 'refused', httpStatus } };
  if (JSON.stringify(body).length > maxExtraLength)
    return { outcome: 'failure', extra: { reason: 'too_large' } };
  return { outcome: 'success', extra: body };
}
