import type { OpenedService } from './open-service.js';

/**
 * What a start prints: what is running, where, and what to try next.
 * `setupLink`: the way in for the first administrator; it is shown here and nowhere else, least of all in the log.
 */
export function startLines(
  { config, opened }: OpenedService,
  url: string,
  setupLink: string | null,
): string[] {
  const hook = `${config.publicUrl}/webhooks/twilio/messages#rc=3&rp=all`;
  return [
    '',
    `Karibu is listening on ${url} (role: ${config.role})`,
    `  database  ${opened.isEmbedded ? `embedded PostgreSQL, data in ${opened.location ?? config.dataDir}` : 'PostgreSQL at DATABASE_URL'}`,
    `  queue     ${config.redisUrl === undefined ? 'PostgreSQL' : 'Redis at REDIS_URL'}`,
    config.twilio === undefined
      ? '  channels  simulator only: no TWILIO_ACCOUNT_SID is set'
      : `  channels  Twilio (${config.twilio.senders.join(', ')}) and the simulator`,
    '',
    ...(setupLink === null
      ? []
      : [
          'Nobody has an account yet. Open this link to make yours (it works once, for a day):',
          `  ${setupLink}`,
          '',
        ]),
    'Try next:',
    '  npx karibu chat                      a phone in the terminal: write JOIN, JIUNGE or INSCRIRE',
    ...(config.twilio === undefined
      ? ['  README.md                            how to point a Twilio number at this service']
      : [`  in Twilio, "a message comes in":     ${hook}`]),
    '',
  ];
}
