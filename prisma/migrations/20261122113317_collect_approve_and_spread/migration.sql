-- CreateEnum
CREATE TYPE "RegistrationKind" AS ENUM ('none', 'link', 'mail', 'builtIn');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('confirmed', 'waiting', 'cancelled');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('draft', 'unconfirmed', 'submitted', 'returned', 'published', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "SubmissionSource" AS ENUM ('form', 'account', 'import');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('icsFile', 'icsAddress', 'sheet');

-- CreateEnum
CREATE TYPE "ImportRunState" AS ENUM ('preview', 'confirmed', 'discarded');

-- CreateEnum
CREATE TYPE "KitOrderState" AS ENUM ('ordered', 'sent', 'cancelled');

-- CreateEnum
CREATE TYPE "SubscriberState" AS ENUM ('pending', 'active', 'unsubscribed', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "NewsletterState" AS ENUM ('draft', 'sending', 'paused', 'done');

-- AlterTable
ALTER TABLE "Listing" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "allDay" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "assistanceDog" "YesNoUnknown" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "audiences" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "contactEmail" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contactName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contactPhone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contactWebsite" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "editionId" UUID,
ADD COLUMN     "hearingLoop" "YesNoUnknown" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "imageAlt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "imageCredit" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "imageId" UUID,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "lastConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "onlineUrl" TEXT,
ADD COLUMN     "priceNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "quiet" "YesNoUnknown" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "registration" "RegistrationKind" NOT NULL DEFAULT 'none',
ADD COLUMN     "registrationTarget" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rhythm" TEXT,
ADD COLUMN     "rhythmExcept" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[],
ADD COLUMN     "signLanguage" "YesNoUnknown" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "vanishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "wheelchairToilet" "YesNoUnknown" NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "ListingDate" ADD COLUMN     "askedAt" TIMESTAMPTZ(3),
ADD COLUMN     "attended" INTEGER,
ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "previousEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "previousStartsAt" TIMESTAMPTZ(3),
ADD COLUMN     "walkIns" INTEGER;

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "trusted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "dateId" UUID NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "seats" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "seen" INTEGER,
    "namesRemovedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "widths" INTEGER[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'draft',
    "source" "SubmissionSource" NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "approvedContent" JSONB,
    "listingId" UUID,
    "partnerId" UUID,
    "accountId" UUID,
    "editionId" UUID,
    "imageId" UUID,
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "remindNextYear" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "version" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "lastDateAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadyAnswer" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "textNl" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,

    CONSTRAINT "ReadyAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportSource" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "fetchedAt" TIMESTAMPTZ(3),
    "etag" TEXT,
    "failure" TEXT,
    "failedSince" TIMESTAMPTZ(3),

    CONSTRAINT "ImportSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "state" "ImportRunState" NOT NULL DEFAULT 'preview',
    "rows" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedItem" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "uid" TEXT NOT NULL,
    "likeness" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "submissionId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "vanishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportedItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "campaignId" UUID,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "kitsCloseOn" DATE,
    "previousId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KitItem" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "stock" INTEGER NOT NULL,
    "mostPerOrder" INTEGER NOT NULL DEFAULT 50,

    CONSTRAINT "KitItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KitOrder" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "partnerId" UUID,
    "state" "KitOrderState" NOT NULL DEFAULT 'ordered',
    "organisation" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "KitOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KitOrderLine" (
    "orderId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "KitOrderLine_pkey" PRIMARY KEY ("orderId","itemId")
);

-- CreateTable
CREATE TABLE "EditionReminder" (
    "editionId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EditionReminder_pkey" PRIMARY KEY ("editionId","partnerId")
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "wijkCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" "SubscriberState" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Newsletter" (
    "id" UUID NOT NULL,
    "state" "NewsletterState" NOT NULL DEFAULT 'draft',
    "editionId" UUID,
    "filterQuery" TEXT NOT NULL DEFAULT '',
    "subjectNl" TEXT NOT NULL,
    "subjectEn" TEXT NOT NULL DEFAULT '',
    "introNl" TEXT NOT NULL,
    "introEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "items" JSONB,
    "leasedBy" UUID,
    "leasedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Newsletter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsletterDelivery" (
    "newsletterId" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "batchId" UUID,
    "providerId" TEXT,
    "failure" TEXT,
    "handedOverAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "NewsletterDelivery_pkey" PRIMARY KEY ("newsletterId","subscriberId")
);

-- CreateIndex
CREATE INDEX "Registration_dateId_state_createdAt_idx" ON "Registration"("dateId", "state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_listingId_key" ON "Submission"("listingId");

-- CreateIndex
CREATE INDEX "Submission_state_submittedAt_idx" ON "Submission"("state", "submittedAt");

-- CreateIndex
CREATE INDEX "Submission_partnerId_idx" ON "Submission"("partnerId");

-- CreateIndex
CREATE INDEX "Submission_editionId_idx" ON "Submission"("editionId");

-- CreateIndex
CREATE INDEX "Submission_contactEmail_idx" ON "Submission"("contactEmail");

-- CreateIndex
CREATE INDEX "ImportSource_partnerId_idx" ON "ImportSource"("partnerId");

-- CreateIndex
CREATE INDEX "ImportRun_sourceId_createdAt_idx" ON "ImportRun"("sourceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedItem_submissionId_key" ON "ImportedItem"("submissionId");

-- CreateIndex
CREATE INDEX "ImportedItem_sourceId_likeness_idx" ON "ImportedItem"("sourceId", "likeness");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedItem_sourceId_uid_key" ON "ImportedItem"("sourceId", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_slug_key" ON "Edition"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_previousId_key" ON "Edition"("previousId");

-- CreateIndex
CREATE INDEX "Edition_startsOn_idx" ON "Edition"("startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "KitItem_editionId_name_key" ON "KitItem"("editionId", "name");

-- CreateIndex
CREATE INDEX "KitOrder_editionId_createdAt_idx" ON "KitOrder"("editionId", "createdAt");

-- CreateIndex
CREATE INDEX "KitOrderLine_itemId_idx" ON "KitOrderLine"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_email_key" ON "Subscriber"("email");

-- CreateIndex
CREATE INDEX "Subscriber_state_idx" ON "Subscriber"("state");

-- CreateIndex
CREATE INDEX "Newsletter_state_idx" ON "Newsletter"("state");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_newsletterId_status_idx" ON "NewsletterDelivery"("newsletterId", "status");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_providerId_idx" ON "NewsletterDelivery"("providerId");

-- CreateIndex
CREATE INDEX "Listing_editionId_idx" ON "Listing"("editionId");

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_dateId_fkey" FOREIGN KEY ("dateId") REFERENCES "ListingDate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportSource" ADD CONSTRAINT "ImportSource_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportSource" ADD CONSTRAINT "ImportSource_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ImportSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ImportSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KitItem" ADD CONSTRAINT "KitItem_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KitOrder" ADD CONSTRAINT "KitOrder_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KitOrder" ADD CONSTRAINT "KitOrder_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KitOrderLine" ADD CONSTRAINT "KitOrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "KitOrder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KitOrderLine" ADD CONSTRAINT "KitOrderLine_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "KitItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionReminder" ADD CONSTRAINT "EditionReminder_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionReminder" ADD CONSTRAINT "EditionReminder_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Newsletter" ADD CONSTRAINT "Newsletter_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Newsletter" ADD CONSTRAINT "Newsletter_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterDelivery" ADD CONSTRAINT "NewsletterDelivery_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "Newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterDelivery" ADD CONSTRAINT "NewsletterDelivery_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What these hold stands on public pages too; see the migration that made public_pages_changed.
CREATE CONSTRAINT TRIGGER "Edition_public" AFTER INSERT OR UPDATE OR DELETE ON "Edition"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
CREATE CONSTRAINT TRIGGER "Image_public" AFTER INSERT OR UPDATE OR DELETE ON "Image"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
-- Whether there is a place left.
CREATE CONSTRAINT TRIGGER "Registration_public" AFTER INSERT OR UPDATE OR DELETE ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_pages_changed();
