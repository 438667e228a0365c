-- CreateTable
CREATE TABLE "ChannelState" (
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "ChannelState_pkey" PRIMARY KEY ("channel","key")
);

-- CreateIndex
CREATE INDEX "ChannelState_until_idx" ON "ChannelState"("until");
