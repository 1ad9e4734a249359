import type { ResultName, SendTemplate, SetLocal, SetResult } from '../action.js';
import type { Json } from '../json.js';
import type { Result } from '../session.js';
import { maxAnswerLength } from '../limits.js';
import type { Turn } from '../turn.js';
import { cutAt } from '../understanding/text.js';
import { flowTemplate, MissingText } from './render.js';
import { linesAt, writeHere } from './templates.js';

/**
 * Sends a text of an imported flow, worked out in her language. Where there are no pictures and buttons, the addresses of
 * attachments follow the text and quick replies are left out, since the flow reads words and no places in a list.
 * @throws ExpressionSyntaxError, EvaluationError
 */
export function sendTemplate(turn: Turn, action: SendTemplate, because: string): void {
  const template = flowTemplate(turn, action.key);
  if (template === null) throw new MissingText(`missing_text: ${action.key}`);
  const body = writeHere(turn, template);
  const addresses = itemsAt(turn, action.attachments).map(addressOf);
  const isPlain = turn.state.channel === 'sms';
  const shown = isPlain ? [] : addresses.filter((address) => address.startsWith('https:'));
  const written = addresses.filter((address) => !shown.includes(address));
  const text = [body, ...written].filter((line) => line !== '').join('\n');
  const [media = null, ...further] = shown;
  const options = itemsAt(turn, action.quickReplies).map((label) => ({ code: label, label }));
  if (text !== '' || media !== null)
    turn.say({ text: text === '' ? (media ?? '') : text, because, rich: { body: text, options, media } });
  for (const address of further)
    turn.say({ text: address, because, rich: { body: '', options: [], media: address } });
}

/** Keeps a result under a name of the flow's own. @throws ExpressionSyntaxError, EvaluationError */
export function setResult(turn: Turn, { result, value, category, categoryKey }: SetResult): void {
  const localized = categoryKey === undefined ? null : flowTemplate(turn, categoryKey);
  keepNamedResult(turn, result, {
    value: writeHere(turn, value),
    category,
    ...(localized === null ? {} : { localizedCategory: localized }),
  });
}

/** Keeps what a run found out under a name of the flow's own. */
export function keepNamedResult(
  turn: Turn,
  { key, name }: ResultName,
  found: Pick<Result, 'value' | 'category' | 'localizedCategory' | 'extra'> & { readonly original?: string },
): void {
  const { language } = turn;
  const { value, original = '', ...more } = found;
  turn.stack.keepResult(key, {
    isKnown: false,
    value: typeof value === 'string' ? cutAt(value, maxAnswerLength) : value,
    original: cutAt(original, maxAnswerLength),
    messageId: null,
    words: '',
    language,
    name,
    ...more,
  });
}

/** Changes a value that the run keeps for itself. @throws ExpressionSyntaxError, EvaluationError */
export function setLocal(turn: Turn, { local, operation, value }: SetLocal): void {
  if (operation === 'clear') return turn.stack.keepLocal(local, null);
  const text = writeHere(turn, value);
  if (operation === 'set') return turn.stack.keepLocal(local, text);
  turn.stack.keepLocal(local, String(wholeNumber(turn.stack.run?.locals?.[local]) + wholeNumber(text)));
}

function wholeNumber(value: Json | undefined): number {
  return typeof value === 'string' && /^[+-]?\d{1,15}$/.test(value) ? Number(value) : 0;
}

function itemsAt(turn: Turn, key: string | undefined): string[] {
  return (linesAt(turn, key) ?? []).map((line) => writeHere(turn, line)).filter((item) => item !== '');
}

/** An attachment names its kind before its address: `image/jpeg:https://example.org/map.jpg`. */
function addressOf(attachment: string): string {
  return attachment.replace(/^[a-z]+(?:\/[\w.+-]+)?:(?=https?:)/, '');
}
