import type { Node, Question } from './graph.js';
import { ask } from './routing/ask.js';
import { systemText } from './routing/render.js';
import type { Turn } from './turn.js';

/**
 * Takes an opt-out: everything open ends, and one confirmation is sent, unless the provider has
 * answered or blocked her itself, or she had opted out before.
 */
export function optOut(turn: Turn, word: string, isCarrierWord: boolean): void {
  turn.endRuns('stopped', 'opt_out');
  if (turn.state.isOptedOut) return;
  turn.emit({ type: 'opted_out', word, isCarrierWord });
  if (isCarrierWord && turn.input.isCarrierAnswering) return;
  turn.say(systemText(turn, 'stop.confirmation'), 'system:stop', 'confirmation');
}

/** Takes her back after an opt-out; `isSilent` when a flow or the provider answers instead. */
export function optIn(turn: Turn, word: string, isSilent: boolean): void {
  const words = systemText(turn, 'stop.confirmation');
  turn.emit({ type: 'opted_in', word, words, language: turn.language });
  if (!isSilent) turn.say(systemText(turn, 'start.confirmation'), 'system:start', 'confirmation');
}

/** Says who we are and which words there are; the open question is put again after it. */
export function help(turn: Turn, isCarrierWord: boolean): void {
  turn.emit({ type: 'help_requested' });
  if (isCarrierWord && turn.input.isCarrierAnswering) return;
  turn.say(systemText(turn, 'help.text'), 'system:help', turn.state.isOptedOut ? 'confirmation' : 'reply');
  repeatQuestion(turn);
}

/** Puts the open question again. */
export function repeatQuestion(turn: Turn): void {
  const waiting = waitingAt(turn);
  if (waiting !== null)
    ask(turn, waiting.node, waiting.question, turn.question?.isAskingMonth === true ? 'unsure' : 'text');
}

/** The node that waits for her, and its question. */
export function waitingAt(turn: Turn): { node: Node; question: Question } | null {
  const { node } = turn;
  if (!node?.wait || turn.question === null) return null;
  return { node, question: node.wait.question };
}
