/** Words on which Twilio blocks, unblocks or answers by itself when one of them is the whole message (its default opt-out). */
export const CARRIER_OPT_OUT: readonly string[] = [
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'revoke',
  'optout',
];
export const CARRIER_OPT_IN: readonly string[] = ['start', 'yes', 'unstop'];
export const CARRIER_HELP: readonly string[] = ['help', 'info'];

/**
 * Carrier words that are also natural answers: they opt out when they are the whole message, and only where a carrier acts on
 * them or no question offers them.
 */
export const EVERYDAY_OPT_OUT: readonly string[] = ['cancel', 'end', 'quit'];

const CARRIER_WORDS: ReadonlySet<string> = new Set([...CARRIER_OPT_OUT, ...CARRIER_OPT_IN, ...CARRIER_HELP]);

/** Tells whether the whole message is a bare word on which a carrier acts by itself; `STOP please` and `STOP.` are not. */
export function isBareCarrierWord(text: string): boolean {
  return CARRIER_WORDS.has(text.trim().toLowerCase());
}
