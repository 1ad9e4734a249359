import type { MessageCreated } from '../../engine/events.js';
import type { Session } from '../../engine/session.js';
import { placeOfOffer, placeOfQuestion, tapOf } from '../../engine/tap.js';

/** An answer that she was shown and can tap. */
export interface ShownOption {
  readonly code: string;
  readonly label: string;
  /** What the tap sends along. */
  readonly tap: string;
}

/** The answers that she was shown last. */
export function shownOptions(session: Session | null): readonly ShownOption[] {
  const { offer = null, question = null, runs = [] } = session ?? {};
  const place =
    offer !== null
      ? placeOfOffer(offer.kind)
      : question !== null
        ? placeOfQuestion(runs.at(-1)?.flow ?? '', question)
        : '';
  const options = offer?.options ?? question?.options ?? [];
  return options.map(({ code, label }) => ({ code, label, tap: tapOf(place, code) }));
}

/** The answers that a message of the last turn shows: those of the question that it leaves open. */
export function optionsOf(message: MessageCreated, session: Session | null): readonly ShownOption[] {
  if (session === null) return [];
  const { offer, question } = session;
  const isAsking =
    offer !== null ? message.because === `system:${offer.kind}` : question?.messageId === message.id;
  return isAsking ? shownOptions(session) : [];
}
