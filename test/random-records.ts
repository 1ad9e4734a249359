import type { PoolClient } from 'pg';

import type { Database } from '../src/platform/database/database.js';
import type { NewRecord, RecordValue } from '../src/people/record/record.js';
import { newId } from '../src/platform/ids.js';
import { aConsent, aNumber, insertSender, monday } from './builders.js';
import { ConsentLedgerRepository } from '../src/consent/consent-ledger.repository.js';
import type { MergingRoom } from './merging-room.js';

const staff = { kind: 'staff', id: '018f0000-0000-7000-8000-000000000001' } as const;

/** Makes pairs of records with a random amount of everything that is kept about people; the same for the same seed. */
export class RandomRecords {
  private state: number;

  constructor(
    private readonly database: Database,
    private readonly room: MergingRoom,
    seed: number,
  ) {
    this.state = seed * 2_654_435_761 + 1;
  }

  /** Keys of which the merge is asked to take the other record's. */
  someKeys(): string[] {
    return this.some(['name', 'language', 'code', 'children', 'sex', 'place']);
  }

  /** Two records, and everybody whom something of them names. */
  async make(): Promise<{ readonly ids: readonly string[]; readonly one: string; readonly two: string }> {
    const friends = [await this.record(), await this.record()];
    const shared = aNumber();
    const one = await this.record(shared);
    const two = await this.record(this.chance(0.5) ? shared : undefined);
    await this.database.transaction(async (tx) => {
      await this.household(tx, [one, two, ...friends]);
      for (const id of [one, two]) {
        await this.relate(
          tx,
          id,
          [one, two, ...friends].filter((other) => other !== id),
        );
        await this.history(tx, id);
        await this.pairs(tx, id, friends);
      }
      await this.pair(tx, one, two, 'open');
    });
    return { ids: [one, two, ...friends], one, two };
  }

  private async record(address: string = aNumber()): Promise<string> {
    const optional = <T>(value: T): T | undefined => (this.chance(0.6) ? value : undefined);
    const id = await this.database.transaction(async (tx) => {
      const record: NewRecord = {
        source: 'staff',
        name: optional(this.one(['Achieng Otieno', 'Acheng Otieno', 'Mary Achieng'])),
        language: optional(this.one(['en', 'sw', 'fr'])),
        timezone: optional('Africa/Kampala'),
        preferredHour: optional(this.below(24)),
        preferredChannel: optional('whatsapp' as const),
        addresses: [{ channel: 'sms' as const, address, isPrivate: this.chance(0.3) }],
        fields: Object.fromEntries<RecordValue>(
          this.some([
            ['children', { value: this.below(9) }],
            ['sex', { value: this.one(['female', 'male']) }],
            ['place', { value: this.one(['siaya', 'bondo']), original: 'Bondo!' }],
            ['birth_date', { value: `199${this.below(9)}-05-02`, precision: 'month' as const }],
            ['registered', { value: true }],
          ] as const),
        ),
        tags: this.some(['early', 'late', 'moved']),
        roles: this.some(['participant', 'donor', 'volunteer']),
        interests: this.some(['climate_change', 'housing']),
      };
      return (await this.room.people.create(tx, record, staff)).id;
    });
    if (this.chance(0.3)) await this.run(`UPDATE people SET code_hash = '\\x0102' WHERE id = $1`, [id]);
    if (this.chance(0.3))
      await this.run(`UPDATE person_roles SET until = '2026-01-01' WHERE person_id = $1`, [id]);
    if (this.chance(0.3))
      await this.run(`UPDATE person_interests SET how = 'learned', count = 3 WHERE person_id = $1`, [id]);
    return id;
  }

  private async household(tx: PoolClient, people: readonly string[]): Promise<void> {
    const homes = [newId(), newId()];
    for (const id of homes)
      await tx.query(
        `INSERT INTO households (id, name, created_at, created_by_kind, created_by_id) VALUES ($1, 'Home', now(), 'staff', 'x')`,
        [id],
      );
    const heads = new Set<string>();
    for (const id of people) {
      if (this.chance(0.3)) continue;
      const home = this.one(homes);
      const relationship = heads.has(home) ? 'child' : 'head';
      heads.add(home);
      await tx.query(`INSERT INTO household_members VALUES ($1, $2, $3, '2026-01-01')`, [
        home,
        id,
        relationship,
      ]);
    }
  }

