import type { Node, Question, Timeout } from './graph.js';
import { askAgain } from './routing/ask.js';
import { systemText } from './routing/render.js';
import { walk } from './routing/walk.js';
import type { Turn } from './turn.js';

/** The flow that answers MENU and HELP, where there is one of this name. */
const menuFlow = 'menu';

/**
 * Answers MENU, HELP and their kin: with the menu, on top of whatever is open, which goes on afterwards. Where there is none, and
 * after an opt-out, one text says who we are and which words there are, and staff see that help was asked for.
 */
export function help(turn: Turn, isCarrierWord: boolean): void {
  const isAnswered = isCarrierWord && turn.input?.isCarrierAnswering === true;
  if (!isAnswered && !turn.state.isOptedOut && openMenu(turn)) return;
  turn.openCase({ topic: 'help', priority: 'normal', because: 'system:help' });
  if (isAnswered) return;
  const kind = turn.state.isOptedOut ? 'confirmation' : 'reply';
  turn.say({ text: systemText(turn, 'help.text'), because: 'system:help', kind });
  repeatQuestion(turn);
}

function openMenu(turn: Turn): boolean {
  if (turn.run?.flow === menuFlow && turn.question !== null) {
    repeatQuestion(turn);
    return true;
  }
  if (!turn.mayStartRun(menuFlow)) return false;
  turn.suspendQuestion();
  turn.startRun(menuFlow);
  walk(turn);
  return true;
}

/** Puts the open question again. */
export function repeatQuestion(turn: Turn): void {
  const waiting = waitingAt(turn);
  if (waiting !== null) askAgain(turn, waiting.node, waiting.question);
}

/** The node that waits for her, its question, and what happens when she says nothing. */
export function waitingAt(turn: Turn): { node: Node; question: Question; timeout: Timeout | null } | null {
  const { node } = turn;
  if (node?.wait?.kind !== 'answer' || turn.question === null) return null;
  return { node, question: node.wait.question, timeout: node.wait.timeout ?? null };
}
