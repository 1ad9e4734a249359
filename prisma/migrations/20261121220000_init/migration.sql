-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "senders" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "next_send_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "senders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "language" TEXT,
    "timezone" TEXT,
    "is_test" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_kind" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_addresses" (
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_addresses_pkey" PRIMARY KEY ("person_id","channel","address")
);

-- CreateTable
CREATE TABLE "person_fields" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "precision" TEXT,
    "original" TEXT,
    "source" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,

    CONSTRAINT "person_fields_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "interactions" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "conversation_id" UUID,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "message_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "person_id" UUID,
    "session" JSONB,
    "language" TEXT,
    "last_inbound_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "definition_revisions" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "graph_hash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "compiled" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "definition_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_definitions" (
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "revision_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_definitions_pkey" PRIMARY KEY ("kind","name")
);

-- CreateTable
CREATE TABLE "provider_message_ids" (
    "provider" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "message_id" UUID NOT NULL,

    CONSTRAINT "provider_message_ids_pkey" PRIMARY KEY ("provider","account","provider_id")
);

-- CreateTable
CREATE TABLE "inbound_messages" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "media" JSONB NOT NULL DEFAULT '[]',
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "processed_at" TIMESTAMPTZ(3),
    "parked_reason" TEXT,

    CONSTRAINT "inbound_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbound_messages" (
    "id" UUID NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "conversation_id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "person_id" UUID,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "segments" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT,
    "because" TEXT NOT NULL,
    "in_reply_to" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_by" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "error_code" TEXT,
    "is_possible_duplicate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "outbound_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_entries" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "proof_message_id" UUID,
    "commitment" BYTEA NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "consent_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_evidence" (
    "entry_id" UUID NOT NULL,
    "salt" BYTEA NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "consent_evidence_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "opt_outs" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "sender_id" UUID,
    "source" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "message_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_kind" TEXT NOT NULL,
    "recorded_by_id" TEXT NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "opt_outs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "programme" TEXT NOT NULL,
    "anchor" DATE NOT NULL,
    "anchor_precision" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "next_message" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fires" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "guard" JSONB NOT NULL DEFAULT '{}',
    "leased_until" TIMESTAMPTZ(3),
    "leased_by" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "parked_reason" TEXT,

    CONSTRAINT "fires_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "senders_provider_channel_address_key" ON "senders"("provider", "channel", "address");

-- CreateIndex
CREATE INDEX "person_addresses_channel_address_idx" ON "person_addresses"("channel", "address");

-- CreateIndex
CREATE INDEX "person_fields_key_idx" ON "person_fields"("key");

-- CreateIndex
CREATE INDEX "interactions_person_id_id_idx" ON "interactions"("person_id", "id");

-- CreateIndex
CREATE INDEX "interactions_conversation_id_id_idx" ON "interactions"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "conversations_person_id_idx" ON "conversations"("person_id");

-- CreateIndex
CREATE INDEX "conversations_channel_address_idx" ON "conversations"("channel", "address");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_sender_id_address_key" ON "conversations"("sender_id", "address");

-- CreateIndex
CREATE INDEX "definition_revisions_kind_name_graph_hash_idx" ON "definition_revisions"("kind", "name", "graph_hash");

-- CreateIndex
CREATE UNIQUE INDEX "definition_revisions_kind_name_hash_key" ON "definition_revisions"("kind", "name", "hash");

-- CreateIndex
CREATE INDEX "provider_message_ids_message_id_idx" ON "provider_message_ids"("message_id");

-- CreateIndex
CREATE INDEX "inbound_messages_pending" ON "inbound_messages"("id") WHERE (state = 'pending');

-- CreateIndex
CREATE INDEX "inbound_messages_conversation_id_id_idx" ON "inbound_messages"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "outbound_messages_queued" ON "outbound_messages"("sender_id", "kind", "not_before", "position") WHERE (state = 'queued');

-- CreateIndex
CREATE INDEX "outbound_messages_in_order" ON "outbound_messages"("conversation_id", "position") WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));

-- CreateIndex
CREATE INDEX "outbound_messages_in_flight" ON "outbound_messages"("claimed_at") WHERE (state = ANY (ARRAY['sending'::text, 'unknown'::text]));

-- CreateIndex
CREATE INDEX "outbound_messages_conversation_id_id_idx" ON "outbound_messages"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "outbound_messages_person_id_id_idx" ON "outbound_messages"("person_id", "id");

-- CreateIndex
CREATE INDEX "consent_entries_purpose_person_id_idx" ON "consent_entries"("purpose", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_entries_person_id_sequence_key" ON "consent_entries"("person_id", "sequence");

-- CreateIndex
CREATE INDEX "opt_outs_active" ON "opt_outs"("channel", "address") WHERE (lifted_at is null);

-- CreateIndex
CREATE INDEX "subscriptions_programme_state_idx" ON "subscriptions"("programme", "state");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_one_active" ON "subscriptions"("person_id", "programme") WHERE (state = 'active');

-- CreateIndex
CREATE INDEX "fires_due" ON "fires"("due_at") WHERE (parked_reason is null);

-- CreateIndex
CREATE UNIQUE INDEX "fires_kind_key_key" ON "fires"("kind", "key");

-- AddForeignKey
ALTER TABLE "person_addresses" ADD CONSTRAINT "person_addresses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_fields" ADD CONSTRAINT "person_fields_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "senders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_definitions" ADD CONSTRAINT "live_definitions_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "definition_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_messages" ADD CONSTRAINT "inbound_messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbound_messages" ADD CONSTRAINT "outbound_messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_entries" ADD CONSTRAINT "consent_entries_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_evidence" ADD CONSTRAINT "consent_evidence_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "consent_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
