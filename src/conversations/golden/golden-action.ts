import type { CallAnswer } from '../../engine/conversation.js';
import type { Json } from '../../engine/json.js';

/** Something that happens in a golden conversation and is no text: a line that begins with `!`. */
export type GoldenAction =
  /** Staff begin a flow with her. */
  | { readonly kind: 'start'; readonly flow: string }
  /** The other system that a flow waits for answers. */
  | { readonly kind: 'call'; readonly answer: CallAnswer }
  | { readonly kind: 'sends'; readonly contentType: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  /** Staff have noted something about her, or her consent. */
  | {
      readonly kind: 'knows';
      readonly of: 'person' | 'consent';
      readonly name: string;
      readonly value: string;
    }
  /** The phone goes to another hand: it is shared from now on, and nobody knows who is holding it. */
  | { readonly kind: 'hands' }
  /** Staff have noted that nobody but those whose phone it is reads what comes there. */
  | { readonly kind: 'private' }
  /** She taps one of the answers that she was shown. */
  | { readonly kind: 'taps'; readonly code: string };

/** What she does with her phone beside writing. */
export type PhoneAction = Extract<GoldenAction, { kind: 'sends' | 'location' | 'taps' }>;

export function isPhoneAction(action: GoldenAction | null): action is PhoneAction {
  return action !== null && ['sends', 'location', 'taps'].includes(action.kind);
}

/** How actions are written, for who gets one wrong. */
export const actionForms =
  '! start FLOW, ! call success {"rain": 0}, ! call failure, ! sends image/jpeg, ! location -0.09 34.75, ! taps CODE, ! knows person.place: Bondo, ! hands over or ! private phone';

/** Reads what follows the `!`; null when it is no action. */
export function parseAction(text: string): GoldenAction | null {
  const [kind = '', ...words] = text.trim().split(/ +/);
  const rest = words.join(' ');
  switch (kind) {
    case 'start':
      return isName(rest) ? { kind, flow: rest } : null;
    case 'call':
      return parseCall(rest);
    case 'sends':
      return /^[\w.+-]+\/[\w.+-]+$/.test(rest) ? { kind, contentType: rest } : null;
    case 'location':
      return parseLocation(words);
    case 'taps':
      return /^\S+$/.test(rest) ? { kind, code: rest } : null;
    case 'knows':
      return parseKnowledge(rest);
    case 'hands':
      return rest === 'over' ? { kind } : null;
    case 'private':
      return rest === 'phone' ? { kind } : null;
    default:
      return null;
  }
}

function isName(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(text);
}

function parseKnowledge(text: string): GoldenAction | null {
  const [, of = '', name = '', value = ''] = /^(person|consent)\.([a-z][a-z0-9_]*): (\S.*)$/.exec(text) ?? [];
  if (of === 'consent' && value !== 'granted' && value !== 'refused') return null;
  return of === 'person' || of === 'consent' ? { kind: 'knows', of, name, value } : null;
}

function parseCall(text: string): GoldenAction | null {
  const [, outcome, rest = ''] = /^(success|failure)(?: (.+))?$/.exec(text) ?? [];
  if (outcome === 'success') {
    const body = rest === '' ? { json: null } : parseJson(rest);
    return body && { kind: 'call', answer: { status: 'answered', httpStatus: 200, body: body.json } };
  }
  if (outcome !== 'failure' || !/^[a-z_]*$/.test(rest)) return null;
  return { kind: 'call', answer: { status: 'failed', reason: rest === '' ? 'unreachable' : rest } };
}

function parseJson(text: string): { readonly json: Json } | null {
  try {
    return { json: JSON.parse(text) as Json };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function parseLocation(words: readonly string[]): GoldenAction | null {
  const [latitude = NaN, longitude = NaN] = words.map(Number);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return words.length === 2 && isOnEarth ? { kind: 'location', latitude, longitude } : null;
}
