-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "confirmedById" UUID,
ADD COLUMN     "finishedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ImportSource" ADD COLUMN     "lastModified" TEXT,
ADD COLUMN     "triedAt" TIMESTAMPTZ(3),
ADD COLUMN     "warnedAt" TIMESTAMPTZ(3);
