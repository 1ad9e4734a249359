-- What the schema file cannot express.

-- The consent ledger is append-only: nobody changes or removes an entry, by whatever road.
-- Erasure removes its evidence (consent_evidence), never the entry.
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the consent ledger is append-only: % on consent_entries is refused', TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "consent_entries_are_kept"
  BEFORE UPDATE OR DELETE ON "consent_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();

CREATE TRIGGER "consent_ledger_is_kept"
  BEFORE TRUNCATE ON "consent_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();

-- Rows that every turn or every send rewrites keep room on their page, so that a rewrite touches no index.
ALTER TABLE "conversations" SET (fillfactor = 80);
ALTER TABLE "senders" SET (fillfactor = 50);
ALTER TABLE "fires" SET (fillfactor = 85);

-- Queues leave dead rows behind at the very place where they are read; waiting for a fifth of a large table
-- to die, as the default does, would slow every claim.
ALTER TABLE "conversations" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
ALTER TABLE "inbound_messages" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
ALTER TABLE "outbound_messages" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
ALTER TABLE "fires" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
