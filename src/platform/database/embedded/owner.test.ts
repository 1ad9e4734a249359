import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { AlreadyRunningError, takeOwnership } from './owner.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-owner-test-'));
  file = join(folder, 'owner.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const owner = (): { pid: number; started: string } =>
  JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started: string };

describe('the owner of a data folder', () => {
  it('is one at a time', () => {
    const first = takeOwnership(folder);
    expect(() => takeOwnership(folder)).toThrow(AlreadyRunningError);
    expect(() => takeOwnership(folder)).toThrow(
      `Karibu already runs on this folder (process ${process.pid})`,
    );
    first.release();
    takeOwnership(folder).release();
  });

  it('is followed by the next when it died without a word', () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 30, started: '1' }));
    takeOwnership(folder);
    expect(owner().pid).toBe(process.pid);
  });

  it('is not confused with a later process of the same number', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'long ago' }));
    takeOwnership(folder);
    expect(owner().started).not.toBe('long ago');
  });

  it('is followed by the next when it was killed while it wrote its name', () => {
    writeFileSync(file, '');
    utimesSync(file, new Date(0), new Date(0));
    takeOwnership(folder);
    expect(owner().pid).toBe(process.pid);
  });

  it('leaves the folder to whoever took it over', () => {
    const first = takeOwnership(folder);
    writeFileSync(file, JSON.stringify({ pid: 1, started: 'another' }));
    first.release();
    expect(owner().started).toBe('another');
  });
});
