import type { QueryKey } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';

import { queryClient } from './query-client.js';
import { sessionQuery } from './session.js';

/** What news can be about. */
export type ChangeTopic =
  | 'flow'
  | 'draft'
  | 'presence'
  | 'users'
  | 'texts'
  | 'import'
  | 'inbox'
  | 'inbox_presence'
  | 'privacy'
  | 'broadcast'
  | 'event'
  | 'alarm';

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
  import: ['imports'],
  inbox: ['inbox'],
  inbox_presence: [],
  privacy: ['privacy'],
  broadcast: ['broadcasts'],
  event: ['events'],
  alarm: ['alarms', 'measures'],
};

const longestPauseMs = 30_000;

/**
 * The one stream of news of this window, whatever page it shows: connects again by itself, and then reads anew what may have changed
 * meanwhile. A window that gave way to a newer one comes back when somebody looks at it.
 */
class ChangeStream {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private hasMissed = false;
  private isWanted = false;
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  line: Line = 'open';

  constructor() {
    // The service would notice late that nobody reads any more; a page that is shown again from memory goes on.
    globalThis.addEventListener('pagehide', () => this.close());
    globalThis.addEventListener('pageshow', () => this.resume());
    document.addEventListener('visibilitychange', () => this.resume());
  }

  start(): void {
    this.isWanted = true;
    this.connect();
  }

  private connect(): void {
    clearTimeout(this.timer);
    if (this.source !== null) return;
    const source = new EventSource('/api/v1/changes');
    this.source = source;
    source.addEventListener('open', () => this.opened());
    source.addEventListener('error', () => this.failed(source));
    source.addEventListener('replaced', () => this.replaced(source));
    source.addEventListener('missed', () => readAnew());
    source.addEventListener('change', (event) => this.take(JSON.parse(event.data as string) as Change));
  }

  stop(): void {
    this.isWanted = false;
    this.close();
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
    this.close();
    this.start();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private resume(): void {
    if (!this.isWanted || this.source !== null || document.visibilityState === 'hidden') return;
    this.hasMissed = true;
    this.connect();
  }

  /** Nothing is wrong with the line: other windows of the same person are open. */
  private replaced(source: EventSource): void {
    if (source === this.source) this.close();
  }

  private opened(): void {
    const hasMissed = this.hasMissed || this.failures > 0;
    this.failures = 0;
    this.hasMissed = false;
    this.setLine('open');
    if (hasMissed) readAnew();
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
    this.timer = setTimeout(() => this.connect(), pauseMs);
  }

  private take(change: Change): void {
    for (const queryKey of staleOf(change)) void queryClient.invalidateQueries({ queryKey });
    for (const listener of this.listeners) listener(change);
  }

  private setLine(line: Line): void {
    if (line === this.line) return;
    this.line = line;
    for (const watcher of this.watchers) watcher();
  }
}

/** The reads that news makes out of date. A campaign under way tells each second how far it is: only its numbers are read again. */
function staleOf({ topic, id, data }: Change): readonly QueryKey[] {
  const isProgress =
    topic === 'broadcast' && typeof data === 'object' && data !== null && 'isProgress' in data;
  return isProgress ? [['broadcasts', id, 'progress']] : staleAfter[topic].map((key) => [key]);
}

function readAnew(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
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
