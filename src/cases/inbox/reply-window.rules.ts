import type { InboxRow } from './inbox.repository.js';

/** How long after her last message WhatsApp takes free text. Source: WhatsApp's customer service window */
const windowMs = 24 * 60 * 60 * 1_000;

/** Whether staff can answer, and until when. */
export interface ReplyWindow {
  readonly mayReply: boolean;
  readonly replyRefusal: 'opted_out' | 'outside_window' | null;
  readonly replyUntil: string | null;
}

/** Foretells what the gate says to an answer, so that nobody writes one for nothing. */
export function replyWindow(
  { channel, isOptedOut, lastInboundAt }: Pick<InboxRow, 'channel' | 'isOptedOut' | 'lastInboundAt'>,
  now: Date,
): ReplyWindow {
  const until = channel === 'whatsapp' ? new Date((lastInboundAt?.getTime() ?? 0) + windowMs) : null;
  const isOver = until !== null && until <= now;
  const replyRefusal = isOptedOut ? 'opted_out' : isOver ? 'outside_window' : null;
  const replyUntil = until === null || isOver ? null : until.toISOString();
  return { mayReply: replyRefusal === null, replyRefusal, replyUntil };
}
