-- What was counted, promised or done is not deleted along with what it is of, nor does it lose its name: who wants the one
-- gone has to say what becomes of the other.

-- DropForeignKey
ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_actorId_fkey";
ALTER TABLE "KitOrder" DROP CONSTRAINT "KitOrder_editionId_fkey";
ALTER TABLE "ListingVisitCount" DROP CONSTRAINT "ListingVisitCount_listingId_fkey";
ALTER TABLE "Registration" DROP CONSTRAINT "Registration_dateId_fkey";
ALTER TABLE "TallyTap" DROP CONSTRAINT "TallyTap_actionId_fkey";

-- Accounts are closed and never deleted, so this finds somebody only where a row was taken away by hand.
UPDATE "ImportRun" SET "confirmedById" = NULL
WHERE NOT EXISTS (SELECT 1 FROM "Account" WHERE "id" = "ImportRun"."confirmedById");

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KitOrder" ADD CONSTRAINT "KitOrder_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ListingVisitCount" ADD CONSTRAINT "ListingVisitCount_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_dateId_fkey" FOREIGN KEY ("dateId") REFERENCES "ListingDate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TallyTap" ADD CONSTRAINT "TallyTap_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
