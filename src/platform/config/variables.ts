import { z } from 'zod';
import { isTimezone } from '../timezone.js';

/** What people read about a variable: in `.env.example`, and when its value is wrong. */
export interface VariableNotes {
  /** The heading it stands under in `.env.example`. */
  readonly group: string;
  /** What it is for: full sentences. */
  readonly about: string;
  /** Completes "it must be ...". */
  readonly expects: string;
  /** What to do when it is wrong: full sentences. */
  readonly hint: string;
  /** How a value looks, where there is no default. */
  readonly example?: string;
  /** May also be given as `<NAME>_FILE`, and is never printed. */
  readonly isSecret?: true;
}

/** The notes of each variable of `environment`. */
const notes = z.registry<VariableNotes>();

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(least).max(most));
const url = (...protocols: string[]) => z.string().refine((text) => protocols.includes(protocolOf(text)));
const listOf = (item: z.ZodString) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item).min(1));
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined;

/** A number with its country, `whatsapp:` before it or not; a Messaging Service; a short code; a name of up to 11 letters. */
const sender =
  /^((whatsapp:)?\+[1-9]\d{6,14}|(whatsapp:)?MG[0-9a-fA-F]{32}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/;

/** A host, every host below one (`*.`), or one service written out with its port. */
const webhookHost =
  /^((\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]):\d{1,5})$/;

