import type { Sender } from '../channels/channel.js';
import type { OptOutRequest } from '../consent/consent.service.js';

/** A provider that refuses to send to somebody who opted out with it. */
export interface ProviderBlock {
  readonly sender: Pick<Sender, 'id' | 'channel' | 'provider'>;
  readonly address: string;
  /** The message that it refused. */
  readonly messageId: string;
  /** Such as 21610. */
  readonly code: string;
  readonly at: Date;
}

/**
 * Says it as an opt-out. Providers block by pair of sender and address, so that is how far it goes; who is behind the
 * address is found by whoever records it.
 */
export function blockedByProvider({ sender, address, messageId, code, at }: ProviderBlock): OptOutRequest {
  return {
    channel: sender.channel,
    address,
    senderId: sender.id,
    personId: null,
    source: 'provider',
    cause: code,
    language: '',
    version: 'provider',
    answer: '',
    messageId,
    at,
    actor: { kind: 'provider', id: sender.provider },
  };
}
