import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

const compiled = fileURLToPath(new URL('../../dist/platform/crash-point.js', import.meta.url));

/** Passes a crash point five times in a process of its own, and tells how that ended. */
function pass(environment: Record<string, string>): { signal: string | null; printed: string } {
  const script = `
    const { crashPoint } = await import(process.argv[1]);
    for (let nth = 1; nth <= 5; nth += 1) {
      crashPoint('send.after_claim');
      process.stdout.write(String(nth));
    }`;
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, compiled], {
    env: environment,
    encoding: 'utf8',
  });
  return { signal, printed: stdout };
}

describe('a crash point', () => {
  it('is there in the built product', () => {
    expect(existsSync(compiled)).toBe(true);
  });

  it('does nothing unless asked', () => {
    expect(pass({})).toEqual({ signal: null, printed: '12345' });
    expect(pass({ CRASH_AT: 'accept.after_commit:1' })).toEqual({ signal: null, printed: '12345' });
  });

  it('kills the process the nth time it passes', () => {
    expect(pass({ CRASH_AT: 'send.after_claim:3' })).toEqual({ signal: 'SIGKILL', printed: '12' });
  });

  it('never does in production', () => {
    expect(pass({ CRASH_AT: 'send.after_claim:3', NODE_ENV: 'production' })).toEqual({
      signal: null,
      printed: '12345',
    });
  });
});
