import type { SendingSection } from '../../people/dictionary/sending.schemas.js';
import type { Carrier } from '../../messages/carrier.rules.js';

/** What messages cost, as the data dictionary says it. */
export type Prices = NonNullable<SendingSection['prices']>;

/** A millionth of the currency: sums of a million people stay exact. */
export const microsPerUnit = 1_000_000;

/** Digits of the longest calling code with an area. */
const longestPrefix = 7;

/**
 * What one message costs, in millionths: a segment of SMS by the calling code of the number, a message of WhatsApp whatever
 * its length. The longest code that fits counts; the simulator costs nothing.
 */
export function priceOf(prices: Prices, carrier: Carrier, address: string, segments: number): number {
  if (!address.startsWith('+')) return 0;
  const table = prices[carrier];
  const each = table[codeOf(table, address.slice(1))] ?? table.default ?? 0;
  return Math.round(each * microsPerUnit) * (carrier === 'sms' ? segments : 1);
}

function codeOf(table: Readonly<Record<string, number>>, digits: string): string {
  for (let length = longestPrefix; length > 0; length -= 1) {
    const code = digits.slice(0, length);
    if (code in table) return code;
  }
  return 'default';
}