  private async relate(tx: PoolClient, id: string, others: readonly string[]): Promise<void> {
    for (const other of this.some(others))
      for (const [from, to] of [
        [id, other],
        [other, id],
      ].slice(0, 1 + this.below(2)))
        await tx.query(
          `INSERT INTO relationships VALUES ($1, $2, $3, '2026-01-01', 'staff', 'staff', 'x') ON CONFLICT DO NOTHING`,
          [from, to, this.one(['spouse', 'child'])],
        );
  }

  private async history(tx: PoolClient, id: string): Promise<void> {
    const sender = (await insertSender(this.database)).id;
    const conversation = newId();
    await tx.query(
      `INSERT INTO conversations (id, sender_id, channel, address, person_id, session) VALUES ($1, $2, 'sms', $3, $4, '{"id":"x"}')`,
      [conversation, sender, aNumber(), id],
    );
    for (let count = this.below(4); count > 0; count--) {
      await tx.query(
        `INSERT INTO interactions (id, person_id, conversation_id, kind, at, actor_kind, actor_id) VALUES ($1, $2, $3, 'visit_noted', now(), 'staff', 'x')`,
        [newId(), id, conversation],
      );
      await tx.query(
        `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, created_at, not_before)
         VALUES ($1, $2, $3, $4, 'Habari', 'sw', 1, 'reminder', 'programme:antenatal/week_20', now(), now())`,
        [newId(), conversation, sender, id],
      );
      await tx.query(
        `INSERT INTO suppressions (id, person_id, scope, cause, since, recorded_by_kind, recorded_by_id) VALUES ($1, $2, 'programme:antenatal', 'loss', now(), 'staff', 'x')`,
        [newId(), id],
      );
      await tx.query(
        `INSERT INTO cases (id, reference, conversation_id, person_id, topic, priority, because, opened_at, due_at)
         VALUES ($1, $4, $2, $3, 'question', 'normal', 'flow:x', now(), now())`,
        [newId(), conversation, id, newId()],
      );
      await tx.query(
        `INSERT INTO privacy_requests (id, person_id, kind, state, how, requested_at, due_at, recorded_by_kind, recorded_by_id)
         VALUES ($1, $2, 'access', 'open', 'text', now(), now(), 'staff', 'x')`,
        [newId(), id],
      );
    }
    for (const programme of this.some(['antenatal', 'farming'])) {
      const subscription = newId();
      await tx.query(
        `INSERT INTO subscriptions (id, person_id, conversation_id, programme, anchor, anchor_precision, next_message, started_at)
         VALUES ($1, $2, $3, $4, '2026-05-01', 'day', 'week_20', now())`,
        [subscription, id, conversation, programme],
      );
      await tx.query(
        `INSERT INTO fires (id, kind, key, due_at) VALUES ($1, 'subscription_message', $2, now() + interval '1 day')`,
        [newId(), subscription],
      );
    }
    const ledger = new ConsentLedgerRepository(this.room.peopleRepository);
    if (this.chance(0.6))
      await ledger.append(tx, [aConsent(id, { at: monday, action: this.one(['granted', 'refused']) })]);
  }

  private async pairs(tx: PoolClient, id: string, others: readonly string[]): Promise<void> {
    for (const other of this.some(others)) await this.pair(tx, id, other, this.one(['open', 'distinct']));
  }

  private async pair(tx: PoolClient, one: string, two: string, state: string): Promise<void> {
    await tx.query(
      `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, state, found_at)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 77, '[]', $3, now()) ON CONFLICT DO NOTHING`,
      [one, two, state],
    );
  }

  private async run(text: string, values: unknown[]): Promise<void> {
    await this.database.pool.query(text, values);
  }

  private some<T>(list: readonly T[]): T[] {
    return list.filter(() => this.chance(0.5));
  }

  private one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  private chance(of: number): boolean {
    return this.next() < of;
  }

  private below(most: number): number {
    return Math.floor(this.next() * most);
  }

  /** Mulberry32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
