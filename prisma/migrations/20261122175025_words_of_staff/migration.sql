-- AlterTable
ALTER TABLE "alarms" ADD COLUMN     "acknowledgement" TEXT;

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "summary_in" JSONB;
