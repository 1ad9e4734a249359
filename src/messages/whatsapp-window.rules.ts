/** How long after her last message WhatsApp takes free text. Source: WhatsApp's customer service window */
const windowMs = 24 * 60 * 60 * 1_000;

/** Tells whether WhatsApp takes free text for somebody at a moment. @param lastInboundAt when she last wrote; null: never */
export function isInWindow(lastInboundAt: Date | null, at: Date): boolean {
  return lastInboundAt !== null && at.getTime() - lastInboundAt.getTime() < windowMs;
}
