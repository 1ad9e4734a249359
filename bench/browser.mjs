// Chromium as somebody has it: signed in, with a slower processor or a slower link than this machine's.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = process.env.BROWSER ?? '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** An old laptop beside this machine. */
export const slowProcessor = { timesSlower: 4 };
/** The "slow 3G" of Chromium's own tools: 400 ms there and back, 400 kbit/s. */
export const slowLink = { latencyMs: 400, bytesPerSecond: 50_000 };

/** Whether there is a browser to measure in. */
export const hasBrowser = existsSync(executablePath);

export function startBrowser() {
  return chromium.launch({ executablePath, args: [...flags, ...quiet] });
}

/**
 * Opens a page of a browser that was never here.
 * @param options session: what the cookie of somebody holds; timesSlower, latencyMs, bytesPerSecond
 */
export async function openPage(browser, url, { session, timesSlower, latencyMs, bytesPerSecond } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en',
    viewport: { width: 1280, height: 800 },
  });
  if (session !== undefined)
    await context.addCookies([
      {
        name: '__Host-karibu',
        value: session,
        url: url.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
      },
    ]);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  if (timesSlower !== undefined) await tools.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  if (latencyMs !== undefined) {
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  return page;
}
