-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "markFile" UUID,
ADD COLUMN     "markRatio" DOUBLE PRECISION;
