import { parseIsoDate, toJson } from '../expressions/json.js';
import { ExpressionSyntaxError } from '../expressions/syntax.js';
import { EvaluationError, ValueFault } from '../expressions/value.js';
import type { Node, Question } from '../graph.js';
import { maxAnswerLength, maxMessagesPerTurn, maxNodesPerTurn } from '../limits.js';
import type { Json } from '../json.js';
import type { Result } from '../session.js';
import type { Turn } from '../turn.js';
import { cutAt } from '../understanding/text.js';
import { ask, askAgain, askWhether, isSaidBack } from './ask.js';
import { chooseExit, keepSilence } from './choose-exit.js';
import { perform } from './perform.js';
import { readAnswer } from './read-answer.js';
import { MissingText, optionsToSend, systemText } from './render.js';
import { beginCall, beginFlow, beginMoment } from './wait.js';

/** Goes on from the node that the run has reached, until it waits or everything has ended. */
export function walk(turn: Turn): void {
  guarded(turn, () => {
    while (turn.stack.run !== null) {
      if (turn.nodesPassed >= maxNodesPerTurn) return fail(turn, 'loop');
      if (messagesOf(turn) >= maxMessagesPerTurn) return fail(turn, 'too_many_messages');
      turn.nodesPassed += 1;
      const { node } = turn.stack;
      if (node === null) return fail(turn, 'missing_node');
      for (const action of node.actions) {
        if (action.kind === 'foreign') return fail(turn, `cannot_do: ${action.type}`);
        perform(turn, node, action);
      }
      const way = pass(turn, node);
      if (way === 'waits') return;
      if (way === 'passed' && !leave(turn, node)) return;
    }
  });
}

function messagesOf({ events }: Turn): number {
  return events.filter(({ type }) => type === 'message_created').length;
}

/** Takes an understood answer and goes on. */
export function continueWith(turn: Turn, node: Node, result: Result): void {
  turn.stack.question = null;
  giveAnswer(turn, node, result);
  resume(turn, node);
}

/** Leaves a node by its router, or by a certain exit, and goes on. */
export function resume(turn: Turn, node: Node, exit?: string): void {
  const goesOn = guarded(turn, () => leave(turn, node, exit));
  if (goesOn === true) walk(turn);
}

/** Keeps what a run waited for as the answer of its step, and goes on. */
export function continueWithCode(turn: Turn, node: Node, value: string, extra?: Json): void {
  turn.stack.keepResult(node.step, codeResult(turn, value, extra));
  resume(turn, node);
}

/** A fault of the flow ends the run, is seen by staff, and is said to her unless a flow deals with it. */
export function fail(turn: Turn, reason: string): void {
  if (giveUp(turn, 'failed', reason)) return;
  turn.openCase({ topic: 'flow_failed', priority: 'normal', because: 'system:failed' });
  turn.say({ text: systemText(turn, 'failed.text'), because: 'system:failed' });
}

/**
 * Ends the run that cannot go on: alone, when the flow that waits for it says what then; else with all that are open.
 * @returns whether the flow below goes on
 */
export function giveUp(turn: Turn, status: 'not_understood' | 'expired' | 'failed', reason: string): boolean {
  const isExpected = isExpectedBy(caller(turn), status);
  if (!isExpected) {
    turn.stack.dropRun(status, reason);
    return false;
  }
  turn.stack.endRun(status, status, reason);
  const { node } = turn.stack;
  if (node !== null) continueWithCode(turn, node, status);
  return true;
}

function isExpectedBy(node: Node | null, status: 'not_understood' | 'expired' | 'failed'): boolean {
  if (node?.wait?.kind !== 'flow') return false;
  return node.exits.some(({ id }) => id === status) || node.wait.comesBackAlso?.includes(status) === true;
}

/** The node of the run below that waits for the current one; null when none does. */
function caller(turn: Turn): Node | null {
  const { parentRun: run } = turn.stack;
  const node = run === null ? undefined : turn.definitions.revision(run.flow, run.revision)?.nodes[run.node];
  return node?.wait?.kind === 'flow' ? node : null;
}

/** Keeps faults of what was authored, expressions and texts, from becoming ours. */
export function guarded<T>(turn: Turn, step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof MissingText) fail(turn, error.message);
    else if (
      error instanceof EvaluationError ||
      error instanceof ExpressionSyntaxError ||
      error instanceof ValueFault
    )
      fail(turn, `expression: ${error.message}`);
    else throw error;
    return undefined;
  }
}

/** What a node that was reached does: it lets pass, waits, or another run has begun on top of it. */
type Way = 'passed' | 'waits' | 'entered';

function pass(turn: Turn, node: Node): Way {
  const { wait } = node;
  if (turn.stack.run === null) return 'waits';
  switch (wait?.kind) {
    case undefined:
      return 'passed';
    case 'answer':
      return isWaiting(turn, node, wait.question) ? 'waits' : 'passed';
    case 'moment':
      return beginMoment(turn, node, wait) ? 'waits' : 'passed';
    case 'call':
      beginCall(turn, node, wait);
      return 'waits';
    case 'flow':
      return beginFlow(turn, wait) ? 'entered' : passFailed(turn, node, wait.flow);
  }
}

/** Another flow that cannot begin is a fault, unless the step says what then. */
function passFailed(turn: Turn, node: Node, flow: string): Way {
  if (!node.exits.some(({ id }) => id === 'failed')) {
    fail(turn, `cannot_run: ${flow}`);
    return 'waits';
  }
  turn.stack.keepResult(node.step, codeResult(turn, 'failed'));
  return 'passed';
}

