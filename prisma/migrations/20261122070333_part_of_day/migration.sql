-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "partOfDay" TEXT;

-- What claims are compared by since then.
UPDATE "EventClaim" SET "features" = json_insert("features", '$.isMonth', json('false')) WHERE "kind" <> 'Meeting';
UPDATE "EventClaim" SET "features" = json_insert("features", '$.isMonth', json('false'), '$.chairs', json('[]'), '$.partOfDay', null) WHERE "kind" = 'Meeting';
