import type { ConversationState, Definitions, Input, Outcome } from './conversation.js';
import { answerCommand, commandsFor, help, repeatQuestion, waitingAt } from './commands.js';
import { acknowledgementIntervalMs, maxTurnsPerSession, unsureOptOutMinutes } from './limits.js';
import { makeOffer, readOffer } from './offer.js';
import { optIn, optOut, stopSomebody } from './opt-out.js';
import { misunderstood, takeAnswer } from './routing/answer.js';
import { isLateTap, wordsOffered } from './routing/read-answer.js';
import { systemText } from './routing/render.js';
import { fail, guarded, walk } from './routing/walk.js';
import type { Services } from './services.js';
import type { Offer } from './session.js';
import { Turn } from './turn.js';
import { matchKeyword } from './understanding/keyword.js';
import type { Keyword, KeywordMatch } from './understanding/keyword.js';
import { triage } from './understanding/triage.js';
import type { Triage } from './understanding/triage.js';

/** A keyword, and the language that whoever uses it speaks; null: any. */
type FlowKeyword = Keyword & { readonly language: string | null };
type KeywordInFlow = KeywordMatch & { readonly language: string | null };

/**
 * Answers one message: (definitions, conversation, message) to (conversation', events). Pure and synchronous.
 *
 * In this order: opt-out words, a person who has opted out, safety words, a question of the system's,
 * commands, the flow's own keyword while it is open, the open question, keywords, courtesy, and at
 * last anything else, which is answered once a day. While a human has the conversation, only what comes before the questions
 * is answered.
 */
export function receive(
  definitions: Definitions,
  state: ConversationState,
  input: Input,
  services: Services,
): Outcome {
  const turn = new Turn(definitions, state, input, services);
  const wasAskedToStop = turn.stack.offer?.kind === 'stop';
  withdrawReminder(turn);
  if (state.isHeld === true) turn.countAnew();
  else closeWhatIsOver(turn);
  guarded(turn, () => {
    answer(turn, readFirst(turn, input));
  });
  // Whatever she has said: nobody waits any longer to hear whether she wanted to opt out.
  if (wasAskedToStop && turn.stack.offer?.kind !== 'stop')
    turn.emit({ type: 'sending_paused', until: null, cause: 'unsure_opt_out' });
  return turn.outcome();
}

/** She has written: that nobody had heard from her need not be said any more. */
function withdrawReminder(turn: Turn): void {
  const id = turn.stack.question?.reminder ?? '';
  if (id !== '') turn.emit({ type: 'message_withdrawn', id });
}

/** Ends a session that has expired, that goes on for ever, or whose flow no longer exists. */
function closeWhatIsOver(turn: Turn): void {
  const { session } = turn.state;
  if (session === null) return;
  if (new Date(session.expiresAt) <= turn.services.now) turn.stack.endRunsThatAsk('expired');
  else if (session.turns >= maxTurnsPerSession) fail(turn, 'too_many_turns');
  else if (turn.stack.run !== null && turn.stack.node === null)
    turn.stack.dropRun('failed', 'missing_revision');
  else return;
  turn.countAnew();
}

/** What the message is before any flow sees it; the provider's own reading of it comes first. */
function readFirst(turn: Turn, { text, optOutType, isCarrierSms }: Input): Triage {
  if (optOutType === 'STOP') return { kind: 'opt_out', word: 'STOP', isCarrierWord: true, scope: 'all' };
  if (optOutType === 'START') return { kind: 'opt_in', word: 'START', isCarrierWord: true };
  if (optOutType === 'HELP') return { kind: 'help', word: 'HELP', isCarrierWord: true };
  return triage(text, {
    languages: turn.languages,
    isOptedOut: turn.state.isOptedOut,
    hasOpenQuestion: turn.stack.question !== null,
    offered: wordsOffered(turn.stack.question),
    commands: commandsFor(turn),
    isTwilioSms: isCarrierSms,
  });
}

