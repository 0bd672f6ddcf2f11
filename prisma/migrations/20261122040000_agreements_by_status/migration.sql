-- CreateIndex
CREATE INDEX "Agreement_status_dayAsc_id_idx" ON "Agreement"("status", "dayAsc", "id");
