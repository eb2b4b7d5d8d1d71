-- CreateEnum
CREATE TYPE "PosterTextState" AS ENUM ('draft', 'submitted', 'approved');

-- CreateEnum
CREATE TYPE "PosterBatchState" AS ENUM ('waiting', 'working', 'done', 'failed');

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "copies" INTEGER,
ADD COLUMN     "deliverTo" TEXT,
ADD COLUMN     "format" TEXT,
ADD COLUMN     "hangedByName" TEXT,
ADD COLUMN     "hungAt" TIMESTAMPTZ(3),
ADD COLUMN     "neededBy" DATE,
ADD COLUMN     "photo" TEXT;

-- AlterTable
ALTER TABLE "PosterText" ADD COLUMN     "approvedVersion" INTEGER,
ADD COLUMN     "call" TEXT,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'nl',
ADD COLUMN     "returnNote" TEXT,
ADD COLUMN     "state" "PosterTextState" NOT NULL DEFAULT 'approved',
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" UUID;

-- CreateTable
CREATE TABLE "PosterBatch" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "formats" TEXT[],
    "files" TEXT[],
    "state" "PosterBatchState" NOT NULL DEFAULT 'waiting',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "leasedBy" UUID,
    "leasedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "PosterBatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PosterBatch_campaignId_createdAt_idx" ON "PosterBatch"("campaignId", "createdAt");

-- CreateIndex
CREATE INDEX "PosterBatch_state_createdAt_idx" ON "PosterBatch"("state", "createdAt");

-- AddForeignKey
ALTER TABLE "PosterText" ADD CONSTRAINT "PosterText_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PosterBatch" ADD CONSTRAINT "PosterBatch_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PosterBatch" ADD CONSTRAINT "PosterBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
