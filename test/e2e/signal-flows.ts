import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The flows of `test/flows/signals` with the texts that every installation has, in a folder of their own. */
export interface SignalFlows {
  readonly flowsDir: string;
  readonly localesDir: string;
  remove(): void;
}

/** Lays the folder out; the caller removes it. */
export function laySignalFlows(): SignalFlows {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-signals-'));
  cpSync('test/flows/signals', folder, { recursive: true });
  cpSync('locales/en/system.json', join(folder, 'locales/en/system.json'));
  return {
    flowsDir: join(folder, 'flows'),
    localesDir: join(folder, 'locales'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
