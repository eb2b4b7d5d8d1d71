-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('queued', 'handingOver', 'sent', 'failed', 'uncertain', 'skipped');

-- AlterTable
ALTER TABLE "NewsletterDelivery" DROP COLUMN "status",
ADD COLUMN     "status" "DeliveryStatus" NOT NULL DEFAULT 'queued';

-- CreateTable
CREATE TABLE "NewsletterBatch" (
    "id" UUID NOT NULL,
    "newsletterId" UUID NOT NULL,
    "mails" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NewsletterBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeenWebhook" (
    "id" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeenWebhook_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NewsletterBatch_newsletterId_idx" ON "NewsletterBatch"("newsletterId");

-- CreateIndex
CREATE INDEX "SeenWebhook_seenAt_idx" ON "SeenWebhook"("seenAt");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_newsletterId_status_idx" ON "NewsletterDelivery"("newsletterId", "status");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_subscriberId_idx" ON "NewsletterDelivery"("subscriberId");

-- AddForeignKey
ALTER TABLE "NewsletterBatch" ADD CONSTRAINT "NewsletterBatch_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "Newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;
