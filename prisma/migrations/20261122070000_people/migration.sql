-- DropIndex
DROP INDEX "interactions_person_id_id_idx";

-- DropIndex
DROP INDEX "person_fields_key_idx";

-- AlterTable
ALTER TABLE "consent_entries" ADD COLUMN     "basis" TEXT NOT NULL DEFAULT 'self',
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "guardian_id" UUID;

-- AlterTable
ALTER TABLE "consent_evidence" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_by_id" UUID,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "inbound_messages" ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outbound_messages" ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "code_hash" BYTEA,
ADD COLUMN     "match_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "name_folded" TEXT COLLATE "C",
ADD COLUMN     "place_code" TEXT,
ADD COLUMN     "preferred_channel" TEXT,
ADD COLUMN     "preferred_hour" SMALLINT;

-- AlterTable
ALTER TABLE "person_addresses" ADD COLUMN     "is_private" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person_fields" ADD COLUMN     "value_number" DECIMAL GENERATED ALWAYS AS (CASE WHEN jsonb_typeof("value") = 'number' THEN ("value")::numeric END) STORED,
ADD COLUMN     "value_text" TEXT COLLATE "C" GENERATED ALWAYS AS (left("value" #>> '{}', 200)) STORED;

-- CreateTable
CREATE TABLE "person_roles" (
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "source" TEXT NOT NULL,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "person_roles_pkey" PRIMARY KEY ("person_id","role")
);

-- CreateTable
CREATE TABLE "person_interests" (
    "person_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_interests_pkey" PRIMARY KEY ("person_id","topic")
);

-- CreateTable
CREATE TABLE "households" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "place_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_kind" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,

    CONSTRAINT "households_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_members" (
    "household_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "relationship" TEXT NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "household_members_pkey" PRIMARY KEY ("household_id","person_id")
);

-- CreateTable
CREATE TABLE "relationships" (
    "person_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "relationships_pkey" PRIMARY KEY ("person_id","kind","other_id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turfs" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "turfs_pkey" PRIMARY KEY ("user_id","kind","value")
);

-- CreateTable
CREATE TABLE "segments" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "expression" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "segments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_views" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "format" TEXT NOT NULL,
    "found" JSONB NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_kind" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" TEXT[],
    "values" JSONB,
    "remarks" JSONB NOT NULL DEFAULT '[]',
    "outcome" TEXT,
    "person_id" UUID,
    "decision" TEXT,
    "before" JSONB,
    "is_done" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "duplicate_pairs" (
    "person_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,

    CONSTRAINT "duplicate_pairs_pkey" PRIMARY KEY ("person_id","other_id")
);

-- CreateTable
CREATE TABLE "merges" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "partner" TEXT,
    "selection" JSONB NOT NULL,
    "columns" TEXT[],
    "rows" INTEGER NOT NULL,
    "file_hash" BYTEA,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exported_people" (
    "export_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "exported_people_pkey" PRIMARY KEY ("export_id","person_id")
);

-- CreateTable
CREATE TABLE "delete_notices" (
    "id" UUID NOT NULL,
    "partner" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delete_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_requests" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "progress" JSONB NOT NULL DEFAULT '{}',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "privacy_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tombstones" (
    "person_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "address_suppressions" (
    "hash" BYTEA NOT NULL,
    "cause" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_suppressions_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "retention_runs" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_roles_role_person_id_until_idx" ON "person_roles"("role", "person_id", "until");

-- CreateIndex
CREATE INDEX "person_interests_topic_person_id_idx" ON "person_interests"("topic", "person_id");

-- CreateIndex
CREATE INDEX "households_place_code_id_idx" ON "households"("place_code", "id");

-- CreateIndex
CREATE UNIQUE INDEX "household_members_person_id_key" ON "household_members"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "household_members_one_head" ON "household_members"("household_id") WHERE (relationship = 'head');

-- CreateIndex
CREATE INDEX "relationships_other_id_kind_idx" ON "relationships"("other_id", "kind");

-- CreateIndex
CREATE INDEX "suppressions_active" ON "suppressions"("person_id") WHERE (lifted_at is null);

-- CreateIndex
CREATE UNIQUE INDEX "segments_name_key" ON "segments"("name");

-- CreateIndex
CREATE UNIQUE INDEX "people_views_user_id_name_key" ON "people_views"("user_id", "name");

-- CreateIndex
CREATE INDEX "imports_created_at_idx" ON "imports"("created_at");

-- CreateIndex
CREATE INDEX "import_rows_import_id_outcome_row_idx" ON "import_rows"("import_id", "outcome", "row");

-- CreateIndex
CREATE INDEX "import_rows_person_id_idx" ON "import_rows"("person_id");

-- CreateIndex
CREATE INDEX "duplicate_pairs_other_id_idx" ON "duplicate_pairs"("other_id");

-- CreateIndex
CREATE INDEX "duplicate_pairs_open" ON "duplicate_pairs"("score" DESC, "person_id", "other_id") WHERE (state = 'open');

-- CreateIndex
CREATE INDEX "merges_kept_id_idx" ON "merges"("kept_id");

-- CreateIndex
CREATE INDEX "merges_merged_id_idx" ON "merges"("merged_id");

-- CreateIndex
CREATE INDEX "exports_at_idx" ON "exports"("at");

-- CreateIndex
CREATE INDEX "exported_people_person_id_idx" ON "exported_people"("person_id");

-- CreateIndex
CREATE INDEX "delete_notices_open" ON "delete_notices"("at") WHERE (confirmed_at is null);

-- CreateIndex
CREATE UNIQUE INDEX "delete_notices_partner_person_id_cause_key" ON "delete_notices"("partner", "person_id", "cause");

-- CreateIndex
CREATE INDEX "privacy_requests_person_id_idx" ON "privacy_requests"("person_id");

-- CreateIndex
CREATE INDEX "privacy_requests_open" ON "privacy_requests"("due_at") WHERE (state = ANY (ARRAY['cooling_off'::text, 'open'::text, 'running'::text]));

-- CreateIndex
CREATE INDEX "conversations_waiting" ON "conversations"("waiting_since", "id") WHERE (waiting_since is not null);

-- CreateIndex
CREATE INDEX "conversations_held" ON "conversations"("held_by_id") WHERE (held_by_id is not null);

-- CreateIndex
CREATE INDEX "interactions_person_id_at_id_idx" ON "interactions"("person_id", "at", "id");

-- CreateIndex
CREATE INDEX "interactions_noted" ON "interactions"("kind", "at", "person_id") WHERE (kind = ANY (ARRAY['call_noted'::text, 'visit_noted'::text, 'letter_noted'::text, 'email_noted'::text, 'event_attended'::text, 'gift_received'::text, 'goods_given'::text, 'hours_volunteered'::text]));

-- CreateIndex
CREATE INDEX "people_place_code_id_idx" ON "people"("place_code", "id");

-- CreateIndex
CREATE INDEX "people_name_folded_id_idx" ON "people"("name_folded", "id");

-- CreateIndex
CREATE INDEX "people_tags_idx" ON "people" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "people_match_keys_idx" ON "people" USING GIN ("match_keys");

-- CreateIndex
CREATE INDEX "people_merged" ON "people"("merged_into_id") WHERE (merged_into_id is not null);

-- CreateIndex
CREATE INDEX "person_fields_key_value_text_person_id_idx" ON "person_fields"("key", "value_text", "person_id");

-- CreateIndex
CREATE INDEX "person_fields_numbers" ON "person_fields"("key", "value_number", "person_id") WHERE (value_number is not null);

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_interests" ADD CONSTRAINT "person_interests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turfs" ADD CONSTRAINT "turfs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exported_people" ADD CONSTRAINT "exported_people_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "exports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "outbound_messages_capped_person" ON "outbound_messages"("person_id", "sent_at") WHERE (kind = ANY (ARRAY['reminder'::text, 'broadcast'::text, 'permission_request'::text]));

-- CreateIndex
CREATE INDEX "outbound_messages_capped_phone" ON "outbound_messages"("conversation_id", "sent_at") WHERE (kind = ANY (ARRAY['reminder'::text, 'broadcast'::text, 'permission_request'::text]));

-- CreateIndex
CREATE INDEX "consent_entries_expiring" ON "consent_entries"("expires_at") WHERE (expires_at is not null);

-- CreateIndex
CREATE INDEX "people_updated_at_id_idx" ON "people"("updated_at", "id");

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "turf" JSONB;

-- CreateIndex
CREATE INDEX "people_own" ON "people"("id") WHERE (merged_into_id is null);

-- DropIndex
DROP INDEX "consent_entries_purpose_person_id_idx";

-- CreateIndex
CREATE INDEX "consent_entries_purpose_person_id_sequence_action_expires_a_idx" ON "consent_entries"("purpose", "person_id", "sequence", "action", "expires_at");

-- What the schema file cannot express: words of names are searched by how they begin.
CREATE INDEX "people_words" ON "people" USING GIN (to_tsvector('simple'::regconfig, coalesce("name_folded", ''::text)));
-- A number is looked for by its last digits, which are the same in 0722 ... and +254 722 ...
CREATE INDEX "person_addresses_ending" ON "person_addresses" (reverse("address") text_pattern_ops);

-- Which values go with which field: without it the database guesses badly how many people have one.
CREATE STATISTICS "person_fields_values" (mcv) ON "key", "value_text", "value_number" FROM "person_fields";
