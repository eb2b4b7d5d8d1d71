-- AlterTable
ALTER TABLE "Placement" ADD COLUMN     "design" TEXT;
