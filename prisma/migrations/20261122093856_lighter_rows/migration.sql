-- Written by Prisma's schema engine; WITHOUT ROWID was added where the key is most of the row, and how rows become what they are now.

-- DropIndex
DROP INDEX "Mention_personId_sourceId_idx";

-- DropIndex
DROP INDEX "Participation_visitId_position_idx";

-- DropIndex
DROP INDEX "PersonClaim_personId_idx";

-- RedefineTables: nothing refers to any of these.
CREATE TABLE "new_Change" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "nodeIds" TEXT NOT NULL
);
INSERT INTO "new_Change" ("sequence", "kind", "type", "nodeIds") SELECT "sequence", "kind", "type", json_array("nodeId") FROM "Change";
DROP TABLE "Change";
ALTER TABLE "new_Change" RENAME TO "Change";
CREATE TABLE "new_EventKey" (
    "key" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,

    PRIMARY KEY ("key", "claimId")
) WITHOUT ROWID;
INSERT INTO "new_EventKey" ("claimId", "key") SELECT "claimId", "key" FROM "EventKey";
DROP TABLE "EventKey";
ALTER TABLE "new_EventKey" RENAME TO "EventKey";
CREATE TABLE "new_ParticipationOffice" (
    "participationId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "qualifier" TEXT,

    PRIMARY KEY ("participationId", "officeId"),
    CONSTRAINT "ParticipationOffice_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ParticipationOffice" ("officeId", "participationId", "position", "qualifier") SELECT "officeId", "participationId", "position", "qualifier" FROM "ParticipationOffice";
DROP TABLE "ParticipationOffice";
ALTER TABLE "new_ParticipationOffice" RENAME TO "ParticipationOffice";
CREATE TABLE "new_Spelling" (
    "mentionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "script" TEXT NOT NULL,

    PRIMARY KEY ("mentionId", "position"),
    CONSTRAINT "Spelling_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Spelling" ("mentionId", "position", "script", "text") SELECT "mentionId", "position", "script", "text" FROM "Spelling";
DROP TABLE "Spelling";
ALTER TABLE "new_Spelling" RENAME TO "Spelling";

-- CreateIndex
CREATE INDEX "Mention_personId_id_idx" ON "Mention"("personId", "id");

-- CreateIndex
CREATE INDEX "Participation_visitId_position_idx" ON "Participation"("visitId", "position") WHERE "visitId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "PersonClaim_personId_idx" ON "PersonClaim"("personId") WHERE "personId" <> "name";
