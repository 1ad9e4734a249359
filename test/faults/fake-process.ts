import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { Rule, WebhookUrls } from '../fake-twilio/fake-twilio.ts';
import type { InboundResult, InboundText } from '../fake-twilio/inbound.ts';
import type { JournalEntry } from '../fake-twilio/journal.ts';

const program = fileURLToPath(new URL('../fake-twilio/main.ts', import.meta.url));

/** The fake Twilio as a process of its own: what it saw outlives every fault of the service. */
export class FakeProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly journalFile: string,
  ) {}

  static async start(account: { sid: string; token: string }): Promise<FakeProcess> {
    const journal = join(mkdtempSync(join(tmpdir(), 'karibu-fake-')), 'journal.jsonl');
    writeFileSync(journal, '');
    const args = [
      '--account',
      account.sid,
      '--token',
      account.token,
      '--journal',
      journal,
      '--opt-out',
      'none',
    ];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const url of createInterface({ input: child.stdout }))
      return new FakeProcess(child, url, journal);
    throw new Error('the fake ended without a word');
  }

  /** Everything that happened so far, from the file: it is the oracle. */
  journal(): JournalEntry[] {
    // The last one may still be on its way to the file.
    const lines = readFileSync(this.journalFile, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as JournalEntry);
  }

  route(urls: WebhookUrls): Promise<unknown> {
    return this.call('POST route', urls);
  }

  /** Scripts how messages are treated, after the rules that are there. */
  when(...rules: readonly Rule[]): Promise<unknown> {
    return this.call('POST rules', rules);
  }

  clearRules(): Promise<unknown> {
    return this.call('DELETE rules');
  }

  async text(text: InboundText): Promise<InboundResult> {
    return (await this.call('POST inbound', text)) as InboundResult;
  }

  /** Waits until every callback that was planned has been made. */
  settled(): Promise<unknown> {
    return this.call('POST settled');
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
    rmSync(dirname(this.journalFile), { recursive: true });
  }

  private async call(call: string, argument?: unknown): Promise<unknown> {
    const [method = '', action = ''] = call.split(' ');
    const body = argument === undefined ? {} : { body: JSON.stringify(argument) };
    const response = await fetch(`${this.url}/_fake/${action}`, { method, ...body });
    return response.json();
  }
}
