-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "partOfDay" TEXT COLLATE "C";

-- What claims are compared by since then.
UPDATE "EventClaim" SET "features" = ("features"::jsonb || '{"isMonth":false}')::text WHERE "kind" <> 'Meeting';
UPDATE "EventClaim" SET "features" = ("features"::jsonb || '{"isMonth":false,"chairs":[],"partOfDay":null}')::text WHERE "kind" = 'Meeting';
