// A flow of 300 steps in 8 languages: read, compiled and examined, as at a start and by `flows check`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examineFlows } from '../../dist/conversations/definitions/examine-definitions.js';
import { median } from '../figures.mjs';
import { languages, stepCount, writeLargeFlow } from '../large-flow-files.mjs';

/** Milliseconds for the first time in a process, and for the middle of the others. */
export async function measureLargeFlow({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-bench-flow-'));
  try {
    writeLargeFlow(folder);
    const times = [];
    for (let round = 0; round < rounds + 1; round += 1) times.push(await timeOf(folder));
    return {
      steps: stepCount,
      languages: languages.length,
      firstMs: times[0],
      againMs: median(times.slice(1)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timeOf(folder) {
  const startedAt = performance.now();
  const { flows } = await examineFlows({
    flowsDir: join(folder, 'flows'),
    localesDir: join(folder, 'locales'),
    organisation: 'Afya Yetu',
    defaultLanguage: 'en',
    webhookHosts: [],
  });
  const durationMs = performance.now() - startedAt;
  const [flow] = flows;
  if (flow?.status !== 'ok') throw new Error(JSON.stringify(flow?.problems?.slice(0, 3)));
  return durationMs;
}
