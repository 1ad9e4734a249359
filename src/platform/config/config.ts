/**
 * The settings of this installation, checked once at boot and read-only from then on.
 * It is the injection token too: `constructor(private readonly config: Config)`.
 */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  /** Where the outside world reaches this service, without a slash at the end: what webhooks are signed for. */
  abstract readonly publicUrl: string;
  /** Absent: the embedded PostgreSQL in `dataDir`. */
  abstract readonly databaseUrl?: string;
  /** Absent: the queue lives in PostgreSQL. */
  abstract readonly redisUrl?: string;
  /** An absolute path. */
  abstract readonly dataDir: string;
  abstract readonly role: Role;
  /** Absent: the simulator is the only channel. */
  abstract readonly twilio?: TwilioConfig;
  /** How much each sender may send in a second: segments of SMS, messages of WhatsApp. */
  abstract readonly segmentsPerSecond: { readonly sms: number; readonly whatsapp: number };
  /** The hosts that flows may call, in lower case: `example.org`, `*.example.org`, or `10.1.2.3:8443` on any address. */
  abstract readonly webhookHosts: readonly string[];
  /** ISO 3166-1, such as KE. */
  abstract readonly defaultCountry: string;
  /** ISO 639, such as en. */
  abstract readonly defaultLanguage: string;
  /** An IANA zone, such as Africa/Nairobi. */
  abstract readonly defaultTimezone: string;
  /** Signs and hashes what must not be guessed: callbacks, checkpoints, suppressed addresses. */
  abstract readonly secretKey: string;
  /** An absolute path. */
  abstract readonly flowsDir: string;
  /** An absolute path. */
  abstract readonly localesDir: string;
  /** The organisation's name, as texts say it. */
  abstract readonly organisation: string;
  /** The mail server for invitations and digests. */
  abstract readonly smtpUrl?: string;
  /** The address that mails come from. */
  abstract readonly mailFrom: string;
  /** Absent: no single sign-on. */
  abstract readonly oidc?: OidcConfig;
  /** Opens `/metrics` and `/docs` to callers that are not on this machine. */
  abstract readonly metricsToken?: string;
  abstract readonly logLevel: LogLevel;
  abstract readonly isProduction: boolean;
}

/** Which part of the work this process does. */
export type Role = 'all' | 'web' | 'worker';

/** What pino takes as a level. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** The identity provider that staff may sign in with (OpenID Connect). */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** The Twilio account that carries messages. */
export interface TwilioConfig {
  readonly accountSid: string;
  /** The first one signs our requests; webhooks may be signed with any, so that a token can be rotated. */
  readonly authTokens: readonly string[];
  /** Numbers (`+...`), `whatsapp:+...`, Messaging Service SIDs (`MG...`), short codes, alphanumeric names. */
  readonly senders: readonly string[];
  /** Who answers STOP: Twilio by itself, Twilio's advanced opt-out, or this service. */
  readonly optOut: 'default' | 'advanced' | 'self';
  /** A fake of Twilio's API, for tests. */
  readonly apiBaseUrl?: string;
}
