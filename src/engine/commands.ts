import type { Definitions } from './conversation.js';
import type { Node, Question, Timeout } from './graph.js';
import { askAgain } from './routing/ask.js';
import { systemText } from './routing/render.js';
import { walk } from './routing/walk.js';
import type { Turn } from './turn.js';
import type { CommandName } from './understanding/words/language-words.js';

/** The commands that flows answer, and where each begins; put together once, as every message is held against them. */
const places = new WeakMap<Definitions['live'], ReadonlyMap<CommandName, { flow: string; at: string }>>();

function placesOf(live: Definitions['live']): ReadonlyMap<CommandName, { flow: string; at: string }> {
  const known = places.get(live);
  if (known !== undefined) return known;
  const found = new Map(
    [...live].flatMap(([flow, { graph }]) =>
      Object.entries(graph.commands ?? {}).map(
        ([command, at]) => [command as CommandName, { flow, at }] as const,
      ),
    ),
  );
  places.set(live, found);
  return found;
}

/** Words that are names of people and answers too: none of them alone is a command while a name is asked for. */
const softCommands: readonly CommandName[] = ['less', 'fix', 'forget'];

const all = new WeakMap<ReadonlyMap<CommandName, unknown>, readonly CommandName[]>();

/** The commands that count in this moment. */
export function commandsFor(turn: Turn): readonly CommandName[] {
  const found = placesOf(turn.definitions.live);
  const commands = all.get(found) ?? [...found.keys()];
  all.set(found, commands);
  const isNameAsked = turn.stack.question?.kind === 'name' || turn.stack.question?.kind === 'person';
  if (!isNameAsked || /\s/.test(turn.text.trim())) return commands;
  return commands.filter((command) => !softCommands.includes(command));
}

/** Answers a command on top of whatever is open, which goes on afterwards. */
export function answerCommand(turn: Turn, command: CommandName, rest: string): void {
  const place = placesOf(turn.definitions.live).get(command);
  if (place === undefined) return;
  const { flow, at } = place;
  // She wants something else of the same flow.
  if (turn.stack.run?.flow === flow && turn.stack.run.restFor !== undefined)
    turn.stack.endRun('stopped', 'stopped', 'command');
  if (!turn.stack.mayStartRun(flow)) return help(turn, false);
  turn.stack.suspendQuestion();
  turn.stack.startRun(flow, { at, rest: rest || null });
  walk(turn);
}

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
  if (turn.stack.run?.flow === menuFlow && turn.stack.question !== null) {
    repeatQuestion(turn);
    return true;
  }
  if (!turn.stack.mayStartRun(menuFlow)) return false;
  turn.stack.suspendQuestion();
  turn.stack.startRun(menuFlow);
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
  const { node } = turn.stack;
  if (node?.wait?.kind !== 'answer' || turn.stack.question === null) return null;
  return { node, question: node.wait.question, timeout: node.wait.timeout ?? null };
}
