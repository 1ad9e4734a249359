-- DropIndex
DROP INDEX "subscriptions_one_active";

-- AlterTable
ALTER TABLE "outbound_messages" ADD COLUMN     "broadcast_id" UUID;

-- AlterTable
ALTER TABLE "senders" ADD COLUMN     "rate" DOUBLE PRECISION,
ADD COLUMN     "slowed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "instance" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "broadcasts" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "kind" TEXT NOT NULL DEFAULT 'broadcast',
    "purpose" TEXT,
    "topic" TEXT,
    "content" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "timing" JSONB NOT NULL,
    "pace" JSONB NOT NULL DEFAULT '{}',
    "expires_after_hours" INTEGER NOT NULL DEFAULT 24,
    "version" INTEGER NOT NULL DEFAULT 1,
    "plan_state" TEXT NOT NULL DEFAULT 'none',
    "plan_hash" BYTEA,
    "plan" JSONB,
    "plan_version" INTEGER,
    "plan_progress" JSONB NOT NULL DEFAULT '{}',
    "planned_at" TIMESTAMPTZ(3),
    "approved_hash" BYTEA,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" UUID,
    "starts_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "repeats_id" UUID,
    "copied_from_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "broadcasts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast_recipients" (
    "broadcast_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "conversation_id" UUID,
    "language" TEXT,
    "state" TEXT NOT NULL,
    "reasons" TEXT[],
    "body" TEXT,
    "segments" INTEGER NOT NULL DEFAULT 0,
    "carrier" TEXT,
    "send_at" TIMESTAMPTZ(3),
    "message_id" UUID,

    CONSTRAINT "broadcast_recipients_pkey" PRIMARY KEY ("broadcast_id","person_id")
);

-- CreateTable
CREATE TABLE "broadcast_rows" (
    "broadcast_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "person_id" UUID,
    "values" JSONB NOT NULL,
    "problem" TEXT,

    CONSTRAINT "broadcast_rows_pkey" PRIMARY KEY ("broadcast_id","row")
);

-- CreateTable
CREATE TABLE "message_templates" (
    "account" TEXT NOT NULL,
    "content_sid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "category" TEXT,
    "status" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "variables" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '[]',
    "rejection" TEXT,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_templates_pkey" PRIMARY KEY ("account","content_sid")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place_code" TEXT,
    "venue" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "timezone" TEXT NOT NULL,
    "capacity" INTEGER,
    "purpose" TEXT NOT NULL,
    "topic" TEXT,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_guests" (
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "companions" INTEGER NOT NULL DEFAULT 0,
    "invited_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "came_at" TIMESTAMPTZ(3),
    "how" TEXT NOT NULL,

    CONSTRAINT "event_guests_pkey" PRIMARY KEY ("event_id","person_id")
);

-- CreateTable
CREATE TABLE "life_events" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE,
    "how" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "life_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goals" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "programme" TEXT,
    "place_code" TEXT,
    "target" DECIMAL(14,2) NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "aim" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "daily_measures" (
    "day" DATE NOT NULL,
    "measure" TEXT NOT NULL,
    "programme" TEXT NOT NULL DEFAULT '',
    "place_code" TEXT NOT NULL DEFAULT '',
    "value" BIGINT NOT NULL,

    CONSTRAINT "daily_measures_pkey" PRIMARY KEY ("day","measure","programme","place_code")
);

-- CreateTable
CREATE TABLE "alarms" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "alarms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "broadcasts_created_at_id_idx" ON "broadcasts"("created_at", "id");

-- CreateIndex
CREATE INDEX "broadcasts_under_way" ON "broadcasts"("state") WHERE (state = ANY (ARRAY['scheduled'::text, 'running'::text, 'paused'::text]));

-- CreateIndex
CREATE INDEX "broadcast_recipients_broadcast_id_state_place_idx" ON "broadcast_recipients"("broadcast_id", "state", "place");

-- CreateIndex
CREATE INDEX "broadcast_recipients_person_id_idx" ON "broadcast_recipients"("person_id");

-- CreateIndex
CREATE INDEX "broadcast_rows_person_id_idx" ON "broadcast_rows"("person_id");

-- CreateIndex
CREATE INDEX "message_templates_name_language_idx" ON "message_templates"("name", "language");

-- CreateIndex
CREATE UNIQUE INDEX "events_code_key" ON "events"("code");

-- CreateIndex
CREATE INDEX "events_starts_at_id_idx" ON "events"("starts_at", "id");

-- CreateIndex
CREATE INDEX "event_guests_person_id_idx" ON "event_guests"("person_id");

-- CreateIndex
CREATE INDEX "event_guests_event_id_state_answered_at_idx" ON "event_guests"("event_id", "state", "answered_at");

-- CreateIndex
CREATE INDEX "life_events_person_id_recorded_at_idx" ON "life_events"("person_id", "recorded_at");

-- CreateIndex
CREATE INDEX "daily_measures_measure_day_idx" ON "daily_measures"("measure", "day");

-- CreateIndex
CREATE INDEX "alarms_raised_at_id_idx" ON "alarms"("raised_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "alarms_one_open" ON "alarms"("kind", "subject") WHERE (resolved_at is null);

-- CreateIndex
CREATE INDEX "outbound_messages_of_broadcast" ON "outbound_messages"("broadcast_id", "state") WHERE (broadcast_id is not null);

-- CreateIndex
CREATE UNIQUE INDEX "outbound_messages_once_each" ON "outbound_messages"("broadcast_id", "person_id") WHERE (broadcast_id is not null);

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_one_active" ON "subscriptions"("person_id", "programme", "instance") WHERE (state = ANY (ARRAY['active'::text, 'paused'::text]));

-- CreateIndex
CREATE INDEX "subscriptions_person_id_idx" ON "subscriptions"("person_id");

-- DropIndex
DROP INDEX "people_place_code_id_idx";

-- CreateIndex
CREATE INDEX "people_place_code_id_merged_into_id_idx" ON "people"("place_code", "id", "merged_into_id");

-- CreateIndex
CREATE INDEX "fires_parked" ON "fires"("due_at") WHERE (parked_reason is not null);
