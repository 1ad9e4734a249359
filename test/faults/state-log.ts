import type { Database } from '../../src/platform/database/database.js';
import type { Facts, InboxFact, OutboxFact, StateChange } from './invariants.ts';

/**
 * Has the database itself write down what the service does to a message's state: a process that is killed cannot lie
 * about it. With each change stands what its statement could see, which tells whether an opt-out was committed before.
 */
export async function keepStateLog(database: Database): Promise<void> {
  // What a statement can see is fixed when it begins, so it is noted then and not at its end, row by row. STABLE has the note be
  // of that very snapshot; a volatile function would take one of its own, a moment later.
  await database.pool.query(`
    CREATE TABLE state_changes (n bigserial PRIMARY KEY, id uuid, before text, after text, snapshot pg_snapshot);
    CREATE TABLE opt_out_commits (channel text, address text, xid xid8 DEFAULT pg_current_xact_id());
    CREATE FUNCTION note_snapshot() RETURNS trigger LANGUAGE plpgsql STABLE AS $$ BEGIN
      PERFORM set_config('test.snapshot', pg_current_snapshot()::text, true); RETURN NULL; END $$;
    CREATE FUNCTION log_state_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO state_changes (id, before, after, snapshot)
      VALUES (new.id, old.state, new.state, current_setting('test.snapshot')::pg_snapshot); RETURN NULL; END $$;
    CREATE FUNCTION log_opt_out() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO opt_out_commits (channel, address) VALUES (new.channel, new.address); RETURN NULL; END $$;
    CREATE TRIGGER note_snapshot BEFORE UPDATE ON outbound_messages
      FOR EACH STATEMENT EXECUTE FUNCTION note_snapshot();
    CREATE TRIGGER log_state_change AFTER UPDATE ON outbound_messages
      FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION log_state_change();
    CREATE TRIGGER log_opt_out AFTER INSERT ON opt_outs FOR EACH ROW EXECUTE FUNCTION log_opt_out();`);
}

/** Reads everything of the tables that the invariants are about. */
export async function tableFacts({ pool }: Database): Promise<Omit<Facts, 'journal'>> {
  const inbox = await pool.query<InboxFact>(
    `SELECT m.id, n.provider_id AS "providerId", m.state, m.parked_reason AS "parkedReason",
       (SELECT count(*)::int FROM interactions i WHERE i.message_id = m.id AND i.kind = 'message_received') AS turns
     FROM inbound_messages m JOIN provider_message_ids n ON n.message_id = m.id ORDER BY m.id`,
  );
  const outbox = await pool.query<OutboxFact>(
    `SELECT m.id, c.address, m.kind, m.because, m.in_reply_to AS "inReplyTo", m.state,
       m.is_possible_duplicate AS "isPossibleDuplicate"
     FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id ORDER BY m.position`,
  );
  const changes = await pool.query<StateChange>(
    `SELECT s.id, s.before AS "from", s.after AS "to", EXISTS (
       SELECT FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
       JOIN opt_out_commits o ON o.channel = c.channel AND o.address = c.address
       WHERE m.id = s.id AND pg_visible_in_snapshot(o.xid, s.snapshot)) AS "isAfterOptOut"
     FROM state_changes s ORDER BY s.n`,
  );
  return { inbox: inbox.rows, outbox: outbox.rows, changes: changes.rows };
}
