-- AlterTable
ALTER TABLE "broadcast_recipients" ADD COLUMN     "sender_id" UUID;

-- Broadcasts that are under way were counted without it.
UPDATE "broadcast_recipients" r SET "sender_id" = c."sender_id"
FROM "conversations" c WHERE c."id" = r."conversation_id" AND r."state" = 'ready';
