import type { ServerResponse } from 'node:http';

import { may } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { changeWithin, topics, type Change } from './change.js';
import type { ChangeHearer } from './changes.js';

/** What a reader that does not read may leave lying before it is let go; it comes back by itself. */
const unreadBytes = 64 * 1024;

/** One caller's stream of changes, as server-sent events (WHATWG HTML, 9.2). */
export class ChangeStream implements ChangeHearer {
  constructor(
    readonly principal: Principal,
    private readonly response: ServerResponse,
  ) {}

  /** Lets the caller know that nothing is missed from now on. */
  begin(): void {
    this.write('retry: 2000\n\n');
  }

  hear(change: Change): void {
    const mayHear = topics[change.topic].some((permission) => may(this.principal, permission));
    if (!mayHear) return;
    const heard = changeWithin(change, this.principal.scope);
    this.write(`event: change\ndata: ${JSON.stringify(heard)}\n\n`);
  }

  missed(): void {
    this.write('event: missed\ndata: {}\n\n');
  }

  /** Keeps proxies from taking the stream for dead. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** Lets the reader go for a newer one of the same caller, and says so: it would take the place of another if it came back at once. */
  giveWay(): void {
    this.write('event: replaced\ndata: {}\n\n');
    this.end();
  }

  /** Lets the reader go; nothing more comes over this connection. */
  end(): void {
    const { socket } = this.response;
    this.response.end(() => socket?.destroy());
  }

  private write(text: string): void {
    if (this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > unreadBytes) this.response.destroy();
  }
}
