-- CreateIndex
CREATE INDEX "Agreement_latest_dayAsc_idx" ON "Agreement"("latest", "dayAsc") WHERE substr("latest", 1, 7) > substr("earliest", 1, 7);

-- CreateIndex
CREATE INDEX "Meeting_kind_dayAsc_id_idx" ON "Meeting"("kind", "dayAsc", "id");

-- CreateIndex
CREATE INDEX "Meeting_kind_dayDesc_id_idx" ON "Meeting"("kind", "dayDesc", "id");

-- CreateIndex
CREATE INDEX "Meeting_cityId_dayDesc_id_idx" ON "Meeting"("cityId", "dayDesc", "id");

-- CreateIndex
CREATE INDEX "Meeting_provinceId_dayDesc_id_idx" ON "Meeting"("provinceId", "dayDesc", "id");

-- CreateIndex
CREATE INDEX "Meeting_latest_dayAsc_idx" ON "Meeting"("latest", "dayAsc") WHERE substr("latest", 1, 7) > substr("earliest", 1, 7);

-- CreateIndex
CREATE INDEX "Visit_latest_dayAsc_idx" ON "Visit"("latest", "dayAsc") WHERE substr("latest", 1, 7) > substr("earliest", 1, 7);
