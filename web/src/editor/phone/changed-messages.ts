import type { ChatMessage, Simulation } from './simulation.js';

/** Names each message of a chat by its turn and its place in it, which stay when a text changes. */
export function messageIds(messages: readonly ChatMessage[]): readonly string[] {
  const counts = new Map<number, number>();
  return messages.map(({ turn }) => {
    const count = counts.get(turn) ?? 0;
    counts.set(turn, count + 1);
    return `${turn}.${count}`;
  });
}

/** Finds the messages of ours whose words are others than they were in the same chat before. */
export function changedMessages(before: Simulation | null, after: Simulation): ReadonlySet<string> {
  if (before === null) return new Set();
  const old = new Map(messageIds(before.messages).map((id, at) => [id, before.messages[at]?.text]));
  return new Set(
    messageIds(after.messages).filter(
      (id, at) => isOurs(after.messages[at]) && old.get(id) !== after.messages[at]?.text,
    ),
  );
}

function isOurs(message: ChatMessage | undefined): boolean {
  return message?.from === 'us';
}
