import { parseIsoDate, toJson } from '../expressions/json.js';
import type { FieldState } from '../conversation.js';
import { EvaluationError } from '../expressions/value.js';
import { textOf } from '../expressions/text-of.js';
import type {
  Action,
  ChangeTags,
  Enrol,
  Foreign,
  Leave,
  Notify,
  OpenCase,
  SetValue,
  TurnTo,
} from '../action.js';
import type { Node } from '../graph.js';
import { optOut } from '../opt-out.js';
import type { Json } from '../json.js';
import type { Result } from '../session.js';
import { maxInstanceLength, maxSummaryLength, maxTextLength } from '../limits.js';
import type { Turn } from '../turn.js';
import { parsePhone } from '../understanding/phone.js';
import { cutAt, shortened } from '../understanding/text.js';
import { requiredText } from './render.js';
import { aboutOf } from './case-note.js';
import { keepNamedResult, sendTemplate, setLocal, setResult } from './perform-template.js';
import { evaluateHere, writeHere } from './templates.js';

/** Does one action of a node. @throws EvaluationError, ExpressionSyntaxError */
export function perform(turn: Turn, node: Node, action: Exclude<Action, Foreign>): void {
  const source = `flow:${turn.stack.run?.flow ?? ''}/${node.step}`;
  switch (action.kind) {
    case 'send_text':
      return sendText(turn, action, source);
    case 'set':
      return set(turn, fieldOf(action.target), valueToSet(turn, action), source);
    case 'save_answer':
      return saveAnswer(turn, action.target, turn.stack.result(action.answer), source);
    case 'tag':
      return tag(turn, action, source);
    case 'record_consent':
      return recordConsent(turn, action.purpose, turn.stack.result(action.answer));
    case 'identify':
      return identify(turn, turn.stack.result(action.answer));
    case 'turn_to':
      return turnTo(turn, action);
    case 'request':
      return request(turn, action);
    case 'recall':
      return turn.emit({ type: 'right_recalled', right: action.right });
    case 'enrol':
      return enrol(turn, action);
    case 'leave':
      return turn.emit({ type: 'left', programme: action.programme, ...instanceOf(turn, action) });
    case 'open_case':
      return openCase(turn, action, source);
    case 'notify':
      return notify(turn, action, source);
    case 'pause':
      return pause(turn, action.minutes);
    case 'opt_out':
      return optOut(turn, turn.text, false);
    case 'send_template':
      return sendTemplate(turn, action, source);
    case 'set_result':
      return setResult(turn, action);
    case 'set_local':
      return setLocal(turn, action);
  }
}

function sendText(
  turn: Turn,
  { key, neutral, media }: Extract<Action, { kind: 'send_text' }>,
  because: string,
): void {
  const text = requiredText(turn, neutral === undefined || turn.isPhonePrivate ? key : neutral);
  turn.say({ text, because, ...(media === undefined ? {} : { rich: { body: text, options: [], media } }) });
}

/** A template that comes to an empty text clears what was there. */
function valueToSet(turn: Turn, { value, isTemplate, as }: SetValue): Json {
  if (isTemplate !== true) return toJson(turn.evaluate(value));
  const json = toJson(evaluateHere(turn, value));
  const isNumber = as === 'number' && typeof json === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(json);
  if (isNumber) return Number(json);
  return json === '' ? null : json;
}

function tag(turn: Turn, { add, remove, areTemplates, removesAll }: ChangeTags, source: string): void {
  const names = (some: readonly string[]): readonly string[] =>
    areTemplates === true ? some.map((name) => writeHere(turn, name)) : some;
  turn.changeTags(names(add), removesAll === true ? turn.subject.tags : names(remove), source);
}

function set(turn: Turn, key: string, value: Json, source: string): void {
  const isDate = typeof value === 'string' && parseIsoDate(value) !== null;
  keep(turn, key, isDate ? { value, precision: 'day' } : { value }, null, source);
}

/** What the system itself goes by has to be fit for that. */
function keep(turn: Turn, key: string, state: FieldState, original: string | null, source: string): void {
  const { value } = state;
  if (key === 'language') return setLanguage(turn, value, source);
  if (key === 'household') return joinHousehold(turn, value);
  if (key === 'phone') return givePhone(turn, value);
  if (key === 'code') return chooseCode(turn, value);
  if (key === 'timezone' && !isZone(value)) throw new EvaluationError('gives no time zone', 1);
  if (key === 'name' && value !== null && typeof value !== 'string')
    throw new EvaluationError('gives no name', 1);
  turn.setField(key, state, original, source);
}

function setLanguage(turn: Turn, value: Json, source: string): void {
  const language = codeOf(value);
  const isWritten = [...turn.definitions.languages, ...(turn.stack.graph?.languages ?? [])].includes(
    language,
  );
  if (!isWritten) throw new EvaluationError('gives no language that is written in', 1);
  turn.setLanguage(language, source);
}