/** Whether the run has to wait here: not when the answer is known, or came with the keyword. */
function isWaiting(turn: Turn, node: Node, question: Question): boolean {
  const known = knownAnswer(turn, question);
  if (known !== null && isSaidBack(turn, question, 'known')) {
    const options = optionsToSend(turn, `${node.step}.`, question.options);
    askWhether(turn, node, question, known, options);
    return true;
  }
  const result = known ?? answerWithKeyword(turn, node, question);
  if (result === null) {
    ask(turn, node, question);
    return true;
  }
  giveAnswer(turn, node, result);
  return false;
}

function giveAnswer(turn: Turn, node: Node, result: Result): void {
  turn.stack.keepResult(node.step, result);
  const isCode = node.wait?.kind === 'answer' && node.wait.question.kind === 'code';
  // A code is written down nowhere, not even hashed.
  const value = isCode ? null : result.value;
  const { isKnown } = result;
  turn.emit({ type: 'answer_given', flow: turn.stack.run?.flow ?? '', step: node.step, value, isKnown });
}

function knownAnswer(turn: Turn, question: Question): Result | null {
  const known = knownValue(turn, question);
  if (known === null) return null;
  if (question.again !== null && turn.holds(question.again)) return null;
  const { value, ...precision } = known;
  return { ...codeResult(turn, value), ...precision, isKnown: true };
}

function knownValue(turn: Turn, question: Question): Pick<Result, 'value' | 'precision'> | null {
  if (question.purpose !== null)
    return turn.subject.consents.get(question.purpose) === 'granted' ? { value: 'yes' } : null;
  if (question.kind === 'person') return onlySpeaker(turn);
  if (question.kind === 'code') return proofAtHand(turn, question);
  if (question.known === null) return null;
  const value = toJson(turn.evaluate(question.known));
  if (!isOfKind(question, value)) return null;
  const precision = turn.subject.field(question.known.replace(/^person\./, ''))?.precision;
  if (value === null || (precision === 'year' && question.precision !== 'year')) return null;
  return { value, ...(precision === undefined ? {} : { precision }) };
}

/** What is kept in the field may have come from elsewhere: a word is no answer to a question for a date or a number. */
function isOfKind({ kind }: Question, value: Json): boolean {
  if (kind === 'date') return typeof value === 'string' && parseIsoDate(value) !== null;
  return (kind !== 'number' && kind !== 'age') || typeof value === 'number';
}

/** Nobody is asked who she is on a phone that she does not share. */
function onlySpeaker({ state: { sharers } }: Turn): Pick<Result, 'value'> | null {
  if (sharers.length > 1) return null;
  return { value: sharers[0]?.id ?? 'new' };
}

/** Nobody gives a code twice, and nobody is asked for one on a phone where nobody has any: she leaves by `unknown`. */
function proofAtHand(turn: Turn, { isChosen }: Question): Pick<Result, 'value'> | null {
  if (isChosen === true) return null;
  if (turn.isProven) return { value: 'proven' };
  return turn.state.sharers.some(({ codeHash }) => codeHash !== undefined) ? null : { value: null };
}

/** "JIUNGE ASHA": what followed the keyword answers the question that the flow names for it. */
function answerWithKeyword(turn: Turn, node: Node, question: Question): Result | null {
  if ((turn.stack.run?.restFor ?? turn.stack.graph?.rest) !== node.step) return null;
  if (question.takes === 'anything') return beginningMessage(turn, node);
  const rest = turn.stack.takeRest();
  if (rest === null || rest === '') return null;
  const reading = readAnswer(turn, rest, question, optionsToSend(turn, `${node.step}.`, question.options));
  if (reading.status !== 'answer') return null;
  return {
    ...codeResult(turn, reading.value),
    ...(reading.precision === undefined ? {} : { precision: reading.precision }),
    original: cutAt(rest, maxAnswerLength),
  };
}

/** An imported flow that begins by waiting takes the message that began it, whole. */
function beginningMessage(turn: Turn, node: Node): Result | null {
  if (turn.input === null || turn.stack.parentRun !== null || turn.stack.result(node.step) !== undefined)
    return null;
  const text = cutAt(turn.text, maxAnswerLength);
  return { ...codeResult(turn, text), original: text };
}

/** An answer that nobody was asked for. */
function codeResult(turn: Turn, value: Json, extra?: Json): Result {
  const result = { value, isKnown: false, original: '', messageId: null, words: '', language: turn.language };
  return extra === undefined ? result : { ...result, extra };
}

/**
 * Leaves a node; the end of a run goes back to the one below it.
 * @returns whether there is a node to go on from
 */
function leave(turn: Turn, node: Node, by?: string): boolean {
  const name = by ?? chooseExit(turn, node);
  if (by !== undefined) keepSilence(turn, node, by);
  const exit = node.exits.find(({ id }) => id === name);
  if (exit === undefined) {
    fail(turn, `missing_exit: ${node.id}`);
    return false;
  }
  if (exit.to !== null) {
    turn.stack.goTo(exit.to);
    return true;
  }
  const outcome = exit.outcome ?? 'completed';
  turn.stack.endRun('completed', outcome);
  return comeBack(turn, outcome);
}

/** Goes back to the run below: it waited for the one that has ended, or was interrupted by it. */
function comeBack(turn: Turn, outcome: string): boolean {
  const { node } = turn.stack;
  if (turn.stack.run === null) return false;
  if (node === null) {
    turn.stack.dropRun('failed', 'missing_revision');
    return false;
  }
  if (node.wait?.kind === 'flow') {
    turn.stack.keepResult(node.step, codeResult(turn, outcome));
    return leave(turn, node);
  }
  const open = turn.stack.resumeQuestion();
  if (open !== null && node.wait?.kind === 'answer') askAgain(turn, node, node.wait.question);
  return false;
}
