-- CreateIndex
CREATE INDEX "Listing_audiences_idx" ON "Listing" USING GIN ("audiences");

-- CreateIndex
CREATE INDEX "Listing_languages_idx" ON "Listing" USING GIN ("languages");
