import { toJson } from '../expressions/json.js';
import { ExpressionSyntaxError } from '../expressions/syntax.js';
import { EvaluationError } from '../expressions/value.js';
import type { Node, Question } from '../graph.js';
import { maxNodesPerTurn } from '../limits.js';
import type { Json, Result } from '../session.js';
import type { Turn } from '../turn.js';
import { ask } from './ask.js';
import { chooseExit } from './choose-exit.js';
import { perform } from './perform.js';
import { readAnswer } from './read-answer.js';
import { optionsToSend, systemText } from './render.js';

/** Goes on from the node that the run has reached, until it waits or ends. */
export function walk(turn: Turn): void {
  guarded(turn, () => {
    for (let passed = 0; turn.run !== null; passed += 1) {
      if (passed >= maxNodesPerTurn) return fail(turn, 'loop');
      const { node } = turn;
      if (node === null) return fail(turn, 'missing_node');
      for (const action of node.actions) perform(turn, node, action);
      if (node.wait !== null && isWaiting(turn, node, node.wait.question)) return;
      leave(turn, node);
    }
  });
}

/** Takes an understood answer and goes on. */
export function continueWith(turn: Turn, node: Node, result: Result): void {
  turn.question = null;
  giveAnswer(turn, node, result);
  guarded(turn, () => {
    leave(turn, node);
  });
  walk(turn);
}

/** A fault of the flow ends the run, is seen by staff, and is said to her. */
export function fail(turn: Turn, reason: string): void {
  const text = systemText(turn, 'failed.text');
  turn.endRuns('failed', reason);
  turn.say(text, 'system:failed');
}

/** Keeps faults of authored expressions from becoming ours. */
function guarded(turn: Turn, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof EvaluationError) && !(error instanceof ExpressionSyntaxError)) throw error;
    fail(turn, `expression: ${error.message}`);
  }
}

/** Whether the run has to wait here: not when the answer is known, or came with the keyword. */
function isWaiting(turn: Turn, node: Node, question: Question): boolean {
  const result = knownAnswer(turn, question) ?? answerWithKeyword(turn, node, question);
  if (result === null) {
    ask(turn, node, question);
    return true;
  }
  giveAnswer(turn, node, result);
  return false;
}

function giveAnswer(turn: Turn, node: Node, result: Result): void {
  turn.keepResult(node.step, result);
  const { value, isKnown } = result;
  turn.emit({ type: 'answer_given', flow: turn.run?.flow ?? '', step: node.step, value, isKnown });
}

function knownAnswer(turn: Turn, question: Question): Result | null {
  const known = knownValue(turn, question);
  if (known === null) return null;
  if (question.again !== null && turn.holds(question.again)) return null;
  return { value: known, isKnown: true, original: '', messageId: null, words: '', language: turn.language };
}

function knownValue(turn: Turn, question: Question): Json {
  if (question.purpose !== null) return turn.consent(question.purpose) === 'granted' ? 'yes' : null;
  if (question.known === null) return null;
  return toJson(turn.evaluate(question.known));
}

/** "JIUNGE ASHA": what followed the keyword answers the question that the flow names for it. */
function answerWithKeyword(turn: Turn, node: Node, question: Question): Result | null {
  if (turn.graph?.rest !== node.step) return null;
  const rest = turn.takeRest();
  if (rest === null || rest === '') return null;
  const reading = readAnswer(turn, rest, question, optionsToSend(turn, `${node.step}.`, question.options));
  if (reading.status !== 'answer') return null;
  return {
    value: reading.value,
    ...(reading.precision === undefined ? {} : { precision: reading.precision }),
    isKnown: false,
    original: rest,
    messageId: null,
    words: '',
    language: turn.language,
  };
}

function leave(turn: Turn, node: Node): void {
  const name = chooseExit(turn, node);
  const exit = node.exits.find(({ id }) => id === name);
  if (exit === undefined) return fail(turn, `missing_exit: ${node.id}`);
  if (exit.to === null) turn.endRuns('completed');
  else turn.goTo(exit.to);
}
