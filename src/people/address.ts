/** What an address is reached over: plain SMS, or WhatsApp. */
export type AddressChannel = 'sms' | 'whatsapp';

/** Where a person is reached: several people may share one, and one person may have several. */
export interface Address {
  readonly channel: AddressChannel;
  /** +E.164, an address without a number such as US.1234, or `simulator:<name>`. */
  readonly address: string;
}

/** Tells whether an address belongs to a test person: nobody real is ever behind it. */
export function isTestAddress(address: string): boolean {
  return address.startsWith('simulator:');
}
