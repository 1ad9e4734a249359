import { useEffect, useRef, useSyncExternalStore } from 'react';

import { queryClient } from './query-client.js';
import { sessionQuery } from './session.js';

/** What news can be about. */
export type ChangeTopic = 'flow' | 'draft' | 'presence' | 'users' | 'texts';

/** Something that happened at the service, or in another browser. `id` is the name of the flow, or the id of the account. */
export interface Change {
  readonly topic: ChangeTopic;
  readonly id: string;
  readonly version?: number;
  readonly by?: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly data?: unknown;
}

type Listener = (change: Change) => void;
type Line = 'open' | 'lost';

/** Which reads (by the first part of their query key) are out of date after news. */
const staleAfter: Readonly<Record<ChangeTopic, readonly string[]>> = {
  flow: ['flows', 'flow', 'texts', 'results'],
  draft: ['flows', 'flow', 'texts'],
  presence: [],
  users: ['users'],
  texts: ['texts', 'flows'],
};

const longestPauseMs = 30_000;

/** The one stream of news of this page: connects again by itself, and then reads anew what may have changed meanwhile. */
class ChangeStream {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  line: Line = 'open';

  start(): void {
    if (this.source !== null) return;
    const source = new EventSource('/api/v1/changes');
    this.source = source;
    source.addEventListener('open', () => this.opened());
    source.addEventListener('error', () => this.failed(source));
    source.addEventListener('change', (event) => this.take(JSON.parse(event.data as string) as Change));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
    this.failures = 0;
    this.setLine('open');
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readonly watchLine = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Tries at once, when somebody asks for it or the device says that it is on line again. */
  retry(): void {
    if (this.line === 'open' && this.source !== null) return;
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
    this.start();
  }

  private opened(): void {
    const wasLost = this.failures > 0;
    this.failures = 0;
    this.setLine('open');
    if (wasLost)
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }

  private failed(source: EventSource): void {
    if (source !== this.source) return;
    source.close();
    this.source = null;
    this.failures += 1;
    // A stream that the service ends and takes again at once is no loss.
    if (this.failures > 1) {
      this.setLine('lost');
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
    const pauseMs = Math.min(1_000 * 2 ** (this.failures - 1), longestPauseMs);
    this.timer = setTimeout(() => this.start(), pauseMs);
  }

  private take(change: Change): void {
    for (const key of staleAfter[change.topic]) void queryClient.invalidateQueries({ queryKey: [key] });
    for (const listener of this.listeners) listener(change);
  }

  private setLine(line: Line): void {
    if (line === this.line) return;
    this.line = line;
    for (const watcher of this.watchers) watcher();
  }
}

/** The stream of news; the frame starts it when somebody is signed in. */
export const changeStream = new ChangeStream();

/** Calls a listener with the news of a topic while the component is there. */
export function useChange(topic: ChangeTopic, listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => changeStream.listen((change) => change.topic === topic && latest.current(change)), [topic]);
}

/** Whether the service can be reached, as far as the stream knows. */
export function useLine(): Line {
  return useSyncExternalStore(changeStream.watchLine, () => changeStream.line);
}
