import { permissions } from '../../src/platform/access/policy.js';
import { newId } from '../../src/platform/ids.js';
import { aNumber } from '../builders.js';
import { until } from '../until.ts';
import { ApiCallers } from './api-callers.ts';
import type { RunningService } from './running-service.ts';

/** Somebody with everything that is kept about a person, and with what stands in addresses of routes about her. */
export interface Subject {
  readonly name: string;
  readonly personId: string;
  /** Lives with her, in the same place. */
  readonly companionId: string;
  readonly householdId: string;
  readonly consentId: string;
  /** By which a third record, which was of her companion too, became one with hers. */
  readonly mergeId: string;
  readonly conversationId: string;
  readonly address: string;
  readonly caseReference: string;
  /** Her place in the programme `support`. */
  readonly subscriptionId: string;
  /** What she asked for by right. */
  readonly requestId: string;
  /** What happened to her companion. */
  readonly lifeEventId: string;
  /** What she wrote. */
  readonly messageId: string;
}

/** An answer of the API. */
export interface TurfAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Tables that only say that somebody asked. */
const asking = [
  'staff_sessions',
  'users',
  'api_tokens',
  'idempotency_keys',
  'audit_entries',
  'settings',
  'fires',
];

/**
 * A running service with somebody in the place `north` and somebody in the place `south`, and an administrator whose turf is
 * the north: allowed everything, so that nothing but the turf decides.
 */
export class TurfWorld {
  private constructor(
    private readonly service: RunningService,
    private readonly unlimited: Record<string, string>,
    private readonly limited: Record<string, string>,
    /** The account with the turf. */
    readonly limitedId: string,
  ) {}

  static async on(service: RunningService): Promise<TurfWorld> {
    await service.database.pool.query(
      `INSERT INTO places (code, name, level, parent_code) VALUES ('north', 'North', 'county', NULL),
         ('north/village', 'Kijiji', 'village', 'north'), ('south', 'South', 'county', NULL)`,
    );
    const callers = new ApiCallers(service.app, service.url);
    const limited = await callers.token('program_lead', permissions);
    const [account] = await service.rows<{ id: string }>("SELECT id FROM users WHERE role = 'program_lead'");
    const limitedId = account?.id ?? '';
    // The role of an administrator comes last, so that the account is the one that was made for it.
    await service.database.pool.query("UPDATE users SET role = 'admin' WHERE id = $1", [limitedId]);
    await service.database.pool.query(
      "INSERT INTO turfs (user_id, kind, value) VALUES ($1, 'place', 'north')",
      [limitedId],
    );
    return new TurfWorld(service, await callers.token('admin', permissions), limited, limitedId);
  }

  /** Asks as the administrator whose turf is the north. */
  ask(method: string, path: string, body?: object): Promise<TurfAnswer> {
    return this.send(this.limited, method, path, body);
  }

  /** Asks as an administrator who sees everybody. */
  askFreely(method: string, path: string, body?: object, version = 1): Promise<TurfAnswer> {
    return this.send(this.unlimited, method, path, body, version);
  }

  /** What the streams of changes told both while something was done. */
  async changesDuring(
    work: () => Promise<unknown>,
  ): Promise<{ readonly turf: string; readonly all: string }> {
    const heard = { turf: '', all: '' };
    const stopping = new AbortController();
    const listen = async (who: 'turf' | 'all', headers: Record<string, string>): Promise<void> => {
      const { body } = await fetch(`${this.service.url}/api/v1/changes`, {
        headers,
        signal: stopping.signal,
      });
      const decoder = new TextDecoder();
      void (async () => {
        try {
          for await (const part of body ?? [])
            heard[who] += decoder.decode(part as Uint8Array, { stream: true });
        } catch (error) {
          if (!stopping.signal.aborted) throw error;
        }
      })();
    };
    await listen('turf', this.limited);
    await listen('all', this.unlimited);
    const isTold = () => Object.values(heard).every((text) => text.includes('"topic":"inbox"'));
    await until('both streams are open', () => Object.values(heard).every((text) => text !== ''));
    await work();
    await until('both have heard', isTold);
    stopping.abort();
    return heard;
  }

