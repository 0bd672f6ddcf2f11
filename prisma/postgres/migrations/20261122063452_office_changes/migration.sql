-- AlterTable
ALTER TABLE "Tenure" ADD COLUMN "statedFirstDay" TEXT COLLATE "C",
ADD COLUMN "statedFrom" TEXT COLLATE "C",
ADD COLUMN "statedLastDay" TEXT COLLATE "C",
ADD COLUMN "statedUntil" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "OfficeChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "tenureId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "date" TEXT COLLATE "C",

    CONSTRAINT "OfficeChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfficeChange_tenureId_idx" ON "OfficeChange"("tenureId");

-- CreateIndex
CREATE INDEX "OfficeChange_sourceId_idx" ON "OfficeChange"("sourceId");

-- AddForeignKey
ALTER TABLE "OfficeChange" ADD CONSTRAINT "OfficeChange_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "OfficeChange" ADD CONSTRAINT "OfficeChange_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;
