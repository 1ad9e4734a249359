import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { loadConfig } from './load-config.js';
import { renderProblems } from './problem.js';

const folder = mkdtempSync(join(tmpdir(), 'karibu-config-'));
const key = 'k'.repeat(32);
const account = `AC${'0'.repeat(32)}`;
const twilio = {
  TWILIO_ACCOUNT_SID: account,
  TWILIO_AUTH_TOKEN: 'new-token, old-token',
  TWILIO_SENDERS: '+12025550100, whatsapp:+12025550101,MG00000000000000000000000000000000,12345,AfyaYetu',
  PUBLIC_URL: 'https://karibu.example.org/',
};
const production = {
  NODE_ENV: 'production',
  DATA_DIR: '/var/lib/karibu',
  SECRET_KEY: key,
};

function configOf(env: Record<string, string>) {
  const loaded = loadConfig({ DATA_DIR: folder, ...env });
  if (loaded.status === 'invalid') throw new Error(renderProblems(loaded.problems));
  return loaded.config;
}

function problemsOf(env: Record<string, string>) {
  const loaded = loadConfig({ DATA_DIR: folder, ...env });
  return loaded.status === 'invalid' ? loaded.problems : [];
}

const variablesOf = (env: Record<string, string>) => problemsOf(env).map(({ variable }) => variable);

const singleSignOn = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'karibu',
  OIDC_CLIENT_SECRET: 'a client secret',
};

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(configOf({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: folder,
      role: 'all',
      segmentsPerSecond: { sms: 10, whatsapp: 80 },
      webhookHosts: [],
      defaultCountry: 'KE',
      defaultLanguage: 'en',
      defaultTimezone: 'Africa/Nairobi',
      flowsDir: resolve('flows'),
      localesDir: resolve('locales'),
      organisation: 'Karibu',
      mailFrom: 'karibu@127.0.0.1',
      logLevel: 'info',
      isProduction: false,
    });
  });

  it('leave out what is not set', () => {
    expect(Object.keys(configOf({ REDIS_URL: '  ', METRICS_TOKEN: '' }))).not.toEqual(
      expect.arrayContaining(['redisUrl', 'metricsToken', 'twilio', 'databaseUrl', 'smtpUrl']),
    );
  });

  it('read the whole of Twilio', () => {
    const config = configOf({
      ...twilio,
      TWILIO_OPT_OUT: 'advanced',
      TWILIO_API_BASE_URL: 'http://127.0.0.1:4010',
    });
    expect(config.publicUrl).toBe('https://karibu.example.org');
    expect(config.twilio).toEqual({
      accountSid: account,
      authTokens: ['new-token', 'old-token'],
      senders: [
        '+12025550100',
        'whatsapp:+12025550101',
        'MG00000000000000000000000000000000',
        '12345',
        'AfyaYetu',
      ],
      optOut: 'advanced',
      apiBaseUrl: 'http://127.0.0.1:4010',
    });
  });

  it('send mails from the host of the public address unless told otherwise', () => {
    const publicUrl = { PUBLIC_URL: 'https://karibu.example.org/' };
    expect(configOf(publicUrl).mailFrom).toBe('karibu@karibu.example.org');
    expect(configOf({ ...publicUrl, MAIL_FROM: 'hello@example.org' }).mailFrom).toBe('hello@example.org');
    expect(variablesOf({ MAIL_FROM: 'hello' })).toEqual(['MAIL_FROM']);
  });

  it('read the whole of single sign-on', () => {
    expect(configOf({ ...singleSignOn, OIDC_NAME: 'Google' }).oidc).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'karibu',
      clientSecret: 'a client secret',
      name: 'Google',
    });
    expect(configOf({ OIDC_NAME: 'Google' }).oidc).toBeUndefined();
  });

  it.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)(
    'miss %s when the rest of single sign-on is set',
    (name) => {
      const { [name]: _left, ...others } = singleSignOn;
      expect(variablesOf(others)).toEqual([name]);
    },
  );

  it('let an identity provider be reached without encryption on this machine alone', () => {
    const at = (OIDC_ISSUER: string) => variablesOf({ ...singleSignOn, OIDC_ISSUER });
    expect(at('http://127.0.0.1:4000')).toEqual([]);
    expect(at('http://login.example.org')).toEqual(['OIDC_ISSUER']);
    expect(at('http://127.0.0.1.example.org')).toEqual(['OIDC_ISSUER']);
  });

  it('tell all problems at once, each with a hint', () => {
    const problems = problemsOf({
      PORT: 'abc',
      DEFAULT_COUNTRY: 'Kenya',
      DEFAULT_TIMEZONE: 'Nairobi',
      DATABASE_URL: 'mysql://localhost/x',
      TWILIO_SENDERS: '0712 345 678',
      PUBLIC_URL: 'https://my_host.example.org',
    });
    expect(problems.map(({ variable }) => variable).sort()).toEqual([
      'DATABASE_URL',
      'DEFAULT_COUNTRY',
      'DEFAULT_TIMEZONE',
      'PORT',
      'PUBLIC_URL',
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'TWILIO_SENDERS',
    ]);
    expect(problems.every(({ message, hint }) => message.endsWith('.') && hint.endsWith('.'))).toBe(true);
    expect(renderProblems(problems)).toContain('PORT is "abc"; it must be a whole number from 0 to 65535.');
  });

  it('never repeat a secret', () => {
    const told = renderProblems(
      problemsOf({ SECRET_KEY: 'hunter2', DATABASE_URL: 'mysql://u:hunter2@host' }),
    );
    expect(told).not.toContain('hunter2');
  });

  it.each(['-1', '65536', '3e3', '0x10', '3000.5'])('refuse %s as a port', (port) => {
    expect(variablesOf({ PORT: port })).toEqual(['PORT']);
  });

  it.each(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SENDERS', 'PUBLIC_URL'] as const)(
    'miss %s when the rest of Twilio is set',
    (name) => {
      const { [name]: _left, ...others } = twilio;
      expect(variablesOf(others)).toEqual([name]);
    },
  );

  it('accept Twilio without a public address when a fake stands in for it', () => {
    const { PUBLIC_URL: _left, ...others } = twilio;
    expect(configOf({ ...others, TWILIO_API_BASE_URL: 'http://127.0.0.1:4010' }).twilio?.accountSid).toBe(
      account,
    );
  });

  it('refuse a public address with settings of the console in it', () => {
    expect(variablesOf({ PUBLIC_URL: 'https://karibu.example.org/#rc=3&rp=all' })).toEqual(['PUBLIC_URL']);
  });
});

