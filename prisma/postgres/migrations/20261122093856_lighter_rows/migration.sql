-- DropForeignKey
ALTER TABLE "Spelling" DROP CONSTRAINT "Spelling_personId_fkey";

-- DropForeignKey
ALTER TABLE "ParticipationOffice" DROP CONSTRAINT "ParticipationOffice_officeId_fkey";

-- DropForeignKey
ALTER TABLE "EventKey" DROP CONSTRAINT "EventKey_claimId_fkey";

-- DropIndex
DROP INDEX "Mention_personId_sourceId_idx";

-- DropIndex
DROP INDEX "Spelling_personId_script_text_idx";

-- DropIndex
DROP INDEX "Participation_visitId_position_idx";

-- DropIndex
DROP INDEX "ParticipationOffice_officeId_idx";

-- DropIndex
DROP INDEX "PersonClaim_personId_idx";

-- DropIndex
DROP INDEX "EventKey_claimId_idx";

-- AlterTable
ALTER TABLE "Spelling" DROP COLUMN "personId";

-- AlterTable
ALTER TABLE "Change" ALTER COLUMN "sequence" DROP DEFAULT,
ALTER COLUMN "nodeId" TYPE TEXT COLLATE "C" USING json_build_array("nodeId")::text;
ALTER TABLE "Change" RENAME COLUMN "nodeId" TO "nodeIds";
DROP SEQUENCE "Change_sequence_seq";

-- CreateIndex
CREATE INDEX "Mention_personId_id_idx" ON "Mention"("personId", "id");

-- CreateIndex
CREATE INDEX "Participation_visitId_position_idx" ON "Participation"("visitId", "position") WHERE ("visitId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "PersonClaim_personId_idx" ON "PersonClaim"("personId") WHERE ("personId" <> "name");
