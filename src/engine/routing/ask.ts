import type { Node, Question } from '../graph.js';
import type { OpenQuestion, SentOption } from '../session.js';
import type { Turn } from '../turn.js';
import { flowText, optionsToSend, systemText, withOptions } from './render.js';

/** How a question is put: as written, again after a misunderstanding, more simply, or for the month only. */
export type Wording = 'text' | 'retry' | 'help' | 'unsure';

/** Sends the question of a node and leaves it open. */
export function ask(turn: Turn, node: Node, question: Question, wording: Wording = 'text'): void {
  const options = optionsToSend(turn, `${node.step}.`, question.options);
  send(turn, node, question, wordsFor(turn, node, wording), options, {
    isAskingMonth: wording === 'unsure' || (wording !== 'text' && turn.question?.isAskingMonth === true),
  });
}

/** Asks which of several readings was meant. */
export function askWhich(turn: Turn, node: Node, question: Question, options: readonly SentOption[]): void {
  send(turn, node, question, systemText(turn, 'ambiguous.text'), options, { isAskingMonth: false });
}

function wordsFor(turn: Turn, node: Node, wording: Wording): string {
  const text =
    flowText(turn, `${node.step}.${wording}`) ??
    (wording === 'help' ? flowText(turn, `${node.step}.retry`) : null);
  if (text === null)
    throw new Error(`the text ${node.step}.${wording} of ${turn.run?.flow ?? ''} is missing`);
  return text;
}

function send(
  turn: Turn,
  node: Node,
  question: Question,
  text: string,
  options: readonly SentOption[],
  { isAskingMonth }: { isAskingMonth: boolean },
): void {
  const words = withOptions(text, options);
  const message = turn.say(words, `flow:${turn.run?.flow ?? ''}/${node.step}`);
  const open: OpenQuestion = {
    step: node.step,
    kind: question.kind,
    options,
    isAskingMonth,
    misunderstandings: turn.question?.step === node.step ? turn.question.misunderstandings : 0,
    messageId: message.id,
    words,
    language: message.language,
  };
  turn.question = open;
}