  /** Notes that a partner has to delete these people, and gives the ids of the notices. */
  async notices(personIds: readonly string[]): Promise<string[]> {
    const ids = personIds.map(() => newId());
    await this.service.database.pool.query(
      `INSERT INTO delete_notices (id, partner, person_id, cause, at)
       SELECT id, 'county_health', person_id, 'erased', now() FROM unnest($1::uuid[], $2::uuid[]) AS n (id, person_id)`,
      [ids, personIds],
    );
    return ids;
  }

  /** Makes somebody of a place, with a companion, a household, a consent, a conversation that waits, and a case. */
  async subject(name: string, place: string): Promise<Subject> {
    const address = aNumber();
    const personId = await this.person(name, place, [{ channel: 'sms', address }]);
    const companionId = await this.person(`${name} Mdogo`, place, []);
    await this.need('POST', `/people/${companionId}/relationships`, { kind: 'sibling', otherId: personId });
    await this.need('POST', `/people/${personId}/relationships`, { kind: 'sibling', otherId: companionId });
    const householdId = await this.need('POST', '/households', {
      name: `The house of ${name}`,
      placeCode: place,
      members: [{ personId, relationship: 'head' }],
    });
    await this.need('POST', `/people/${personId}/consents`, {
      purpose: 'health_messages',
      action: 'granted',
      language: 'en',
    });
    const doubleId = await this.person(`${name} Mdogo`, place, []);
    await this.need('POST', `/people/${companionId}/merge`, { other: doubleId });
    const [merge] = await this.service.rows<{ id: string }>('SELECT id FROM merges WHERE merged_id = $1', [
      doubleId,
    ]);
    await this.service.database.pool.query(
      `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, found_at)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 90, '[]', now())
       ON CONFLICT DO NOTHING`,
      [personId, companionId],
    );
    const [consent] = await this.service.rows<{ id: string }>(
      'SELECT id FROM consent_entries WHERE person_id = $1',
      [personId],
    );
    await this.service.say(address, `when does the clinic of ${name} open?`);
    const [conversation] = await this.service.rows<{ id: string; reference: string }>(
      `SELECT c.id, ca.reference FROM conversations c JOIN cases ca ON ca.conversation_id = c.id WHERE c.address = $1`,
      [address],
    );
    const requestId = await this.need('POST', '/privacy/requests', { personId, kind: 'access' });
    const lifeEventId = await this.need('POST', `/people/${companionId}/life-events`, { kind: 'moved' });
    const [message] = await this.service.rows<{ id: string }>(
      'SELECT id FROM inbound_messages WHERE conversation_id = $1',
      [conversation?.id],
    );
    const { body } = await this.askFreely('POST', `/people/${personId}/programmes`, {
      programme: 'support',
      anchor: '2026-03-10',
    });
    const [subscription] = body.items as { readonly id: string }[];
    return {
      name,
      requestId,
      subscriptionId: subscription?.id ?? '',
      lifeEventId,
      messageId: message?.id ?? '',
      personId,
      companionId,
      householdId,
      consentId: consent?.id ?? '',
      mergeId: merge?.id ?? '',
      conversationId: conversation?.id ?? '',
      caseReference: conversation?.reference ?? '',
      address,
    };
  }

  /** Everything that is stored, as one number: it stays the same as long as nothing is changed. */
  async fingerprint(): Promise<Record<string, string>> {
    const tables = await this.service.rows<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !asking.includes(table.name))) {
      const [row] = await this.service.rows<{ print: string | null }>(
        `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM "${name}" t`,
      );
      prints[name] = row?.print ?? '';
    }
    return prints;
  }

  private person(name: string, place: string, addresses: object[]): Promise<string> {
    return this.need('POST', '/people', { name, fields: { place }, addresses });
  }

  private async need(method: string, path: string, body: object): Promise<string> {
    const { status, text, body: made } = await this.askFreely(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return typeof made.id === 'string' ? made.id : '';
  }

  private async send(
    headers: Record<string, string>,
    method: string,
    path: string,
    body?: object,
    version = 1,
  ): Promise<TurfAnswer> {
    const response = await fetch(`${this.service.url}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        'if-match': `"${version}"`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, text, body: isJson ? (JSON.parse(text) as TurfAnswer['body']) : {} };
  }
}
