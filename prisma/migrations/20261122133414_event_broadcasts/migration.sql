-- AlterTable
ALTER TABLE "broadcasts" ADD COLUMN     "event_id" UUID;

-- CreateIndex
CREATE INDEX "broadcasts_of_event" ON "broadcasts"("event_id") WHERE (event_id IS NOT NULL);

-- Which broadcasts invite to an event stood among its texts until now.
UPDATE "broadcasts" b SET "event_id" = e."id" FROM "events" e
WHERE b."id"::text IN (SELECT jsonb_array_elements_text(coalesce(e."texts" -> 'broadcasts', '[]')));
UPDATE "events" SET "texts" = "texts" - 'broadcasts' WHERE "texts" ? 'broadcasts';
