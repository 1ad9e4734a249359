import { useState } from 'react';

import { useSession } from '../api/session.js';

/** What somebody writes in a conversation and has not sent: this computer keeps it for her, also when the page is left. */
export function useKeptReply(conversation: string): readonly [string, (text: string) => void] {
  const { user } = useSession();
  const key = `karibu.reply.${user.id}.${conversation}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '');
  const keep = (now: string) => {
    setText(now);
    if (now === '') localStorage.removeItem(key);
    else localStorage.setItem(key, now);
  };
  return [text, keep];
}
