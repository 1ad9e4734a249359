import type { NewInteraction } from '../people/interactions.repository.js';
import type { MessageDraft, WrittenMessage } from './message-draft.js';

/** What the timeline says of messages that were written unasked: each was made, or withheld and why. In the order of the drafts. */
export function notedMessages(
  drafts: readonly MessageDraft[],
  written: readonly WrittenMessage[],
  { at, actor }: Pick<NewInteraction, 'at' | 'actor'>,
): NewInteraction[] {
  return drafts.map(({ personId, conversationId, because, language }, index) => ({
    personId,
    conversationId,
    at,
    actor,
    messageId: written[index]?.id ?? null,
    kind: written[index]?.state === 'queued' ? 'message_created' : 'message_withheld',
    data: { because, language, reasons: [...(written[index]?.reasons ?? [])] },
  }));
}