function answer(turn: Turn, first: Triage): void {
  if (first.kind === 'opt_out') return optOut(turn, first.word, first.isCarrierWord);
  if (turn.state.isOptedOut) return answerOptedOut(turn, first);
  if (first.kind === 'opt_in') return;
  if (first.kind === 'safety') {
    answerSafety(turn, first.topic);
    if (first.mayWantToStop && turn.state.isHeld !== true) clarifyOptOut(turn);
    return;
  }
  if (turn.state.isHeld === true) return answerHeld(turn);
  if (turn.stack.offer !== null && answerOffer(turn, turn.stack.offer)) return;
  if (first.kind === 'command') return answerCommand(turn, first.command, first.rest);
  if (stopSomebody(turn, first.kind)) return;
  if (first.kind === 'unsure_opt_out' && !isNameGiven(turn)) return clarifyOptOut(turn);
  if (first.kind === 'help') return help(turn, first.isCarrierWord);
  if (first.kind === 'repeat') return repeatQuestion(turn);
  if (turn.stack.question !== null && isLateTap(turn)) return repeatQuestion(turn);
  if (answerFlow(turn)) return;
  if (first.kind !== 'courtesy') acknowledge(turn);
}

/** After an opt-out only her own way back, HELP and safety words are answered. */
function answerOptedOut(turn: Turn, first: Triage): void {
  if (first.kind === 'safety') return answerSafety(turn, first.topic);
  if (turn.input?.isBeforeOptOut === true) return;
  // What is hers by right is hers after STOP too, but it is answered by a human.
  if (first.kind === 'command')
    return void turn.openCase({ topic: 'privacy', priority: 'normal', because: 'system:command' });
  if (first.kind === 'help') return help(turn, first.isCarrierWord);
  if (first.kind === 'opt_in')
    return optIn(turn, first.word, first.isCarrierWord && turn.input?.isCarrierAnswering === true);
  const keyword = keywordIn(turn);
  // A word that is only near a keyword ("habari", "hatari") takes no opt-out back.
  if (keyword?.confidence !== 'exact') return;
  optIn(turn, keyword.keyword, true);
  start(turn, keyword, false);
}

/** A human answers. Whether she wanted no more messages was asked before: that answer counts all the same. */
function answerHeld(turn: Turn): void {
  if (turn.stack.offer?.kind !== 'stop') return;
  const code = readOffer(turn, turn.stack.offer);
  turn.stack.offer = null;
  if (code === 'yes') optOut(turn, turn.text, false);
}

/** Says what to do now, and calls a human at once; the flow keeps its place. */
function answerSafety(turn: Turn, topic: Extract<Triage, { kind: 'safety' }>['topic']): void {
  const because = `system:safety/${topic}`;
  turn.emit({ type: 'safety_word_received', topic });
  turn.openCase({ topic, priority: topic === 'wrong_number' ? 'normal' : 'urgent', because });
  const kind = turn.state.isOptedOut ? 'confirmation' : 'reply';
  turn.say({ text: systemText(turn, `safety.${topic}`), because, kind });
}

/** What she wrote might have meant "no more messages": asks, once, and sends nothing else until she has said. */
function clarifyOptOut(turn: Turn): void {
  makeOffer(turn, 'stop', ['yes', 'no']);
  turn.emit({ type: 'sending_paused', until: 'for_good', cause: 'unsure_opt_out' });
  const dueAt = turn.now.add({ minutes: unsureOptOutMinutes }).toInstant().toString();
  turn.emit({ type: 'timer_set', timer: 'unsure_opt_out', session: turn.sessionId, dueAt });
}

/** One word in answer to "what is your name?" is a name, however near to an opt-out word it is spelled. */
function isNameGiven(turn: Turn): boolean {
  const isAsked = turn.stack.question?.kind === 'name' || turn.stack.question?.kind === 'person';
  return isAsked && !/\s/.test(turn.text.trim());
}

