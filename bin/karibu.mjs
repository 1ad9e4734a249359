#!/usr/bin/env node
// `npx karibu` in the project's folder: builds what is missing or stale, then runs the command.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../src', import.meta.url))) {
  const { build } = await import('../scripts/build.mjs');
  await build({ onlyIfStale: true, withConsole: false });
}
await import('../dist/cli.js');
