import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { makeOpenFolder, mayReach } from './account.js';

const stranger = { uid: 4_242, gid: 4_242 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-account-test-'));
  chmodSync(folder, 0o711);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the account that PostgreSQL runs as', () => {
  it('reaches what it may pass through, even where it may not look', () => {
    mkdirSync(join(folder, 'inside'));
    expect(mayReach(stranger, join(folder, 'inside'))).toBe(true);
  });

  it('does not reach what lies behind a closed folder', () => {
    mkdirSync(join(folder, 'closed/inside'), { recursive: true });
    chmodSync(join(folder, 'closed'), 0o700);
    expect(mayReach(stranger, join(folder, 'closed/inside'))).toBe(false);
  });

  it('reaches a folder made for all, whatever the mask', () => {
    const mask = process.umask(0o077);
    try {
      makeOpenFolder(join(folder, 'open'));
    } finally {
      process.umask(mask);
    }
    expect(mayReach(stranger, join(folder, 'open'))).toBe(true);
  });
});