/** The whole environment of the service, variable by variable, in the order of `.env.example`. */
export const environment = z.object({
  ORGANISATION: z.string().min(1).max(40).default('Karibu').register(notes, {
    group: 'Who you are',
    about: 'The name of your organisation, as texts to people say it.',
    expects: 'a name of at most 40 letters',
    hint: 'Shorten it: every letter counts in a text message.',
  }),
  DEFAULT_COUNTRY: z.string().refine(isCountry).default('KE').register(notes, {
    group: 'Who you are',
    about: 'The country that phone numbers without a country code belong to.',
    expects: 'a country code of two capital letters',
    hint: 'Write it like KE (Kenya), TZ (Tanzania) or SN (Senegal).',
  }),
  DEFAULT_LANGUAGE: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en')
    .register(notes, {
      group: 'Who you are',
      about: 'The language for people whose language is not known yet.',
      expects: 'a language code of two or three small letters',
      hint: 'Write it like en, sw or fr; it must be one of the languages of your flows.',
    }),
  DEFAULT_TIMEZONE: z.string().refine(isTimezone).default('Africa/Nairobi').register(notes, {
    group: 'Who you are',
    about: 'The time zone for people whose own is not known: quiet hours are counted in it.',
    expects: 'a time zone with the name of a city',
    hint: 'Write it like Africa/Nairobi or Africa/Dakar, with a capital letter and a slash.',
  }),
  PORT: wholeNumber(0, 65_535).default(3000).register(notes, {
    group: 'Where it runs',
    about: 'The port that the service listens on.',
    expects: 'a whole number from 0 to 65535',
    hint: 'Leave it out for 3000.',
  }),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .default('127.0.0.1')
    .register(notes, {
      group: 'Where it runs',
      about:
        'The address that the service listens on. 127.0.0.1 is for this machine only; 0.0.0.0 is for all.',
      expects: 'an IP address or a host name',
      hint: 'Leave it out to be reached from this machine only, for instance by a reverse proxy.',
    }),
  PUBLIC_URL: url('http:', 'https:').optional().register(notes, {
    group: 'Where it runs',
    about: 'The address under which the outside world reaches this service. Webhooks are signed for it.',
    expects: 'a web address that begins with https:// (or http:// for tests)',
    hint: 'Write it exactly as it stands in the Twilio console, without the path, like https://karibu.example.org.',
    example: 'https://karibu.example.org',
  }),
  ROLE: z.enum(['all', 'web', 'worker']).default('all').register(notes, {
    group: 'Where it runs',
    about: 'Which part of the work this process does: web takes messages in, worker answers and sends.',
    expects: 'all, web or worker',
    hint: 'Leave it out unless you run several processes.',
  }),
  DATA_DIR: z.string().default('.karibu').register(notes, {
    group: 'Where data is kept',
    about: 'The folder of the database that the service brings with it. Back it up; never delete it.',
    expects: 'the path of a folder',
    hint: 'Choose a folder on a disk that lasts.',
  }),
  DATABASE_URL: url('postgres:', 'postgresql:').optional().register(notes, {
    group: 'Where data is kept',
    about: 'A PostgreSQL (14 or newer) of your own, instead of the one that the service brings with it.',
    expects: 'an address that begins with postgresql://',
    hint: 'Write it like postgresql://user:password@host:5432/karibu; signs such as @ or / in the password are written as %40, %2F.',
    example: 'postgresql://karibu:password@localhost:5432/karibu',
    isSecret: true,
  }),
  REDIS_URL: url('redis:', 'rediss:').optional().register(notes, {
    group: 'Where data is kept',
    about: 'A Redis for the queue, for larger installations. Without it the queue lives in PostgreSQL.',
    expects: 'an address that begins with redis:// or rediss://',
    hint: 'Write it like redis://localhost:6379, or leave it out.',
    example: 'redis://localhost:6379',
    isSecret: true,
  }),
  FLOWS_DIR: z.string().optional().register(notes, {
    group: 'Where data is kept',
    about: 'The folder of the conversations. Left out: flows/ in the project.',
    expects: 'the path of a folder',
    hint: 'Leave it out to use flows/.',
    example: 'flows',
  }),
  LOCALES_DIR: z.string().optional().register(notes, {
    group: 'Where data is kept',
    about: 'The folder of the texts in all languages. Left out: locales/ in the project.',
    expects: 'the path of a folder',
    hint: 'Leave it out to use locales/.',
    example: 'locales',
  }),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/)
    .optional()
    .register(notes, {
      group: 'Twilio',
      about:
        'The account that carries messages. Without the three settings of Twilio only the simulator runs.',
      expects: 'AC and 32 letters and digits',
      hint: 'Copy the Account SID from the first page of the Twilio console.',
      example: `AC${'0'.repeat(32)}`,
    }),
  TWILIO_AUTH_TOKEN: listOf(z.string().regex(/^\S+$/)).optional().register(notes, {
    group: 'Twilio',
    about: 'The auth token of that account. While you rotate it: the new one and the old one, with a comma.',
    expects: 'one token, or several with commas between',
    hint: 'Copy the Auth Token from the first page of the Twilio console.',
    example: '0123456789abcdef0123456789abcdef',
    isSecret: true,
  }),
  TWILIO_SENDERS: listOf(z.string().regex(sender)).optional().register(notes, {
    group: 'Twilio',
    about: 'What people write to and get messages from, with commas between.',
    expects:
      'a list of numbers (+15551234567), WhatsApp numbers (whatsapp:+15551234567), Messaging Services (MG...), short codes or names',
    hint: 'Write numbers with + and the country code and without spaces.',
    example: '+12025550100,whatsapp:+12025550101',
  }),
  TWILIO_OPT_OUT: z.enum(['default', 'advanced', 'self']).default('default').register(notes, {
    group: 'Twilio',
    about:
      'Who answers STOP: Twilio as every account begins (default), its Advanced Opt-Out (advanced), or only this service (self).',
    expects: 'default, advanced or self',
    hint: 'Leave it out unless you changed opt-out in the Twilio console.',
  }),
  TWILIO_SMS_SEGMENTS_PER_SECOND: wholeNumber(1, 1_000).default(10).register(notes, {
    group: 'Twilio',
    about:
      'How many segments of SMS one sender may send in a second. 10 suits most countries; a plain number of the USA or Canada: 1.',
    expects: 'a whole number from 1 to 1000',
    hint: 'Ask Twilio for the rate of your sender, or leave it out.',
  }),
  TWILIO_WHATSAPP_MESSAGES_PER_SECOND: wholeNumber(1, 1_000).default(80).register(notes, {
    group: 'Twilio',
    about: 'How many messages one WhatsApp sender may send in a second.',
    expects: 'a whole number from 1 to 1000',
    hint: 'Leave it out for the 80 that Twilio allows at first.',
  }),
  TWILIO_API_BASE_URL: url('http:', 'https:').optional().register(notes, {
    group: 'Twilio',
    about: 'Another address in place of Twilio, for tests only.',
    expects: 'a web address',
    hint: 'Leave it out, except for tests.',
    example: 'http://127.0.0.1:4010',
  }),
  WEBHOOK_HOSTS: listOf(z.string().regex(webhookHost).toLowerCase()).optional().register(notes, {
    group: 'Other systems',
    about:
      'The hosts that flows may call, with commas between. Left out: none. *.example.org stands for all hosts below it; a service within your own network is written out with its port, like 10.1.2.3:8443.',
    expects: 'a list of host names without https:// and without a path',
    hint: 'Write it like api.example.org,*.clinics.example.org. Letters outside a to z are written in their xn-- form.',
    example: 'api.example.org',
  }),
  SECRET_KEY: z
    .string()
    .min(32)
    .regex(/^\S+$/)
    .optional()
    .register(notes, {
      group: 'Secrets',
      about:
        'Signs what must not be guessed. Left out, one is made and kept in DATA_DIR; with several machines all need the same.',
      expects: 'at least 32 letters and digits without spaces',
      hint: 'Make one with: openssl rand -hex 32. Keep it: without it, blocked addresses are no longer recognised.',
      example: '0'.repeat(64),
      isSecret: true,
    }),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .regex(/^\S+$/)
    .optional()
    .register(notes, {
      group: 'Secrets',
      about: 'Lets another machine read /metrics and /docs, which otherwise only this machine may.',
      expects: 'at least 16 letters and digits without spaces',
      hint: 'Make one with: openssl rand -hex 16.',
      example: '0'.repeat(32),
      isSecret: true,
    }),
  SMTP_URL: url('smtp:', 'smtps:').optional().register(notes, {
    group: 'Accounts',
    about: 'A mail server for invitations and digests.',
    expects: 'an address that begins with smtp:// or smtps://',
    hint: 'Write it like smtps://user:password@mail.example.org:465, or leave it out.',
    example: 'smtps://user:password@mail.example.org:465',
    isSecret: true,
  }),
  MAIL_FROM: z.email().max(254).optional().register(notes, {
    group: 'Accounts',
    about: 'The address that those mails come from. Left out: karibu@ and the host of PUBLIC_URL.',
    expects: 'an e-mail address',
    hint: 'Choose one that your mail server may send for, like karibu@example.org.',
    example: 'karibu@example.org',
  }),
  OIDC_ISSUER: url('http:', 'https:').optional().register(notes, {
    group: 'Accounts',
    about: 'Single sign-on (OpenID Connect) with the accounts of your organisation. Left out: none.',
    expects: 'a web address that begins with https:// (or http:// on this machine, for tests)',
    hint: 'Copy the issuer from your identity provider, and register <PUBLIC_URL>/api/v1/sign-in/oidc/return there.',
    example: 'https://login.example.org',
  }),
  OIDC_CLIENT_ID: z.string().min(1).max(200).optional().register(notes, {
    group: 'Accounts',
    about: 'What your identity provider calls this service.',
    expects: 'the client id that your identity provider shows',
    hint: 'Copy the client id from your identity provider.',
    example: 'karibu',
  }),
  OIDC_CLIENT_SECRET: z.string().min(1).max(500).optional().register(notes, {
    group: 'Accounts',
    about: 'What this service proves itself with to your identity provider.',
    expects: 'the client secret that your identity provider shows',
    hint: 'Copy the client secret from your identity provider.',
    example: '0123456789abcdef0123456789abcdef',
    isSecret: true,
  }),
  OIDC_NAME: z.string().min(1).max(40).default('single sign-on').register(notes, {
    group: 'Accounts',
    about: 'What the button for it says after "Continue with".',
    expects: 'a name of at most 40 letters',
    hint: 'Write the name that your people know, such as Google or the name of your organisation.',
  }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .register(notes, {
      group: 'Running it',
      about: 'How much the log says.',
      expects: 'fatal, error, warn, info, debug, trace or silent',
      hint: 'Leave it out for info.',
    }),
  NODE_ENV: z.string().default('development').register(notes, {
    group: 'Running it',
    about: 'production makes the service insist on what a real installation needs.',
    expects: 'production, development or test',
    hint: 'Set it to production where real people write in.',
  }),
});

/** The environment as the schema reads it. */
export type Environment = z.output<typeof environment>;

/** What of the environment could be read, while other parts of it are wrong. */
export type PartOfEnvironment = { readonly [Name in keyof Environment]?: Environment[Name] | undefined };

/** The name of a variable. */
export type VariableName = keyof Environment;

/** All names, in the order of `.env.example`. */
export const variableNames = Object.keys(environment.shape) as VariableName[];

/** The notes of one variable. */
export function notesOf(name: VariableName): VariableNotes {
  const found = notes.get(environment.shape[name]);
  if (found === undefined) throw new Error(`The variable ${name} has no notes.`);
  return found;
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
