-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outbound_messages" ADD COLUMN     "rich" JSONB;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "places" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "level" TEXT NOT NULL DEFAULT '',
    "parent_code" TEXT,

    CONSTRAINT "places_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "definition_releases" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "via" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "moves" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "released_by_kind" TEXT NOT NULL,
    "released_by_id" TEXT NOT NULL,

    CONSTRAINT "definition_releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wording_approvals" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "words_hash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_kind" TEXT NOT NULL,
    "approved_by_id" TEXT NOT NULL,

    CONSTRAINT "wording_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_calls" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "node" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "result" JSONB,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "twilio_contents" (
    "account" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content_sid" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "twilio_contents_pkey" PRIMARY KEY ("account","hash")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "person_id" UUID,
    "topic" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "owner" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "because" TEXT NOT NULL,
    "message_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "places_parent_code_idx" ON "places"("parent_code");

-- CreateIndex
CREATE INDEX "definition_releases_kind_name_id_idx" ON "definition_releases"("kind", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "wording_approvals_name_words_hash_key" ON "wording_approvals"("name", "words_hash");

-- CreateIndex
CREATE INDEX "webhook_calls_pending" ON "webhook_calls"("id") WHERE (state = 'pending');

-- CreateIndex
CREATE UNIQUE INDEX "cases_reference_key" ON "cases"("reference");

-- CreateIndex
CREATE INDEX "cases_open" ON "cases"("due_at") WHERE (state = 'open');

-- CreateIndex
CREATE INDEX "cases_conversation_id_id_idx" ON "cases"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "cases_person_id_id_idx" ON "cases"("person_id", "id");

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "places"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "definition_releases" ADD CONSTRAINT "definition_releases_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "definition_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_calls" ADD CONSTRAINT "webhook_calls_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
