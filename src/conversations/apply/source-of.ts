import type { AnsweredTurn } from '../answered-turn.js';

/** Where what a turn told comes from: its message, or else what began it. */
export function sourceOf({ message, signal }: Pick<AnsweredTurn, 'message' | 'signal'>): string {
  return message === null ? `signal:${signal?.kind ?? ''}` : `message:${message.id}`;
}
