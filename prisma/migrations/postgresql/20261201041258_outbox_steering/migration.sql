-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "onReturn" TEXT;

-- AlterTable
ALTER TABLE "SendingPace" ADD COLUMN     "bulkPerSecond" DOUBLE PRECISION;
