import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the other system was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A system that flows can call, on loopback: it keeps what it was asked, and answers as a test says. */
export class OtherSystem {
  readonly asked: Asked[] = [];
  answer: (response: ServerResponse, asked: Asked) => void = (response) => json(response, {});

  private constructor(
    private readonly server: Server,
    /** With its port, as `WEBHOOK_HOSTS` lists it. */
    readonly host: string,
  ) {}

  static async start(): Promise<OtherSystem> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const system = new OtherSystem(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        const asked = { method, path, headers, body: Buffer.concat(chunks).toString() };
        system.asked.push(asked);
        system.answer(response, asked);
      });
    });
    return system;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** Answers with JSON. */
export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Folders with the flow `rain` (RAIN), which asks an address for the weather of a place and says what came of it. */
export class RainFlow {
  private readonly folder = mkdtempSync(join(tmpdir(), 'karibu-rain-'));
  readonly flowsDir = join(this.folder, 'flows');
  readonly localesDir = join(this.folder, 'locales');

  constructor(address: string) {
    mkdirSync(this.flowsDir);
    mkdirSync(join(this.localesDir, 'en'), { recursive: true });
    cpSync('locales/en/system.json', join(this.localesDir, 'en/system.json'));
    writeFileSync(join(this.localesDir, 'en/rain.json'), JSON.stringify(texts));
    writeFileSync(join(this.flowsDir, 'rain.flow.yaml'), flow(address));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

const texts = {
  dry: { text: 'No rain tomorrow.' },
  wet: { text: 'It will rain.' },
  sorry: { text: 'There is no forecast today.' },
};

const flow = (address: string): string => `flow: rain
format: 1
languages: [en]
start: { keywords: { any: [rain] } }
steps:
  - id: weather
    call: ${address}
    send: { place: '"Siaya"' }
    timeout: 1 second
    go: { failure: sorry }
  - id: which
    branch:
      - when: results.weather.extra.rain = 0
        go: dry
    else: wet
  - id: dry
    end: text
  - id: wet
    end: text
  - id: sorry
    end: text
`;
