// The whole service over a folder of flows of a test's own, and people of the staff who call its API.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Role } from '../src/platform/access/policy.js';
import { FlowLibrary } from '../src/conversations/definitions/flow-library.js';
import { newId } from '../src/platform/ids.js';
import { hashOf } from '../src/staff/secrets/secret-token.js';
import { insertSender } from './builders.js';
import { RunningService } from './e2e/running-service.js';
import { insertWaiting, sessionAt } from './flow-revisions.js';

/** A flow with a comment on nearly every line, in two languages. */
export const visitSource = `# Visit: what brings somebody to the clinic.
flow: visit # the name of its files
format: 1
languages: [en, sw]
start: { keywords: [visit] }
steps:
  # everybody is greeted
  - id: hello
    say: text

  - id: reason # the clinic plans its day by this
    ask: choice
    options: [test, talk]
    go: { test: size, talk: bye }

  - id: size
    ask: number
    unknown: bye

  - id: bye
    end: text
`;

const texts = {
  en: {
    hello: { text: 'Hello from {{organisation}}!' },
    reason: {
      text: 'Why do you come?',
      retry: 'Please reply 1 or 2.',
      options: { test: 'A test', talk: 'To talk' },
    },
    size: { text: 'How many are you?', retry: 'Such as 3.' },
    bye: { text: 'Thank you.' },
  },
  sw: {
    hello: { text: 'Habari kutoka {{organisation}}!' },
    reason: {
      text: 'Umekuja kwa nini?',
      retry: 'Jibu 1 au 2.',
      options: { test: 'Kipimo', talk: 'Maongezi' },
    },
    size: { text: 'Mko wangapi?', retry: 'Mfano 3.' },
    bye: { text: 'Asante.' },
  },
};

const chat = `as simulator:asha, language en, at 2026-03-02 09:00 Africa/Nairobi, for Afya Yetu
> VISIT
< Hello from Afya Yetu!
< Why do you come?
  1. A test
  2. To talk
> 2
< Thank you.
`;

/** The files of a flow as the API shows them. */
export interface Files {
  readonly source: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly chats: Readonly<Record<string, string>>;
}

/** What a call was answered. */
export interface Answered {
  readonly status: number;
  // A test looks into it with toMatchObject.
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Calls the API as one member of staff. */
export type Call = (method: string, path: string, body?: unknown, ifMatch?: number) => Promise<Answered>;

/** The service with one flow, `visit`, in a folder under git. */
export class StudioService {
  private constructor(
    readonly service: RunningService,
    readonly folder: string,
  ) {}

  static async start(): Promise<StudioService> {
    const folder = mkdtempSync(join(tmpdir(), 'karibu-studio-'));
    writeIn(folder, 'flows/visit.flow.yaml', visitSource);
    writeIn(folder, 'flows/visit.chats/straight.en.chat', chat);
    for (const language of ['en', 'sw'] as const) {
      writeIn(folder, `locales/${language}/visit.json`, `${JSON.stringify(texts[language], null, 2)}\n`);
      cpSync(`locales/${language}/system.json`, join(folder, `locales/${language}/system.json`));
    }
    cpSync('locales/sw/system.state.json', join(folder, 'locales/sw/system.state.json'));
    const config = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
    return new StudioService(await RunningService.start({ config }), folder);
  }

  async close(): Promise<void> {
    await this.service.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Makes an account and gives what calls the API with its token. */
  async as(role: Role, name: string): Promise<Call> {
    const [userId, token] = [newId(), `karibu_${newId().replaceAll('-', '')}`];
    const { pool } = this.service.database;
    await pool.query('INSERT INTO users (id, email, name, role) VALUES ($1, $2, $3, $4)', [
      userId,
      `${userId}@example.org`,
      name,
      role,
    ]);
    await pool.query(
      `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scopes, created_at)
       SELECT $1, $2, 'a test', 'karibu', $3, $4, now()`,
      [newId(), userId, hashOf(token), scopes],
    );
    return (method, path, body, ifMatch) => this.call(token, method, path, body, ifMatch);
  }

  /** The files that are live, or in the draft. */
  async files(call: Call, side: 'live' | 'draft' = 'live'): Promise<Files> {
    const { body } = await call('GET', 'flows/visit');
    return (body[side] as { files: Files }).files;
  }

  /** Has people wait at a step of what is live. */
  async waitAt(step: string, people: number): Promise<string[]> {
    const live = this.service.app.get(FlowLibrary).liveFlows.find(({ name }) => name === 'visit');
    if (live === undefined) throw new Error('the flow is not live');
    const sender = await insertSender(this.service.database);
    const ids: string[] = [];
    for (let count = 0; count < people; count += 1)
      ids.push(await insertWaiting(this.service.database, sender, sessionAt(live, step)));
    return ids;
  }

  write(path: string, content: string): void {
    writeIn(this.folder, path, content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  git(...words: string[]): string {
    const identity = ['-c', 'user.name=A test', '-c', 'user.email=test@example.org'];
    return execFileSync('git', [...identity, ...words], { cwd: this.folder, encoding: 'utf8' });
  }

  private async call(
    token: string,
    method: string,
    path: string,
    body?: unknown,
    ifMatch?: number,
  ): Promise<Answered> {
    const response = await fetch(`${this.service.url}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    return { status: response.status, body: parsed, headers: response.headers };
  }
}

const scopes = [
  'flows.read',
  'flows.edit',
  'flows.publish',
  'flows.approve_consent',
  'flows.simulate',
  'texts.read',
  'texts.translate',
];

function writeIn(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
