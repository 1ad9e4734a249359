import type { EngineEvent } from '../engine/events.js';
import { parseCode } from '../engine/understanding/code.js';
import type { OpenTurn } from './answered-turn.js';

/**
 * Her message without the code by which a shared phone tells her apart, where it has one: figures of the same number of dots.
 * Undefined where the message may stay as it is. Whoever has the phone, or the inbox, reads no code in what was written.
 * @param after what the turn has led to: the code may be one that she has chosen just now
 */
export function withoutCode(
  { message, sharers }: OpenTurn,
  after: { readonly events: readonly EngineEvent[]; readonly session: unknown },
  hashCode: (code: string) => string,
): string | undefined {
  const code = message === null ? null : parseCode(message.body);
  if (message === null || code === null) return undefined;
  const hash = hashCode(code);
  const isHers = sharers.some(({ person }) => person.codeHash === hash);
  const isChosen = after.events.some((event) => event.type === 'code_chosen' && event.hash === hash);
  // Chosen, and not kept yet: a flow asks something else first.
  const isOnItsWay = JSON.stringify(after.session).includes(hash);
  return isHers || isChosen || isOnItsWay ? message.body.replaceAll(/\p{Nd}/gu, '•') : undefined;
}
