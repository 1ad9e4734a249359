import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNativeError } from 'node:util/types';

import type { Config, OidcConfig, TwilioConfig } from './config.js';
import { wrongValue, type ConfigProblem } from './problem.js';
import { brokenRules } from './rules.js';
import { keepSecretKey } from './secret-key.js';
import { readVariables, type Variables } from './secret-files.js';
import {
  environment,
  variableNames,
  type Environment,
  type PartOfEnvironment,
  type VariableName,
} from './variables.js';

/** The settings, or everything that is wrong with them. */
export type LoadedConfig =
  | { readonly status: 'ok'; readonly config: Config }
  | { readonly status: 'invalid'; readonly problems: readonly ConfigProblem[] };

/** Where this project lies: `src/platform/config` and `dist/platform/config` are equally deep in it. */
const projectDir = resolve(fileURLToPath(import.meta.url), '../../../..');

/**
 * Reads the environment whole: all problems are found at once. Paths count from the current folder, defaults
 * from the project's. Without `SECRET_KEY` (never in production) the key of `DATA_DIR` is used, and made if need be.
 */
export function loadConfig(env: Variables): LoadedConfig {
  const { set, problems: unread } = readVariables(env);
  const parsed = parse(set);
  const dataDir = set.DATA_DIR === undefined ? resolve(projectDir, '.karibu') : resolve(set.DATA_DIR);
  const isSet = (name: VariableName) => set[name] !== undefined || (env[`${name}_FILE`] ?? '').trim() !== '';
  const problems = [
    ...unread,
    ...parsed.problems,
    ...brokenRules({ values: parsed.values, isSet, dataDir, projectDir }),
  ];
  if (problems.length > 0 || parsed.complete === undefined) return { status: 'invalid', problems };
  return withSecretKey(parsed.complete, dataDir);
}

interface Parsed {
  /** What could be read. */
  readonly values: PartOfEnvironment;
  /** All of it, when there is no problem. */
  readonly complete?: Environment;
  readonly problems: readonly ConfigProblem[];
}

function parse(set: Readonly<Record<string, string>>): Parsed {
  const whole = environment.safeParse(set);
  if (whole.success) return { values: whole.data, complete: whole.data, problems: [] };
  const wrong = new Set(whole.error.issues.map((issue) => issue.path[0]));
  const problems = variableNames
    .filter((name) => wrong.has(name))
    .map((name) => wrongValue(name, set[name] ?? ''));
  const right = Object.fromEntries(Object.entries(set).filter(([name]) => !wrong.has(name)));
  return { values: environment.partial().parse(right), problems };
}

function withSecretKey(values: Environment, dataDir: string): LoadedConfig {
  try {
    return { status: 'ok', config: configOf(values, dataDir, values.SECRET_KEY ?? keepSecretKey(dataDir)) };
  } catch (error) {
    const message = `The secret key cannot be kept in ${dataDir}: ${isNativeError(error) ? error.message : 'unknown'}`;
    const hint = 'Let DATA_DIR name a folder that the user who runs the service may write to.';
    return { status: 'invalid', problems: [{ variable: 'DATA_DIR', message, hint }] };
  }
}

function configOf(values: Environment, dataDir: string, secretKey: string): Config {
  const twilio = twilioOf(values);
  const publicUrl = (values.PUBLIC_URL ?? `http://127.0.0.1:${values.PORT}`).replace(/\/+$/, '');
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    ...present('databaseUrl', values.DATABASE_URL),
    ...present('redisUrl', values.REDIS_URL),
    dataDir,
    role: values.ROLE,
    ...present('twilio', twilio),
    segmentsPerSecond: {
      sms: values.TWILIO_SMS_SEGMENTS_PER_SECOND,
      whatsapp: values.TWILIO_WHATSAPP_MESSAGES_PER_SECOND,
    },
    webhookHosts: values.WEBHOOK_HOSTS ?? [],
    defaultCountry: values.DEFAULT_COUNTRY,
    defaultLanguage: values.DEFAULT_LANGUAGE,
    defaultTimezone: values.DEFAULT_TIMEZONE,
    secretKey,
    flowsDir: values.FLOWS_DIR === undefined ? resolve(projectDir, 'flows') : resolve(values.FLOWS_DIR),
    localesDir:
      values.LOCALES_DIR === undefined ? resolve(projectDir, 'locales') : resolve(values.LOCALES_DIR),
    organisation: values.ORGANISATION,
    ...present('smtpUrl', values.SMTP_URL),
    mailFrom: values.MAIL_FROM ?? `karibu@${new URL(publicUrl).hostname}`,
    ...present('oidc', oidcOf(values)),
    ...present('metricsToken', values.METRICS_TOKEN),
    logLevel: values.LOG_LEVEL,
    isProduction: values.NODE_ENV === 'production',
  };
}

function twilioOf(values: Environment): TwilioConfig | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authTokens, TWILIO_SENDERS: senders } = values;
  if (accountSid === undefined || authTokens === undefined || senders === undefined) return undefined;
  const apiBaseUrl = present('apiBaseUrl', values.TWILIO_API_BASE_URL);
  return {
    accountSid,
    authTokens,
    senders: [...new Set(senders)],
    optOut: values.TWILIO_OPT_OUT,
    ...apiBaseUrl,
  };
}

function oidcOf(values: Environment): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret, name: values.OIDC_NAME };
}

/** An optional property that is left out rather than set to `undefined`. */
function present<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
