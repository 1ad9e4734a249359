// What somebody with an old laptop or a slow link waits for, in a real browser.
import { hasBrowser, openPage, slowLink, slowProcessor, startBrowser } from '../browser.mjs';
import { median, percentile } from '../figures.mjs';
import { largeFlowFiles, largeFlowName } from '../large-flow-files.mjs';
import { callApi, sessionOfLead, tokenOfLead } from '../staff.mjs';

const keys = 40;
/** A step that is in the window when the conversation opens, and its text in the first language that is shown. */
const firstField = '[data-text="en consent.text"]';

/** Milliseconds; null where there is no browser. */
export async function measureConsole({ service, pool }, { rounds }) {
  if (!hasBrowser) return null;
  await keepLargeFlow(service, await tokenOfLead(pool));
  const session = await sessionOfLead(pool);
  // The cookie of a session is for https, or for this machine under its own name.
  const url = `http://localhost:${service.port}`;
  const browser = await startBrowser();
  try {
    const opened = [];
    const pages = [];
    for (let round = 0; round < rounds; round += 1) {
      opened.push(await measureEditor(browser, url, session));
      pages.push(await measureFirstPage(browser, url));
    }
    const middle = (figures, name) => median(figures.map((one) => one[name]));
    const keyMs = opened.flatMap((one) => one.keyMs);
    return {
      openColdMs: middle(opened, 'coldMs'),
      openWarmMs: middle(opened, 'warmMs'),
      keyP50Ms: percentile(keyMs, 0.5),
      keyP95Ms: percentile(keyMs, 0.95),
      pageColdMs: middle(pages, 'coldMs'),
      pageWarmMs: middle(pages, 'warmMs'),
    };
  } finally {
    await browser.close();
  }
}

async function keepLargeFlow(service, token) {
  const from = { kind: 'empty', languages: ['en'] };
  const { version } = await callApi(service, token, 'POST', 'flows', { name: largeFlowName, from });
  const draft = { files: largeFlowFiles(), note: 'the flow of the bench' };
  await callApi(service, token, 'PUT', `flows/${largeFlowName}/draft`, draft, version);
}

/** The editor with nothing in the browser's cache, then with everything, then keys that are pressed in a text. */
async function measureEditor(browser, url, session) {
  const page = await openPage(browser, url, { session, ...slowProcessor });
  const open = async () => {
    const startedAt = performance.now();
    await page.goto(`/flows/${largeFlowName}`, { waitUntil: 'commit' });
    await page.locator(firstField).click({ timeout: 60_000 });
    return performance.now() - startedAt;
  };
  const coldMs = await open();
  const warmMs = await open();
  const keyMs = await pressKeys(page);
  await page.context().close();
  return { coldMs, warmMs, keyMs };
}

/** From each key to the frame that shows it, as the page itself sees it. */
async function pressKeys(page) {
  await page.evaluate(`
    globalThis.keyMs = [];
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => keyMs.push(performance.now() - timeStamp)));
    }, true);`);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('a');
    // Now and then somebody stops to think: what is written is then taken over, checked and measured.
    await page.waitForTimeout(key % 8 === 7 ? 600 : 90);
  }
  await page.waitForFunction(`keyMs.length === ${keys}`);
  return page.evaluate('keyMs');
}

/** The first page that somebody sees, over a slow link: with nothing in the cache, and with everything. */
async function measureFirstPage(browser, url) {
  const page = await openPage(browser, url, slowLink);
  const open = async () => {
    const startedAt = performance.now();
    await page.goto('/sign-in', { waitUntil: 'commit' });
    await page.locator('form').waitFor({ timeout: 60_000 });
    return performance.now() - startedAt;
  };
  const coldMs = await open();
  const warmMs = await open();
  await page.context().close();
  return { coldMs, warmMs };
}
