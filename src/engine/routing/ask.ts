import type { Node, Question } from '../graph.js';
import type { OpenQuestion, Result, SentOption } from '../session.js';
import { placeOfQuestion, tappable } from '../tap.js';
import type { Turn } from '../turn.js';
import {
  flowText,
  namesToSend,
  optionsToSend,
  requiredText,
  spokenAnswer,
  systemText,
  withOptionsThatFit,
} from './render.js';

/** How a question is put: as written, again after a misunderstanding, more simply, or for the month only. */
export type Wording = 'text' | 'retry' | 'help' | 'unsure';

/** Sends the question of a node and leaves it open. */
export function ask(turn: Turn, node: Node, question: Question, wording: Wording = 'text'): void {
  if (question.takes === 'anything') return expect(turn, node, question);
  const options =
    question.kind === 'person' ? namesToSend(turn) : optionsToSend(turn, `${node.step}.`, question.options);
  send(turn, node, question, wordsFor(turn, node, question, wording), options, {
    isAskingMonth:
      wording === 'unsure' || (wording !== 'text' && turn.stack.question?.isAskingMonth === true),
  });
}

/** Leaves a question open that what was said before has asked; put again, the last of that is said again. */
function expect(turn: Turn, node: Node, question: Question): void {
  const before = turn.stack.question?.step === node.step ? turn.stack.question : null;
  const because = `flow:${turn.stack.run?.flow ?? ''}/${node.step}`;
  const prompt =
    before === null || before.words === ''
      ? turn.events.findLast((event) => event.type === 'message_created')
      : turn.say({ text: before.words, because });
  turn.stack.question = {
    step: node.step,
    kind: question.kind,
    options: [],
    isAskingMonth: false,
    misunderstandings: 0,
    messageId: prompt?.id ?? '',
    words: prompt?.text ?? '',
    language: prompt?.language ?? turn.language,
  };
  if (prompt !== undefined) watchForSilence(turn, node, turn.stack.question);
}

/** Asks which of several readings was meant; `isGuess` says that it may be none of them. */
export function askWhich(
  turn: Turn,
  node: Node,
  question: Question,
  { options, isGuess }: { readonly options: readonly SentOption[]; readonly isGuess?: boolean },
): void {
  send(turn, node, question, systemText(turn, isGuess === true ? 'guess.text' : 'ambiguous.text'), options, {
    isAskingMonth: false,
    isChoosing: true,
  });
}

/** Whether an answer is said back before it counts: never where others may read what is sensitive. */
export function isSaidBack(turn: Turn, question: Question, which: 'answer' | 'known'): boolean {
  const { confirm, isSensitive } = question;
  return (confirm === which || confirm === 'always') && (isSensitive !== true || turn.isPhonePrivate);
}

/** Says an answer back and asks whether it is right. `options` are those that it was given to. */
export function askWhether(
  turn: Turn,
  node: Node,
  question: Question,
  result: Result,
  options: readonly SentOption[],
): void {
  const answer = spokenAnswer(turn, question, result, options);
  const text = requiredText(turn, `${node.step}.confirm`, { answer });
  const yesNo = optionsToSend(turn, '', ['yes', 'no'], 'system');
  send(turn, node, question, text, yesNo, { isAskingMonth: false, confirming: { result, options } });
}

/** Puts the open question again as it stands. */
export function askAgain(turn: Turn, node: Node, question: Question): void {
  const confirming = turn.stack.question?.confirming;
  if (confirming !== undefined) askWhether(turn, node, question, confirming.result, confirming.options);
  else ask(turn, node, question, turn.stack.question?.isAskingMonth === true ? 'unsure' : 'text');
}

function wordsFor(turn: Turn, node: Node, { isSensitive }: Question, wording: Wording): string {
  const isNeutral = wording === 'text' && isSensitive === true && !turn.isPhonePrivate;
  if (isNeutral) return requiredText(turn, `${node.step}.neutral`);
  const isWritten = wording !== 'help' || flowText(turn, `${node.step}.help`) !== null;
  return requiredText(turn, `${node.step}.${isWritten ? wording : 'retry'}`);
}

function send(
  turn: Turn,
  node: Node,
  question: Question,
  text: string,
  options: readonly SentOption[],
  state: Pick<OpenQuestion, 'isAskingMonth' | 'isChoosing' | 'confirming'>,
): void {
  const words = withOptionsThatFit(text, options);
  const flow = turn.stack.run?.flow ?? '';
  const because = `flow:${flow}/${node.step}`;
  const place = placeOfQuestion(flow, { ...state, step: node.step });
  const message = turn.say({
    text: words,
    because,
    rich: { body: text, options: tappable(place, options), media: null },
  });
  const before = turn.stack.question?.step === node.step ? turn.stack.question : null;
  turn.stack.question = {
    step: node.step,
    kind: question.kind,
    options,
    misunderstandings: before?.misunderstandings ?? 0,
    ...(before?.reminder === undefined ? {} : { reminder: before.reminder }),
    ...state,
    messageId: message.id,
    words,
    language: message.language,
  };
  watchForSilence(turn, node, turn.stack.question);
}

/** The clock starts when the message is sent; each putting of the question starts it anew. */
function watchForSilence(turn: Turn, node: Node, open: OpenQuestion): void {
  const timeout = node.wait?.kind === 'answer' ? node.wait.timeout : undefined;
  if (timeout === undefined || (open.reminder !== undefined && timeout.exit === null)) return;
  turn.emit({
    type: 'timer_set',
    timer: 'no_answer',
    session: turn.sessionId,
    message: open.messageId,
    minutes: timeout.minutes,
  });
}
