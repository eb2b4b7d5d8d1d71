-- AlterTable
ALTER TABLE "KitOrder" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "addressConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "heldUntil" TIMESTAMPTZ(3);

-- Nobody was asked to confirm before this, so whoever stands there keeps what they have.
UPDATE "KitOrder" SET "confirmedAt" = "createdAt";
UPDATE "Registration" SET "addressConfirmedAt" = "createdAt";

-- Whether an address was confirmed says whether its place is still free.
DROP TRIGGER "Registration_public" ON "Registration";
CREATE CONSTRAINT TRIGGER "Registration_public"
  AFTER INSERT OR DELETE OR UPDATE OF "dateId", "state", "seats", "addressConfirmedAt" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
