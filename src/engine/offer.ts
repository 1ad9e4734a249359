import { tappedAmong } from './routing/read-answer.js';
import { optionsToSend, systemText, withOptions } from './routing/render.js';
import type { Offer } from './session.js';
import { placeOfOffer, tappable } from './tap.js';
import type { Turn } from './turn.js';
import type { Understood } from './understanding/answer.js';
import { parseChoice } from './understanding/choice.js';
import { parseYesNo } from './understanding/yes-no.js';

/** Asks a question of the system's own; it stands before that of the flow. */
export function makeOffer(turn: Turn, kind: Offer['kind'], codes: readonly string[]): void {
  const options = optionsToSend(turn, `${kind}.`, codes, 'system');
  const body = systemText(turn, `${kind}.question`);
  const rich = { body, options: tappable(placeOfOffer(kind), options), media: null };
  turn.say({ text: withOptions(body, options), because: `system:${kind}`, rich });
  turn.stack.offer = { kind, options };
}

/** Reads her message as the answer to it; null when it is none. */
export function readOffer(turn: Turn, offer: Offer): string | null {
  const tapped = tappedAmong(turn, offer.options, placeOfOffer(offer.kind));
  if (tapped !== undefined) return tapped;
  const choice = parseChoice(turn.text, { options: offer.options, languages: turn.languages });
  if (choice.status === 'understood' && isSure(offer, choice)) return choice.value;
  if (offer.kind !== 'stop') return null;
  const said = parseYesNo(turn.text, { languages: turn.languages });
  if (said.status !== 'understood') return null;
  return said.value ? (said.confidence === 'exact' ? 'yes' : null) : 'no';
}

/** A yes with something behind it ("yes I want to go on") is no opt-out. */
function isSure({ kind }: Offer, { value, confidence }: Understood<string>): boolean {
  return kind !== 'stop' || value !== 'yes' || confidence === 'exact';
}
