-- CreateTable
CREATE TABLE "EscalationAsker" (
    "escalationId" INTEGER NOT NULL,
    "addressId" TEXT NOT NULL,
    "personId" INTEGER,
    "unitId" INTEGER,
    "askedAt" DATETIME NOT NULL,

    PRIMARY KEY ("escalationId", "addressId"),
    CONSTRAINT "EscalationAsker_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "Escalation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LegalDocument" (
    "number" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" TEXT,
    "effectiveFrom" TEXT,
    "effectiveTo" TEXT,
    "replacedBy" TEXT,
    "url" TEXT,
    "confidence" TEXT NOT NULL,
    "uncertain" TEXT
);

-- CreateTable
CREATE TABLE "FaqEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "topic" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "variants" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "uncertain" TEXT,
    "status" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "sources" TEXT NOT NULL,
    "inForceFrom" TEXT,
    "inForceTo" TEXT,
    "replacedBy" TEXT,
    "organisations" TEXT NOT NULL,
    "levels" TEXT NOT NULL,
    "reviewedOn" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "revision" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "FaqRevision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "token" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT NOT NULL,
    "byId" INTEGER,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "FaqState" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL,
    "approval" BOOLEAN NOT NULL DEFAULT false,
    "builtIn" TEXT
);

-- CreateTable
CREATE TABLE "FaqProposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    "accepted" BOOLEAN
);

-- CreateTable
CREATE TABLE "FaqSynonym" (
    "words" TEXT NOT NULL PRIMARY KEY,
    "means" TEXT NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "FaqKeeper" (
    "topic" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,

    PRIMARY KEY ("topic", "personId")
);

-- CreateTable
CREATE TABLE "FaqQuestion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "addressId" TEXT,
    "unitId" INTEGER,
    "organisationId" INTEGER,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "entryId" TEXT,
    "rating" TEXT,
    "askedAt" DATETIME NOT NULL,
    "handled" BOOLEAN NOT NULL DEFAULT false
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Escalation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "addressId" TEXT NOT NULL,
    "personId" INTEGER,
    "unitId" INTEGER,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "answeredById" INTEGER,
    "answeredAt" DATETIME,
    "answer" TEXT,
    "topic" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'message',
    "handedToUnitId" INTEGER,
    "entryId" TEXT,
    "remindedAt" DATETIME
);
INSERT INTO "new_Escalation" ("addressId", "answer", "answeredAt", "answeredById", "createdAt", "id", "personId", "text", "unitId") SELECT "addressId", "answer", "answeredAt", "answeredById", "createdAt", "id", "personId", "text", "unitId" FROM "Escalation";
DROP TABLE "Escalation";
ALTER TABLE "new_Escalation" RENAME TO "Escalation";
CREATE INDEX "Escalation_answeredAt_createdAt_idx" ON "Escalation"("answeredAt", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "FaqEntry_revision_idx" ON "FaqEntry"("revision");

-- CreateIndex
CREATE INDEX "FaqRevision_entryId_idx" ON "FaqRevision"("entryId");

-- CreateIndex
CREATE INDEX "FaqQuestion_handled_askedAt_idx" ON "FaqQuestion"("handled", "askedAt");

-- CreateIndex
CREATE INDEX "FaqQuestion_addressId_idx" ON "FaqQuestion"("addressId");
