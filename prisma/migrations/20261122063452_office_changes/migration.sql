-- AlterTable
ALTER TABLE "Tenure" ADD COLUMN "statedFirstDay" TEXT;
ALTER TABLE "Tenure" ADD COLUMN "statedFrom" TEXT;
ALTER TABLE "Tenure" ADD COLUMN "statedLastDay" TEXT;
ALTER TABLE "Tenure" ADD COLUMN "statedUntil" TEXT;

-- CreateTable
CREATE TABLE "OfficeChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tenureId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    CONSTRAINT "OfficeChange_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OfficeChange_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "OfficeChange_tenureId_idx" ON "OfficeChange"("tenureId");

-- CreateIndex
CREATE INDEX "OfficeChange_sourceId_idx" ON "OfficeChange"("sourceId");
