import { carrierOf, type Carrier } from '../../messages/carrier.rules.js';
import type { RecipientFacts, WayRow } from './recipient-facts.repository.js';

/**
 * Puts the ways to somebody into the order in which they are tried: her own phone before another's, the channel that she
 * prefers, then wherever she wrote last, then SMS.
 */
export function orderedWays({ ways, preferredChannel }: RecipientFacts): readonly WayRow[] {
  if (ways.length < 2) return ways;
  const rank = (way: WayRow): readonly number[] => [
    way.is_hers ? 0 : 1,
    way.channel === preferredChannel ? 0 : 1,
    -(way.last_inbound_at?.getTime() ?? 0),
    way.channel === 'sms' ? 0 : 1,
  ];
  return [...ways].sort((one, other) => compared(rank(one), rank(other)));
}

/** What there is to say to somebody of a language. */
export interface SayingsAtHand {
  readonly hasText: boolean;
  /** An approved one. */
  readonly hasTemplate: boolean;
}

/**
 * What a message would go over on a way at a moment. What cannot go there at all counts as free text: the gate says why not.
 */
export function carrierOn(way: WayRow, at: Date, { hasText, hasTemplate }: SayingsAtHand): Carrier {
  const { channel, last_inbound_at: lastInboundAt } = way;
  // Other ways are tried in their own turn.
  const carrier = carrierOf({ channel, lastInboundAt, at, hasTemplate, hasSms: false, prefersSms: false });
  if (carrier === 'whatsapp' && !hasText && hasTemplate) return 'template';
  return carrier ?? 'whatsapp';
}

function compared(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
