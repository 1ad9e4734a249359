import type { Offer, OpenQuestion, SentOption } from './session.js';

/**
 * What a tapped answer sends along: the question and the code, such as `registration/consent:yes`. A button of an earlier question,
 * which stays on the screen, so answers no other one.
 */
export function tapOf(place: string, code: string): string {
  return `${place}:${code}`;
}

/** Whether something that was tapped is an answer to a question of ours: buttons of messages from elsewhere are not. */
export function isTap(choice: string): boolean {
  return /^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*\??:/.test(choice);
}

/** Names the open question of a flow; one that says an answer back is another than the question itself. */
export function placeOfQuestion(
  flow: string,
  { step, confirming }: Pick<OpenQuestion, 'step' | 'confirming'>,
): string {
  return `${flow}/${step}${confirming === undefined ? '' : '?'}`;
}

/** Names a question of the system's own. */
export function placeOfOffer(kind: Offer['kind']): string {
  return `system/${kind}`;
}

/** The options as they are shown where answers can be tapped. */
export function tappable(place: string, options: readonly SentOption[]): { code: string; label: string }[] {
  return options.map(({ code, label }) => ({ code: tapOf(place, code), label }));
}
