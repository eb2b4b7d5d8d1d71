-- A figure of a campaign or an action became the network's when that was deleted: its keys turned null, and two keys that
-- are null meant "of the network". Now it says whose it is, and what has figures cannot be deleted.

-- CreateEnum
CREATE TYPE "FigureScope" AS ENUM ('network', 'campaign', 'action');

-- DropForeignKey
ALTER TABLE "Measurement" DROP CONSTRAINT "Measurement_actionId_fkey";
ALTER TABLE "Measurement" DROP CONSTRAINT "Measurement_campaignId_fkey";
ALTER TABLE "Target" DROP CONSTRAINT "Target_campaignId_fkey";

-- AlterTable
ALTER TABLE "Measurement" ADD COLUMN     "scope" "FigureScope";
ALTER TABLE "Target" ADD COLUMN     "scope" "FigureScope";

-- An action's figure that was stored without its campaign gets it.
UPDATE "Measurement" m SET "campaignId" = a."campaignId"
FROM "CampaignAction" a WHERE a."id" = m."actionId" AND m."campaignId" IS NULL;
UPDATE "Measurement" SET "scope" = CASE
  WHEN "actionId" IS NOT NULL THEN 'action' WHEN "campaignId" IS NOT NULL THEN 'campaign' ELSE 'network'
END::"FigureScope";
UPDATE "Target" SET "scope" = CASE WHEN "campaignId" IS NULL THEN 'network' ELSE 'campaign' END::"FigureScope";
-- No page ever asked for a target of the network without a year, or showed one; the starting data gives each its own id,
-- so twins can only have been written by hand: the last one counts.
DELETE FROM "Target" WHERE "scope" = 'network' AND "year" IS NULL;
DELETE FROM "Target" a USING "Target" b
WHERE a."scope" = 'network' AND b."scope" = 'network'
  AND a."indicator" = b."indicator" AND a."year" = b."year" AND a."id" < b."id";

-- The triggers of public pages wait for the end of a transaction, and a table with a waiting trigger cannot change.
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Measurement" ALTER COLUMN "scope" SET NOT NULL;
ALTER TABLE "Target" ALTER COLUMN "scope" SET NOT NULL;

-- A process of the version before, which may still run, does not say whose a figure is: its keys do. Goes when no version
-- that writes none is upgraded from any more (decision 0033).
CREATE FUNCTION figure_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."scope" := CASE
    WHEN TG_TABLE_NAME = 'Measurement' AND to_jsonb(NEW) ->> 'actionId' IS NOT NULL THEN 'action'
    WHEN NEW."campaignId" IS NOT NULL THEN 'campaign'
    ELSE 'network'
  END;
  RETURN NEW;
END $$;
CREATE TRIGGER "Measurement_scope" BEFORE INSERT ON "Measurement"
  FOR EACH ROW WHEN (NEW."scope" IS NULL) EXECUTE FUNCTION figure_scope();
CREATE TRIGGER "Target_scope" BEFORE INSERT ON "Target"
  FOR EACH ROW WHEN (NEW."scope" IS NULL) EXECUTE FUNCTION figure_scope();

ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_keys_of_scope_check" CHECK (CASE "scope"
  WHEN 'network' THEN "campaignId" IS NULL AND "actionId" IS NULL
  WHEN 'campaign' THEN "campaignId" IS NOT NULL AND "actionId" IS NULL
  WHEN 'action' THEN "campaignId" IS NOT NULL AND "actionId" IS NOT NULL
END);
ALTER TABLE "Target" ADD CONSTRAINT "Target_keys_of_scope_check" CHECK (CASE "scope"
  WHEN 'network' THEN "campaignId" IS NULL AND "year" IS NOT NULL
  WHEN 'campaign' THEN "campaignId" IS NOT NULL
  ELSE false
END);

-- CreateIndex
-- NULLS NOT DISTINCT: the network's targets have no campaign, and two nulls would not be the same.
CREATE UNIQUE INDEX "Target_campaignId_indicator_year_key" ON "Target"("campaignId", "indicator", "year") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Target" ADD CONSTRAINT "Target_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
