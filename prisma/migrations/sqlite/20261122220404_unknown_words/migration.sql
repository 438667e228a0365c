-- CreateTable
CREATE TABLE "UnknownWord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisationId" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "seen" INTEGER NOT NULL,
    "picked" TEXT NOT NULL DEFAULT '{}',
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "indicatorCode" TEXT,
    "ignored" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" INTEGER,
    "decidedAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "UnknownWord_organisationId_words_key" ON "UnknownWord"("organisationId", "words");
