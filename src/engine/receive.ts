import type { ConversationState, Definitions, Input, Outcome } from './conversation.js';
import { help, optIn, optOut, repeatQuestion, waitingAt } from './commands.js';
import { acknowledgementIntervalMs, maxTurnsPerSession } from './limits.js';
import { misunderstood, takeAnswer } from './routing/answer.js';
import { wordsOffered } from './routing/read-answer.js';
import { optionsToSend, systemText, withOptions } from './routing/render.js';
import { fail, walk } from './routing/walk.js';
import type { Services } from './services.js';
import type { Offer } from './session.js';
import { Turn } from './turn.js';
import { parseChoice } from './understanding/choice.js';
import { matchKeyword } from './understanding/keyword.js';
import type { KeywordMatch } from './understanding/keyword.js';
import { triage } from './understanding/triage.js';
import type { Triage } from './understanding/triage.js';
import { parseYesNo } from './understanding/yes-no.js';

/**
 * Answers one message: (definitions, conversation, message) to (conversation', events). Pure and synchronous.
 *
 * In this order: opt-out words, a person who has opted out, safety words, a question of the system's,
 * commands, the flow's own keyword while it is open, the open question, keywords, courtesy, and at
 * last anything else, which is answered once a day.
 */
export function receive(
  definitions: Definitions,
  state: ConversationState,
  input: Input,
  services: Services,
): Outcome {
  const turn = new Turn(definitions, state, input, services);
  closeWhatIsOver(turn);
  answer(turn, readFirst(turn));
  return turn.outcome();
}

/** Ends a session that has expired, that goes on for ever, or whose flow no longer exists. */
function closeWhatIsOver(turn: Turn): void {
  const { session } = turn.state;
  if (session === null) return;
  if (new Date(session.expiresAt) <= turn.services.now) turn.endRuns('expired');
  else if (session.turns >= maxTurnsPerSession) fail(turn, 'too_many_turns');
  else if (turn.run !== null && turn.node === null) turn.endRuns('failed', 'missing_revision');
}

/** What the message is before any flow sees it; the provider's own reading of it comes first. */
function readFirst(turn: Turn): Triage {
  const { text, optOutType } = turn.input;
  if (optOutType === 'STOP') return { kind: 'opt_out', word: 'STOP', isCarrierWord: true, scope: 'all' };
  if (optOutType === 'START') return { kind: 'opt_in', word: 'START', isCarrierWord: true };
  if (optOutType === 'HELP') return { kind: 'help', word: 'HELP', isCarrierWord: true };
  return triage(text, {
    languages: turn.languages,
    isOptedOut: turn.state.isOptedOut,
    hasOpenQuestion: turn.question !== null,
    offered: wordsOffered(turn.question),
    isTwilioSms: turn.input.isCarrierSms,
  });
}

function answer(turn: Turn, first: Triage): void {
  if (first.kind === 'opt_out') return optOut(turn, first.word, first.isCarrierWord);
  if (turn.state.isOptedOut) return answerOptedOut(turn, first);
  if (first.kind === 'opt_in') return;
  if (first.kind === 'safety') {
    answerSafety(turn, first.topic);
    if (first.mayWantToStop) clarifyOptOut(turn);
    return;
  }
  if (turn.offer !== null && answerOffer(turn, turn.offer)) return;
  if (first.kind === 'unsure_opt_out' && !isNameGiven(turn)) return clarifyOptOut(turn);
  if (first.kind === 'help') return help(turn, first.isCarrierWord);
  if (first.kind === 'repeat') return repeatQuestion(turn);
  if (answerFlow(turn)) return;
  if (first.kind !== 'courtesy') acknowledge(turn);
}

/** After an opt-out only her own way back, HELP and safety words are answered. */
function answerOptedOut(turn: Turn, first: Triage): void {
  if (first.kind === 'safety') return answerSafety(turn, first.topic);
  if (turn.input.isBeforeOptOut === true) return;
  if (first.kind === 'help') return help(turn, first.isCarrierWord);
  if (first.kind === 'opt_in')
    return optIn(turn, first.word, first.isCarrierWord && turn.input.isCarrierAnswering);
  const keyword = keywordIn(turn);
  if (keyword === undefined) return;
  optIn(turn, keyword.keyword, true);
  start(turn, keyword, false);
}

/** Says what to do now; the flow keeps its place. */
function answerSafety(turn: Turn, topic: Extract<Triage, { kind: 'safety' }>['topic']): void {
  turn.emit({ type: 'safety_word_received', topic });
  turn.say(
    systemText(turn, `safety.${topic}`),
    `system:safety/${topic}`,
    turn.state.isOptedOut ? 'confirmation' : 'reply',
  );
}

