import { toJson } from '../expressions/json.js';
import type { Action, Node } from '../graph.js';
import type { Result } from '../session.js';
import type { Turn } from '../turn.js';
import { flowText } from './render.js';

/** Does one action of a node. */
export function perform(turn: Turn, node: Node, action: Action): void {
  const source = `flow:${turn.run?.flow ?? ''}/${node.step}`;
  switch (action.kind) {
    case 'send_text':
      return sendText(turn, action.key, source);
    case 'set':
      return turn.setField(
        fieldOf(action.target),
        { value: toJson(turn.evaluate(action.value)) },
        null,
        source,
      );
    case 'save_answer':
      return saveAnswer(turn, action.target, turn.result(action.answer), source);
    case 'record_consent':
      return recordConsent(turn, action.purpose, turn.result(action.answer));
    case 'enrol':
      return enrol(turn, action.programme, fieldOf(action.anchor));
    case 'leave':
      return turn.emit({ type: 'left', programme: action.programme });
  }
}

function sendText(turn: Turn, key: string, source: string): void {
  const text = flowText(turn, key);
  if (text === null) throw new Error(`the text ${key} of ${turn.run?.flow ?? ''} is missing`);
  turn.say(text, source);
}

function saveAnswer(turn: Turn, target: string, answer: Result | undefined, source: string): void {
  if (answer === undefined || answer.isKnown || answer.value === null) return;
  if (target === 'person.language') return turn.setLanguage(turn.code(answer.value), source);
  const state = answer.precision === undefined ? {} : { precision: answer.precision };
  turn.setField(fieldOf(target), { value: answer.value, ...state }, answer.original, source);
}

function recordConsent(turn: Turn, purpose: string, answer: Result | undefined): void {
  if (answer === undefined || answer.isKnown) return;
  const action = answer.value === 'yes' ? 'granted' : 'refused';
  turn.setConsent(purpose, action);
  turn.emit({
    type: 'consent_recorded',
    purpose,
    action,
    words: answer.words,
    language: answer.language,
    revision: turn.definitions.live.get(turn.run?.flow ?? '')?.revision ?? turn.run?.revision ?? '',
    answer: answer.original,
    questionMessageId: answer.messageId,
  });
}

/** Without a date to count from there is nothing to enrol in. */
function enrol(turn: Turn, programme: string, anchor: string): void {
  const date = turn.field(anchor);
  if (typeof date?.value !== 'string') return;
  turn.emit({ type: 'enrolled', programme, anchor: date.value, precision: date.precision ?? 'day' });
}

function fieldOf(target: string): string {
  return target.replace(/^person\./, '');
}