describe('the hosts that flows may call', () => {
  it('are kept in lower case', () => {
    const hosts = 'API.Example.org, *.clinics.example.org,10.1.2.3:8443,[::1]:9999,localhost:9999';
    expect(configOf({ WEBHOOK_HOSTS: hosts }).webhookHosts).toEqual([
      'api.example.org',
      '*.clinics.example.org',
      '10.1.2.3:8443',
      '[::1]:9999',
      'localhost:9999',
    ]);
  });

  it.each([
    'https://api.example.org',
    'api.example.org/visits',
    '*',
    '*.org',
    '*.example.org:8443',
    'localhost',
    'a b.org',
  ])('are not %s', (host) => {
    expect(variablesOf({ WEBHOOK_HOSTS: host })).toEqual(['WEBHOOK_HOSTS']);
  });
});

describe('the settings in production', () => {
  it('are complete with a data folder and a key', () => {
    expect(configOf(production)).toMatchObject({
      isProduction: true,
      dataDir: '/var/lib/karibu',
      secretKey: key,
    });
  });

  it('need both said, not assumed', () => {
    expect(variablesOf({ NODE_ENV: 'production', DATA_DIR: '' })).toEqual(['DATA_DIR', 'SECRET_KEY']);
  });

  it('refuse a data folder inside the project', () => {
    expect(variablesOf({ ...production, DATA_DIR: resolve('.karibu') })).toEqual(['DATA_DIR']);
  });

  it('need no data folder with a database of their own', () => {
    const { DATA_DIR: _left, ...others } = production;
    expect(variablesOf({ ...others, DATABASE_URL: 'postgresql://u:p@host/karibu', DATA_DIR: '' })).toEqual(
      [],
    );
  });

  it('refuse secrets that were copied from .env.example', () => {
    const copied = { SECRET_KEY: '0'.repeat(64), METRICS_TOKEN: '0'.repeat(32) };
    expect(variablesOf({ ...production, ...copied })).toEqual(['SECRET_KEY', 'METRICS_TOKEN']);
  });

  it('refuse a fake of Twilio and an unencrypted public address', () => {
    const fake = { TWILIO_API_BASE_URL: 'http://127.0.0.1:4010', PUBLIC_URL: 'http://karibu.example.org' };
    expect(variablesOf({ ...production, ...twilio, ...fake })).toEqual(['TWILIO_API_BASE_URL', 'PUBLIC_URL']);
  });
});

describe('secrets', () => {
  it('may stand in files', () => {
    const path = join(folder, 'token');
    writeFileSync(path, `${'m'.repeat(20)}\n`);
    expect(configOf({ METRICS_TOKEN_FILE: path }).metricsToken).toBe('m'.repeat(20));
  });

  it('are refused when given twice, or in a file that is not there', () => {
    const path = join(folder, 'not-there');
    expect(variablesOf({ SECRET_KEY: key, SECRET_KEY_FILE: path, METRICS_TOKEN_FILE: path })).toEqual([
      'SECRET_KEY',
      'METRICS_TOKEN_FILE',
    ]);
  });
});

describe('the secret key', () => {
  it('is made once, kept in the data folder and readable by its owner only', () => {
    const dataDir = join(folder, 'fresh');
    const first = configOf({ DATA_DIR: dataDir }).secretKey;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(configOf({ DATA_DIR: dataDir }).secretKey).toBe(first);
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'secret-key'), 'utf8').trim()).toBe(first);
  });

  it('is not made where one is given', () => {
    const dataDir = join(folder, 'given');
    expect(configOf({ DATA_DIR: dataDir, SECRET_KEY: key }).secretKey).toBe(key);
    expect(statSync(dataDir, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('is a problem of the data folder when it cannot be kept', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(variablesOf({ DATA_DIR: join(file, 'inside') })).toEqual(['DATA_DIR']);
  });
});
