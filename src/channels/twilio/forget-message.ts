import type twilio from 'twilio';

import type { ProviderCopy } from '../channel.js';
import { sendErrorOf } from './send-failure.js';

/**
 * Deletes a message and its media at Twilio. The media go first: without their message nothing would name them any more.
 * What is gone already is no failure. Source: twilio.com/docs/messaging/api/message-resource#delete-a-message-resource
 * @throws SendError, also while Twilio still works on the message
 */
export async function forgetMessage(
  client: twilio.Twilio,
  { providerId, hasMedia }: Pick<ProviderCopy, 'providerId' | 'hasMedia'>,
): Promise<void> {
  const message = client.messages(providerId);
  if (hasMedia) {
    const media = (await unlessGone(message.media.list())) ?? [];
    for (const { sid } of media) await unlessGone(message.media(sid).remove());
  }
  await unlessGone(message.remove());
}

/** Twilio's answer; undefined where there is nothing by that name any more. */
async function unlessGone<Answer>(asking: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw sendErrorOf(error);
  }
}

function statusOf(error: unknown): unknown {
  return (error as { status?: unknown } | null)?.status;
}
