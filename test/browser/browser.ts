// A browser on the real service: its own process from dist/, a database of its own, Debian's Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';

import type { Role } from '../../src/platform/access/policy.js';
import type { Database } from '../../src/platform/database/database.js';
import { aConfig } from '../builders.js';
import { freePort } from '../free-port.ts';
import { createTestDatabase } from '../harness.js';
import { ServiceProcess } from '../service-process.ts';
import { signedIn, type Account } from '../staff.js';
import { until } from '../until.ts';

/** Where Debian has Chromium: without windows it takes two thirds of the time. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const executablePath = process.env.BROWSER ?? places.find((path) => existsSync(path)) ?? places[0];
const secretKey = 'a-secret-key-of-the-browser-tests-0123456789';

/** Whether there is a browser; the build machine says by REQUIRE_BROWSER that there must be one. */
export const hasBrowser = existsSync(executablePath) || process.env.REQUIRE_BROWSER === '1';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How wide a phone, and the screen of an office, are in these tests. */
export const widths = { phone: 360, office: 1280 } as const;

/** A tablet, or a window beside another: between the two layouts, so only what looks otherwise there is tried on it. */
export const tabletWidth = 768;

/** What of a page a test wants otherwise. */
export interface PageParts {
  readonly width?: number;
  readonly language?: 'en' | 'sw' | 'fr';
  /** Whether the browser must never have been here: another remembers the files of the console. */
  readonly isFirstVisit?: boolean;
}

/** Settings of the service, by its address. */
export type Settings = (
  url: string,
) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

/** The running service and the browser before it. */
export class Console {
  /** Those that a test has pages in, each by what it was made for. */
  private readonly used = new Map<BrowserContext, string>();
  /** Those that tests have left. */
  private readonly left = new Map<string, BrowserContext[]>();

  private constructor(
    readonly url: string,
    readonly database: Database,
    readonly service: ServiceProcess,
    private readonly browser: Browser,
  ) {}

  /** Starts the service, with more settings where a test needs them; they may depend on its address. */
  static async start(settingsAt: Settings = () => ({})): Promise<Console> {
    const [database, port] = [await createTestDatabase(), await freePort()];
    const url = `http://localhost:${port}`;
    const settings = await settingsAt(url);
    const service = await ServiceProcess.start({
      PORT: String(port),
      HOST: 'localhost',
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      SECRET_KEY: secretKey,
      ...settings,
    });
    const browser = await chromium.launch({ executablePath, args: [...flags, ...quiet] });
    return new Console(url, database, service, browser);
  }

  /** A page of a browser in which nobody is signed in. */
  async page({
    isFirstVisit = false,
    width = widths.office,
    language = 'en',
  }: PageParts = {}): Promise<Page> {
    const kind = `${language} ${width}`;
    const left = isFirstVisit ? undefined : this.left.get(kind)?.pop();
    const context = left ?? (await this.newContext(width, language));
    this.used.set(context, kind);
    const page = await context.newPage();
    watchRequests(page);
    if (left !== undefined) await this.forget(page);
    return page;
  }

  private newContext(width: number, language: string): Promise<BrowserContext> {
    return this.browser.newContext({
      viewport: { width, height: 800 },
      locale: language,
      baseURL: this.url,
      // Dialogs stand there at once; a test waits for what they say, not for how they come.
      reducedMotion: 'reduce',
      // Only so that axe can be put into a page; the pages themselves run under the policy in headers.test.
      bypassCSP: true,
    });
  }

  /** Has a browser that was used before forget all but the files that it has loaded: who was there, and what they wrote. */
  private async forget(page: Page): Promise<void> {
    const context = page.context();
    await context.clearCookies();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin: this.url, storageTypes: 'all' });
    await devTools.detach();
  }

  /**
   * Closes every page, after a test: nothing of it goes on beside the next, which is given the same browsers, for the files that
   * they have loaded.
   */
  async leavePages(): Promise<void> {
    for (const [context, kind] of this.used) {
      for (const page of context.pages()) await page.close();
      this.left.set(kind, [...(this.left.get(kind) ?? []), context]);
    }
    this.used.clear();
  }

  /** A page of a browser in which somebody of a role is signed in. */
  async pageOf(of: Role | Account, parts: PageParts = {}): Promise<Page> {
    const config = aConfig({ publicUrl: this.url, secretKey });
    const { sessionId, id } = await signedIn(this.database, of, { config, now: new Date() });
    await this.database.pool.query('UPDATE users SET language = $2 WHERE id = $1', [
      id,
      parts.language ?? 'en',
    ]);
    const page = await this.page(parts);
    await page.context().addCookies([
      {
        name: '__Host-karibu',
        value: sessionId,
        url: this.url.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
      },
    ]);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.service.end('SIGTERM');
    await this.database.close();
  }
}

/** What a page has asked for and not been given yet, but for the stream of changes, which never ends. */
const pending = new WeakMap<Page, Set<Request>>();

function watchRequests(page: Page): void {
  const requests = new Set<Request>();
  pending.set(page, requests);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') requests.add(request);
  });
  const isOver = (request: Request) => void requests.delete(request);
  page.on('requestfinished', isOver);
  page.on('requestfailed', isOver);
}

/** How long a page that was given everything is watched: what was given last may ask for more. */
const quietMs = 120;

/** Waits until a page has its heading, and everything that it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const requests = pending.get(page) ?? new Set();
  let quietSince = performance.now();
  await until('the page has what it asked for', () => {
    if (requests.size > 0) quietSince = performance.now();
    return performance.now() - quietSince >= quietMs;
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What is hard to use for somebody with a disability on what is shown: `rule: element`, by WCAG 2.2 A and AA. A button that is at
 * work, or a colour on its way to another, is waited for: nobody reads them.
 */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  await page.waitForFunction(
    `!document.querySelector('[data-loading]') && document.getAnimations().every(({ playState, effect }) =>
      playState !== 'running' || effect.getTiming().iterations === Infinity)`,
  );
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeReport> } };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: string[] }[];
  }[];
}

/** What has the focus, by its name; in the words of the browser, whose types these tests do not have. */
const focused = `(({ activeElement: at, body }) => at === null || at === body ? null
  : at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent)(document)`;

/** Goes through the page with Tab and names what gets the focus, in order, until it comes round or `most` was reached. */
export async function walk(page: Page, most = 60): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate<string | null>(focused);
    if (name === null) break;
    names.push(name.trim());
  }
  return names;
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
