import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { aConfig } from '../../../test/builders.js';
import { ConfigModule } from '../config/config.module.js';
import { HealthModule } from '../health/health.module.js';
import { Console } from './console.js';
import { createFastify } from './fastify.js';
import { HttpModule } from './http.module.js';

const folder = mkdtempSync(join(tmpdir(), 'karibu-console-'));
let app: NestFastifyApplication;

beforeAll(async () => {
  const module = await Test.createTestingModule({
    imports: [ConfigModule.with(aConfig()), HttpModule, HealthModule],
    providers: [Console],
  }).compile();
  module.get(Console).folder = folder;
  app = module.createNestApplication<NestFastifyApplication>(createFastify(), { logger: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const html = { accept: 'text/html,*/*;q=0.8' };
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

describe('the console', () => {
  it('says what to do while it is not built', async () => {
    const { statusCode, body, headers } = await get('/', html);
    expect([statusCode, headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8']);
    expect(body).toContain('npm start');
  });

  describe('once it is built', () => {
    beforeAll(() => {
      const script = 'console.log(1);'.repeat(100);
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'index.html'), '<!doctype html><p>Karibu</p>');
      writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
      writeFileSync(join(folder, 'assets/main-abc123.js'), script);
      writeFileSync(join(folder, 'assets/main-abc123.js.br'), brotliCompressSync(script));
    });

    it.each(['/', '/flows/registration', '/sign-in?to=%2Fflows', '/try/registration.0.hTd5b..Xy0bWMFA'])(
      'is one page at %s, asked for each time',
      async (url) => {
        const { statusCode, body, headers } = await get(url, html);
        expect([statusCode, body]).toEqual([200, '<!doctype html><p>Karibu</p>']);
        expect(headers).toMatchObject({
          'cache-control': 'no-cache',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'strict-transport-security': 'max-age=31536000',
        });
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain("default-src 'self'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/script-src|unsafe-eval/);
      },
    );

    it('gives its files packed as they were built, and for good', async () => {
      const { rawPayload, headers } = await get('/assets/main-abc123.js', { 'accept-encoding': 'br, gzip' });
      expect(rawPayload.length).toBeLessThan(200);
      expect(headers).toMatchObject({
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(headers['content-type']).toContain('javascript');
      expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
    });

    it.each(['/api/v1/nothing', '/docs/nothing', '/health/nothing', '/metrics/nothing', '/webhooks/nothing'])(
      'is not what %s leads to',
      async (url) => {
        const { statusCode, json } = await get(url, html);
        expect([statusCode, json()]).toMatchObject([404, { code: 'not_found' }]);
      },
    );

    it.each([
      '/assets/gone-abc123.js',
      '/gone.png',
      '/assets/%2e%2e/%2e%2e/etc/passwd.txt',
      '/assets/..%2f..%2f..%2fetc%2fpasswd',
      '/..%5c..%5cetc%5cpasswd.txt',
      '/assets/%00.js',
    ])('has no page for the file %s', async (url) => {
      const { statusCode, body, headers } = await get(url, html);
      expect([400, 403, 404]).toContain(statusCode);
      expect(headers['cache-control'] ?? '').not.toContain('immutable');
      expect(body).not.toMatch(/root:|Karibu</);
    });

    it('is no answer to a program that asks for data', async () => {
      expect((await get('/flows/registration', { accept: 'application/json' })).statusCode).toBe(404);
    });

    it('leaves the headers of other routes alone', async () => {
      expect((await get('/health/live')).headers).not.toHaveProperty('content-security-policy');
    });
  });
});
