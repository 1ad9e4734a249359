import type { Node, Question } from '../graph.js';
import type { OpenQuestion, Result } from '../session.js';
import type { Turn } from '../turn.js';
import { ask, askWhich } from './ask.js';
import { readAnswer } from './read-answer.js';
import type { Reading } from './read-answer.js';
import { flowText, systemText } from './render.js';
import { continueWith } from './walk.js';

/**
 * Takes her message as the answer to the open question.
 * @returns false when it is no answer to it, and nothing was done
 */
export function takeAnswer(turn: Turn, open: OpenQuestion, node: Node, question: Question): boolean {
  const reading = readAnswer(turn, turn.input.text, question, open.options);
  if (reading.status === 'not_understood') return false;
  if (reading.status === 'ambiguous') askWhich(turn, node, question, reading.options);
  else if (reading.status === 'unsure') return takeUnsure(turn, open, node, question);
  else if (question.kind === 'consent' && reading.value === 'more') explain(turn, node, question);
  else continueWith(turn, node, resultOf(turn, open, reading));
  return true;
}

/** Says how to answer; the second time more simply; at last leaves the question, with a way back. */
export function misunderstood(turn: Turn, open: OpenQuestion, node: Node, question: Question): void {
  const times = open.misunderstandings + 1;
  turn.emit({ type: 'answer_not_understood', flow: turn.run?.flow ?? '', step: node.step, times });
  if (times >= question.retries) {
    const text = systemText(turn, 'not_answered.text');
    turn.endRuns('left', node.step);
    turn.say(text, 'system:not_answered');
    return;
  }
  turn.question = { ...open, misunderstandings: times };
  ask(turn, node, question, times === 1 ? 'retry' : 'help');
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
  if (text !== null) turn.say(text, `flow:${turn.run?.flow ?? ''}/${node.step}`);
  ask(turn, node, question);
}

function resultOf(turn: Turn, open: OpenQuestion, reading: Extract<Reading, { status: 'answer' }>): Result {
  return {
    value: reading.value,
    ...(reading.precision === undefined ? {} : { precision: reading.precision }),
    isKnown: false,
    original: turn.input.text,
    messageId: open.messageId,
    words: open.words,
    language: open.language,
  };
}
