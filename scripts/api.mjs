// Writes the description of the API (docs/openapi.json) and the types that the console calls it by
// (web/src/api/schema.d.ts). Build first; `npm run api` does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeApi } from '../dist/api-description.js';
import { loadConfig } from '../dist/platform/config/load-config.js';
import { renderApi } from './api-files.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'karibu-api-'));
try {
  const loaded = loadConfig({ DATA_DIR: folder });
  if (loaded.status === 'invalid') throw new Error('The settings by default are refused.');
  for (const [path, text] of Object.entries(await renderApi(await describeApi(loaded.config)))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
