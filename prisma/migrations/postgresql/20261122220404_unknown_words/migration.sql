-- CreateTable
CREATE TABLE "UnknownWord" (
    "id" SERIAL NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "seen" INTEGER NOT NULL,
    "picked" TEXT NOT NULL DEFAULT '{}',
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "indicatorCode" TEXT,
    "ignored" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "UnknownWord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "UnknownWord_organisationId_words_key" ON "UnknownWord"("organisationId", "words");