/** The dates library would take a whole moment with its zone for a zone. */
function isZone(value: Json): boolean {
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function openCase(turn: Turn, action: OpenCase, because: string): void {
  const { topic, priority, owner, dueMinutes, isOnce = false, result } = action;
  const about = aboutOf(turn, action);
  const value = turn.openCase({ topic, priority, owner, dueMinutes, ...about, isOnce, because });
  if (action.isTemplate === true) turn.stack.keepLocal('_new_ticket', value);
  if (result !== undefined) keepNamedResult(turn, result, { value, category: 'Success' });
}

/** An address that is none tells nobody, and that is a fault of the flow that staff see. */
function notify(turn: Turn, { to, key, isUrgent }: Notify, because: string): void {
  const said = textOf(turn.evaluate(to));
  const phone = parsePhone(said, { languages: turn.languages, country: turn.services.country });
  if (phone.status !== 'understood') throw new EvaluationError('gives no phone number', 1);
  const { language } = turn;
  const id = turn.services.newId();
  turn.emit({
    type: 'notified',
    id,
    to: phone.value,
    text: shortened(requiredText(turn, key), maxTextLength),
    language,
    isUrgent,
    because,
  });
}

function pause(turn: Turn, minutes: number): void {
  const until = turn.now.add({ minutes }).toInstant().toString();
  turn.emit({ type: 'sending_paused', until, cause: 'asked' });
}

/** What the data dictionary calls a relationship. */
const relationship = /^[a-z][a-z0-9_]{0,63}$/;

function joinHousehold(turn: Turn, value: Json): void {
  if (value === null) return;
  if (typeof value !== 'string' || !relationship.test(value))
    throw new EvaluationError('gives nothing that somebody can be in a household', 1);
  turn.emit({ type: 'household_joined', relationship: value });
}

/** Her own phone is the one that she writes from: only that of somebody else can be given. */
function givePhone(turn: Turn, value: Json): void {
  if (typeof value !== 'string' || turn.stack.run?.about === undefined) return;
  turn.emit({ type: 'phone_given', phone: value });
}

function chooseCode(turn: Turn, value: Json): void {
  if (typeof value === 'string') turn.emit({ type: 'code_chosen', hash: value });
}

function turnTo(turn: Turn, { whom, relationships }: TurnTo): void {
  turn.turnTo(whom);
  if (whom === 'new' || whom === 'other')
    for (const kind of relationships) turn.emit({ type: 'relationship_added', kind });
}

function request(turn: Turn, { right, note }: Extract<Action, { kind: 'request' }>): void {
  const said = note === null ? '' : cutAt(textOf(turn.evaluate(note)), maxSummaryLength);
  turn.emit({ type: 'right_requested', right, isProven: turn.isProven, note: said });
}

/** Nothing changes where nobody had to be asked. */
function identify(turn: Turn, answer: Result | undefined): void {
  if (answer === undefined || answer.isKnown) return;
  const id = codeOf(answer.value);
  if (answer.isProof === true) turn.prove();
  const isKnown = turn.state.sharers.some((one) => one.id === id);
  turn.become(isKnown ? id : null);
}

function saveAnswer(turn: Turn, target: string, answer: Result | undefined, source: string): void {
  if (answer === undefined || answer.isKnown || answer.value === null) return;
  const state = answer.precision === undefined ? {} : { precision: answer.precision };
  keep(turn, fieldOf(target), { value: answer.value, ...state }, answer.original, source);
}

function recordConsent(turn: Turn, purpose: string, answer: Result | undefined): void {
  if (answer === undefined || answer.isKnown) return;
  const action = answer.value === 'yes' ? 'granted' : 'refused';
  // Nobody is kept on record for saying no to another.
  if (action === 'refused' && turn.stack.run?.about !== undefined && !turn.subject.isKnown) return;
  turn.subject.consents.set(purpose, action);
  turn.emit({
    type: 'consent_recorded',
    purpose,
    action,
    words: answer.words,
    language: answer.language,
    revision:
      turn.definitions.live.get(turn.stack.run?.flow ?? '')?.revision ?? turn.stack.run?.revision ?? '',
    answer: answer.original,
    questionMessageId: answer.messageId,
  });
}

/** Without a date to count from there is nothing to enrol in, and a year is none. */
function enrol(turn: Turn, action: Enrol): void {
  const { programme, anchor } = action;
  const date =
    anchor === 'registration'
      ? { value: toJson(turn.evaluate('today')) }
      : turn.subject.field(fieldOf(anchor));
  if (typeof date?.value !== 'string') return;
  const { value, precision = 'day' }: FieldState = date;
  if (typeof value !== 'string' || precision === 'year') return;
  turn.emit({ type: 'enrolled', programme, anchor: value, precision, ...instanceOf(turn, action) });
}

/** One that nothing is said of is the only one. */
function instanceOf(turn: Turn, { instance }: Enrol | Leave): { readonly instance?: string } {
  if (instance === undefined) return {};
  const name = cutAt(textOf(turn.evaluate(instance)).trim(), maxInstanceLength);
  return name === '' ? {} : { instance: name };
}

/** The value of a result that is a code; '' for any other. */
function codeOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}

function fieldOf(target: string): string {
  return target.replace(/^person\./, '');
}