/** Takes the answer to a question of the system's; any other text is an ordinary message again. */
function answerOffer(turn: Turn, offer: Offer): boolean {
  const code = readOffer(turn, offer);
  turn.stack.offer = null;
  if (code === null) return false;
  if (offer.kind === 'stop') {
    if (code === 'yes') optOut(turn, turn.text, false);
    else if (turn.stack.question !== null) repeatQuestion(turn);
    else turn.say({ text: systemText(turn, 'stop.kept'), because: 'system:stop' });
    return true;
  }
  if (code === 'continue') repeatQuestion(turn);
  else restart(turn);
  return true;
}

function restart(turn: Turn): void {
  const flow = turn.stack.run?.flow;
  if (flow === undefined) return;
  turn.stack.endRunsThatAsk('restarted');
  turn.stack.startRun(flow, { isRestarted: true });
  walk(turn);
}

/** Lets the flows answer: the open one, or the one that a keyword names. */
function answerFlow(turn: Turn): boolean {
  const keyword = keywordIn(turn);
  const open = turn.stack.question;
  const waiting = waitingAt(turn);
  if (open === null || waiting === null) {
    const isMoved = wasMoved(turn);
    if (keyword !== undefined) return start(turn, keyword, isMoved);
    if (isMoved) walk(turn);
    return isMoved;
  }
  const isExact = keyword?.confidence === 'exact' && !wordsOffered(open).includes(turn.text);
  if (keyword !== undefined && isExact && keyword.flow === turn.stack.run?.flow) {
    makeOffer(turn, 'resume', ['continue', 'restart']);
    return true;
  }
  const isFree = ['text', 'name', 'person'].includes(waiting.question.kind);
  if (keyword !== undefined && isExact && isFree && keyword.rest === '') return start(turn, keyword, true);
  if (takeAnswer(turn, open, waiting.node, waiting.question)) return true;
  if (keyword !== undefined && isExact) return start(turn, keyword, true);
  misunderstood(turn, open, waiting.node, waiting.question);
  return true;
}

/** A release brought her to a step that has not begun: nothing is asked there, and nothing is waited for. */
function wasMoved({ stack: { run, question } }: Turn): boolean {
  return run !== null && question === null && run.pending === undefined;
}

function keywordIn(turn: Turn): KeywordInFlow | undefined {
  const known = keywordsOf(turn.definitions.live);
  const match = matchKeyword(turn.text, known);
  if (match === undefined) return undefined;
  const language =
    known.find(({ keyword, flow }) => keyword === match.keyword && flow === match.flow)?.language ?? null;
  return { ...match, language };
}

/** Every message is held against all of them, so they are put together once. */
const keywordLists = new WeakMap<Definitions['live'], readonly FlowKeyword[]>();

function keywordsOf(live: Definitions['live']): readonly FlowKeyword[] {
  const known = keywordLists.get(live);
  if (known !== undefined) return known;
  const list = [...live.values()].flatMap(({ graph }) =>
    graph.keywords.map(({ word, language }) => ({ keyword: word, flow: graph.flow, language })),
  );
  keywordLists.set(live, list);
  return list;
}

function start(turn: Turn, keyword: KeywordInFlow, isReplacing: boolean): boolean {
  if (isReplacing) turn.stack.endRunsThatAsk('stopped', 'keyword');
  turn.stack.dropWaiting(keyword.flow);
  if (keyword.language !== null) turn.setLanguage(keyword.language, `flow:${keyword.flow}/keyword`);
  if (!turn.stack.startRun(keyword.flow, { rest: keyword.rest || null })) return false;
  walk(turn);
  return true;
}

/** Staff read what no flow understands. It gets one short useful answer a day: no silence, and no loop. */
function acknowledge(turn: Turn): void {
  const { now } = turn.services;
  turn.openCase({ topic: 'message', priority: 'normal', because: 'system:stranger' });
  const last = turn.acknowledgedAt;
  if (last !== null && now.getTime() - last.getTime() < acknowledgementIntervalMs) return;
  turn.acknowledgedAt = now;
  turn.say({ text: systemText(turn, 'stranger.text'), because: 'system:stranger' });
}
