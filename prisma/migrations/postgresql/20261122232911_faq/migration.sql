-- AlterTable
ALTER TABLE "Escalation" ADD COLUMN     "entryId" TEXT,
ADD COLUMN     "handedToUnitId" INTEGER,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'message',
ADD COLUMN     "remindedAt" TIMESTAMP(3),
ADD COLUMN     "topic" TEXT;

-- CreateTable
CREATE TABLE "EscalationAsker" (
    "escalationId" INTEGER NOT NULL,
    "addressId" TEXT NOT NULL,
    "personId" INTEGER,
    "unitId" INTEGER,
    "askedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EscalationAsker_pkey" PRIMARY KEY ("escalationId","addressId")
);

-- CreateTable
CREATE TABLE "LegalDocument" (
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" TEXT,
    "effectiveFrom" TEXT,
    "effectiveTo" TEXT,
    "replacedBy" TEXT,
    "url" TEXT,
    "confidence" TEXT NOT NULL,
    "uncertain" TEXT,

    CONSTRAINT "LegalDocument_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "FaqEntry" (
    "id" TEXT NOT NULL,
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
    "revision" INTEGER NOT NULL,

    CONSTRAINT "FaqEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FaqRevision" (
    "number" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT NOT NULL,
    "byId" INTEGER,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FaqRevision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "FaqState" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "approval" BOOLEAN NOT NULL DEFAULT false,
    "builtIn" TEXT,

    CONSTRAINT "FaqState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FaqProposal" (
    "id" SERIAL NOT NULL,
    "entryId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3),
    "accepted" BOOLEAN,

    CONSTRAINT "FaqProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FaqSynonym" (
    "words" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FaqSynonym_pkey" PRIMARY KEY ("words")
);

-- CreateTable
CREATE TABLE "FaqKeeper" (
    "topic" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "FaqKeeper_pkey" PRIMARY KEY ("topic","personId")
);

-- CreateTable
CREATE TABLE "FaqQuestion" (
    "id" SERIAL NOT NULL,
    "addressId" TEXT,
    "unitId" INTEGER,
    "organisationId" INTEGER,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "entryId" TEXT,
    "rating" TEXT,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "handled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FaqQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FaqEntry_revision_idx" ON "FaqEntry"("revision");

-- CreateIndex
CREATE INDEX "FaqRevision_entryId_idx" ON "FaqRevision"("entryId");

-- CreateIndex
CREATE INDEX "FaqQuestion_handled_askedAt_idx" ON "FaqQuestion"("handled", "askedAt");

-- CreateIndex
CREATE INDEX "FaqQuestion_addressId_idx" ON "FaqQuestion"("addressId");

-- CreateIndex
CREATE INDEX "Escalation_answeredAt_createdAt_idx" ON "Escalation"("answeredAt", "createdAt");

-- AddForeignKey
ALTER TABLE "EscalationAsker" ADD CONSTRAINT "EscalationAsker_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "Escalation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
