-- CreateEnum
CREATE TYPE "PlacementKind" AS ENUM ('poster', 'link');

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "kind" "PlacementKind" NOT NULL DEFAULT 'poster',
ADD COLUMN     "targetListingId" UUID;

-- AlterTable
ALTER TABLE "ScanCount" ADD COLUMN     "scanners" BYTEA;

-- CreateTable
CREATE TABLE "ScanBatch" (
    "id" UUID NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScanBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScanSalt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "ScanSalt_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "ScanBatch_countedAt_idx" ON "ScanBatch"("countedAt");

-- CreateIndex
CREATE INDEX "Placement_targetListingId_idx" ON "Placement"("targetListingId");

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_targetListingId_fkey" FOREIGN KEY ("targetListingId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: tells every web process that its table of codes is old (app/domain/scans/code-table.server.ts).
CREATE FUNCTION tell_codes_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('omarmt_codes', '');
  RETURN NULL;
END $$;

CREATE TRIGGER tell_codes_changed
  AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF "code", "actionId", "targetListingId" ON "Placement"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_codes_changed();

CREATE TRIGGER tell_codes_changed
  AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF "slug", "actionId" ON "Listing"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_codes_changed();
