import { tappedAmong } from './routing/read-answer.js';
import { optionsToSend, systemText, withOptions } from './routing/render.js';
import type { Offer } from './session.js';
import type { Turn } from './turn.js';
import { parseChoice } from './understanding/choice.js';
import { parseYesNo } from './understanding/yes-no.js';

/** Asks a question of the system's own; it stands before that of the flow. */
export function makeOffer(turn: Turn, kind: Offer['kind'], codes: readonly string[]): void {
  const options = optionsToSend(turn, `${kind}.`, codes, 'system');
  const body = systemText(turn, `${kind}.question`);
  const rich = { body, options: options.map(({ code, label }) => ({ code, label })), media: null };
  turn.say({ text: withOptions(body, options), because: `system:${kind}`, rich });
  turn.offer = { kind, options };
}

/** Reads her message as the answer to it; null when it is none. */
export function readOffer(turn: Turn, offer: Offer): string | null {
  const tapped = tappedAmong(turn, offer.options);
  if (tapped !== undefined) return tapped;
  const choice = parseChoice(turn.text, { options: offer.options, languages: turn.languages });
  if (choice.status === 'understood') return choice.value;
  if (offer.kind !== 'stop') return null;
  const said = parseYesNo(turn.text, { languages: turn.languages });
  return said.status === 'understood' ? (said.value ? 'yes' : 'no') : null;
}