/** What she wrote might have meant "no more messages": asks, once. */
function clarifyOptOut(turn: Turn): void {
  makeOffer(turn, 'stop', ['yes', 'no']);
}

/** One word in answer to "what is your name?" is a name, however near to an opt-out word it is spelled. */
function isNameGiven(turn: Turn): boolean {
  return turn.question?.kind === 'name' && !/\s/.test(turn.input.text.trim());
}

function makeOffer(turn: Turn, kind: Offer['kind'], codes: readonly string[]): void {
  const options = optionsToSend(turn, `${kind}.`, codes, 'system');
  turn.say(withOptions(systemText(turn, `${kind}.question`), options), `system:${kind}`);
  turn.offer = { kind, options };
}

/** Takes the answer to a question of the system's; any other text is an ordinary message again. */
function answerOffer(turn: Turn, offer: Offer): boolean {
  const code = readOffer(turn, offer);
  turn.offer = null;
  if (code === null) return false;
  if (offer.kind === 'stop') {
    if (code === 'yes') optOut(turn, turn.input.text, false);
    else if (turn.question !== null) repeatQuestion(turn);
    else turn.say(systemText(turn, 'stop.kept'), 'system:stop');
    return true;
  }
  if (code === 'continue') repeatQuestion(turn);
  else restart(turn);
  return true;
}

function readOffer(turn: Turn, offer: Offer): string | null {
  const choice = parseChoice(turn.input.text, { options: offer.options, languages: turn.languages });
  if (choice.status === 'understood') return choice.value;
  if (offer.kind !== 'stop') return null;
  const said = parseYesNo(turn.input.text, { languages: turn.languages });
  return said.status === 'understood' ? (said.value ? 'yes' : 'no') : null;
}

function restart(turn: Turn): void {
  const flow = turn.run?.flow;
  if (flow === undefined) return;
  turn.endRuns('restarted');
  turn.startRun(flow, { isRestarted: true, rest: null });
  walk(turn);
}

/** Lets the flows answer: the open one, or the one that a keyword names. */
function answerFlow(turn: Turn): boolean {
  const keyword = keywordIn(turn);
  const open = turn.question;
  const waiting = waitingAt(turn);
  if (open === null || waiting === null) return keyword === undefined ? false : start(turn, keyword, false);
  const isExact = keyword?.confidence === 'exact' && !wordsOffered(open).includes(turn.input.text);
  if (keyword !== undefined && isExact && keyword.flow === turn.run?.flow) {
    makeOffer(turn, 'resume', ['continue', 'restart']);
    return true;
  }
  const isFree = waiting.question.kind === 'text' || waiting.question.kind === 'name';
  if (keyword !== undefined && isExact && isFree && keyword.rest === '') return start(turn, keyword, true);
  if (takeAnswer(turn, open, waiting.node, waiting.question)) return true;
  if (keyword !== undefined && isExact) return start(turn, keyword, true);
  misunderstood(turn, open, waiting.node, waiting.question);
  return true;
}

function keywordIn(turn: Turn): (KeywordMatch & { language: string | null }) | undefined {
  const known = [...turn.definitions.live.values()].flatMap(({ graph }) =>
    graph.keywords.map(({ word, language }) => ({ keyword: word, flow: graph.flow, language })),
  );
  const match = matchKeyword(turn.input.text, known);
  if (match === undefined) return undefined;
  const language =
    known.find(({ keyword, flow }) => keyword === match.keyword && flow === match.flow)?.language ?? null;
  return { ...match, language };
}

function start(
  turn: Turn,
  keyword: KeywordMatch & { language: string | null },
  isReplacing: boolean,
): boolean {
  if (isReplacing) turn.endRuns('stopped', 'keyword');
  if (keyword.language !== null) turn.setLanguage(keyword.language, `flow:${keyword.flow}/keyword`);
  if (!turn.startRun(keyword.flow, { isRestarted: false, rest: keyword.rest || null })) return false;
  walk(turn);
  return true;
}

/** One short useful answer a day to a text that no flow understands: no silence, and no loop. */
function acknowledge(turn: Turn): void {
  const { now } = turn.services;
  const last = turn.acknowledgedAt;
  if (last !== null && now.getTime() - last.getTime() < acknowledgementIntervalMs) return;
  turn.acknowledgedAt = now;
  turn.say(systemText(turn, 'stranger.text'), 'system:stranger');
}
