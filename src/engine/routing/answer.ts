import type { Node, Question } from '../graph.js';
import type { OpenQuestion, Result } from '../session.js';
import { maxAnswerLength } from '../limits.js';
import type { Turn } from '../turn.js';
import { cutAt } from '../understanding/text.js';
import { ask, askAgain, askWhether, askWhich, isSaidBack } from './ask.js';
import { readAnswer, tappedAmong } from './read-answer.js';
import { readYesNo } from './read-choice.js';
import type { Reading } from './reading.js';
import { flowText, systemText } from './render.js';
import { continueWith, giveUp, resume } from './walk.js';

/**
 * Takes her message as the answer to the open question.
 * @returns false when it is no answer to it, and nothing was done
 */
export function takeAnswer(turn: Turn, open: OpenQuestion, node: Node, question: Question): boolean {
  if (open.confirming !== undefined) return takeConfirmation(turn, open, node, question, open.confirming);
  const reading = readAnswer(turn, turn.text, question, open.options);
  if (reading.status === 'not_understood') return false;
  if (reading.status === 'ambiguous') return takeAmbiguous(turn, open, node, question, reading);
  if (reading.status === 'unsure') return takeUnsure(turn, open, node, question);
  if (question.kind === 'consent' && reading.value === 'more') explain(turn, node, question);
  else takeUnderstood(turn, open, node, question, reading);
  return true;
}

/** Says how to answer; the second time more simply; at last leaves the question, with a way to a human. */
export function misunderstood(turn: Turn, open: OpenQuestion, node: Node, question: Question): void {
  const times = open.misunderstandings + 1;
  turn.emit({ type: 'answer_not_understood', flow: turn.stack.run?.flow ?? '', step: node.step, times });
  if (times >= question.retries) return leaveUnanswered(turn, node);
  turn.stack.question = { ...open, misunderstandings: times };
  if (open.confirming === undefined) ask(turn, node, question, times === 1 ? 'retry' : 'help');
  else askAgain(turn, node, question);
}

function leaveUnanswered(turn: Turn, node: Node): void {
  if (node.exits.some(({ id }) => id === 'not_understood')) {
    turn.stack.question = null;
    return resume(turn, node, 'not_understood');
  }
  if (giveUp(turn, 'not_understood', node.step)) return;
  turn.openCase({ topic: 'not_understood', priority: 'normal', because: 'system:not_answered' });
  turn.say({ text: systemText(turn, 'not_answered.text'), because: 'system:not_answered' });
}

/** An answer that matters is said back before it counts. */
function takeUnderstood(
  turn: Turn,
  open: OpenQuestion,
  node: Node,
  question: Question,
  reading: Extract<Reading, { status: 'answer' }>,
): void {
  const result = resultOf(turn, open, reading);
  if (isSaidBack(turn, question, 'answer')) askWhether(turn, node, question, result, open.options);
  else continueWith(turn, node, result);
}

/** Yes takes the answer that was said back, no asks anew, and another answer takes its place ("no, 17 March"). */
function takeConfirmation(
  turn: Turn,
  open: OpenQuestion,
  node: Node,
  question: Question,
  { result, options }: NonNullable<OpenQuestion['confirming']>,
): boolean {
  const tapped = tappedAmong(turn, open.options);
  const said: Reading =
    tapped === undefined ? readYesNo(turn, turn.text, open.options) : { status: 'answer', value: tapped };
  const [, ...rest] = turn.text.trim().split(/\s+/);
  const isAlone = tapped !== undefined || (said.status === 'answer' && rest.length <= 1);
  const another = isAlone
    ? undefined
    : [turn.text, rest.join(' ')]
        .map((text) => readAnswer(turn, text, question, options))
        .find(({ status }) => status === 'answer');
  if (another?.status === 'answer') takeUnderstood(turn, { ...open, options }, node, question, another);
  else if (said.status !== 'answer') return false;
  else if (said.value === 'yes') continueWith(turn, node, result);
  else ask(turn, node, question);
  return true;
}

/** Asks which was meant, but not for ever: what stays ambiguous after that was not understood. */
function takeAmbiguous(
  turn: Turn,
  open: OpenQuestion,
  node: Node,
  question: Question,
  reading: Extract<Reading, { status: 'ambiguous' }>,
): boolean {
  if (open.isChoosing === true) return false;
  askWhich(turn, node, question, reading);
  return true;
}

function takeUnsure(turn: Turn, open: OpenQuestion, node: Node, question: Question): boolean {
  if (question.unsure === 'month' && !open.isAskingMonth) {
    ask(turn, node, question, 'unsure');
    return true;
  }
  if (!node.exits.some(({ id }) => id === 'unknown')) return false;
  continueWith(turn, node, { ...resultOf(turn, open, { status: 'answer', value: '' }), value: null });
  return true;
}

/** Answers a question about the consent, and asks again. */
function explain(turn: Turn, node: Node, question: Question): void {
  const text = flowText(turn, `${node.step}.more`);
  if (text !== null) turn.say({ text, because: `flow:${turn.stack.run?.flow ?? ''}/${node.step}` });
  ask(turn, node, question);
}

function resultOf(turn: Turn, open: OpenQuestion, reading: Extract<Reading, { status: 'answer' }>): Result {
  return {
    value: reading.value,
    ...(reading.precision === undefined ? {} : { precision: reading.precision }),
    ...(reading.isProof === true ? { isProof: true as const } : {}),
    isKnown: false,
    original: open.kind === 'code' || reading.isProof === true ? '' : cutAt(turn.text, maxAnswerLength),
    messageId: open.messageId,
    words: open.words,
    language: open.language,
  };
}
