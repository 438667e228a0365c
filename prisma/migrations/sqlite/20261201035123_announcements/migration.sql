-- CreateTable
CREATE TABLE "Announcement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "photo" TEXT,
    "file" TEXT,
    "link" TEXT,
    "audience" TEXT NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "sendAt" DATETIME,
    "waves" INTEGER NOT NULL DEFAULT 1,
    "waveMinutes" INTEGER NOT NULL DEFAULT 60,
    "urgentReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "approvedById" INTEGER,
    "progressAddressId" TEXT,
    "progress" TEXT NOT NULL DEFAULT '{}',
    "progressAt" DATETIME,
    "remindedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Recipient" (
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "communeId" INTEGER,
    "addressId" TEXT,
    "unreachable" TEXT,
    "acknowledgedAt" DATETIME,

    PRIMARY KEY ("announcementId", "personId"),
    CONSTRAINT "Recipient_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnnouncementQuestion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "addressId" TEXT NOT NULL,
    "unitId" INTEGER,
    "text" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answer" TEXT,
    "answeredById" INTEGER,
    "answeredAt" DATETIME,
    "sharedAt" DATETIME
);

-- CreateTable
CREATE TABLE "TrainingEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "announcementId" INTEGER,
    "unitId" INTEGER NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "topicKey" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "place" TEXT NOT NULL DEFAULT '',
    "mapUrl" TEXT,
    "onlineUrl" TEXT,
    "capacity" INTEGER,
    "rsvpUntil" DATETIME,
    "bring" TEXT NOT NULL DEFAULT '',
    "materials" TEXT NOT NULL DEFAULT '',
    "materialsFile" TEXT,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT,
    "codeFrom" DATETIME,
    "codeUntil" DATETIME,
    "heldAt" DATETIME,
    "createdById" INTEGER,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Rsvp" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "place" TEXT,
    "since" DATETIME NOT NULL,
    "reason" TEXT,
    "substituteId" INTEGER,
    "revision" INTEGER NOT NULL,
    "addressId" TEXT,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("eventId", "personId"),
    CONSTRAINT "Rsvp_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "recordedById" INTEGER,
    "certificateNo" TEXT,

    PRIMARY KEY ("eventId", "personId"),
    CONSTRAINT "Attendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingFeedback" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "useful" INTEGER,
    "clear" INTEGER,
    "remark" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("eventId", "personId"),
    CONSTRAINT "TrainingFeedback_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrainingTarget" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "level" TEXT,
    "topicKey" TEXT,
    "measure" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "plan" TEXT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Delivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "addressId" TEXT NOT NULL,
    "personId" INTEGER,
    "channel" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unknowns" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "leaseUntil" DATETIME,
    "externalId" TEXT,
    "failure" TEXT,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "replacesId" INTEGER,
    "dayOnly" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_Delivery" ("addressId", "attempts", "cause", "channel", "claimedBy", "createdAt", "externalId", "failure", "id", "leaseUntil", "message", "notBefore", "personId", "priority", "settledAt", "state", "unknowns") SELECT "addressId", "attempts", "cause", "channel", "claimedBy", "createdAt", "externalId", "failure", "id", "leaseUntil", "message", "notBefore", "personId", "priority", "settledAt", "state", "unknowns" FROM "Delivery";
DROP TABLE "Delivery";
ALTER TABLE "new_Delivery" RENAME TO "Delivery";
CREATE INDEX "Delivery_channel_state_priority_notBefore_idx" ON "Delivery"("channel", "state", "priority", "notBefore");
CREATE INDEX "Delivery_addressId_state_id_idx" ON "Delivery"("addressId", "state", "id");
CREATE UNIQUE INDEX "Delivery_cause_addressId_key" ON "Delivery"("cause", "addressId");
CREATE TABLE "new_Organisation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "approval" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_Organisation" ("code", "id", "kind", "name") SELECT "code", "id", "kind", "name" FROM "Organisation";
DROP TABLE "Organisation";
ALTER TABLE "new_Organisation" RENAME TO "Organisation";
CREATE UNIQUE INDEX "Organisation_code_key" ON "Organisation"("code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Announcement_authorId_state_idx" ON "Announcement"("authorId", "state");

-- CreateIndex
CREATE INDEX "Announcement_unitId_state_idx" ON "Announcement"("unitId", "state");

-- CreateIndex
CREATE INDEX "Announcement_state_progressAt_idx" ON "Announcement"("state", "progressAt");

-- CreateIndex
CREATE INDEX "Recipient_personId_idx" ON "Recipient"("personId");

-- CreateIndex
CREATE INDEX "AnnouncementQuestion_announcementId_answeredAt_idx" ON "AnnouncementQuestion"("announcementId", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingEvent_announcementId_key" ON "TrainingEvent"("announcementId");

-- CreateIndex
CREATE INDEX "TrainingEvent_unitId_startsAt_idx" ON "TrainingEvent"("unitId", "startsAt");

-- CreateIndex
CREATE INDEX "TrainingEvent_state_startsAt_idx" ON "TrainingEvent"("state", "startsAt");

-- CreateIndex
CREATE INDEX "Rsvp_personId_idx" ON "Rsvp"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_certificateNo_key" ON "Attendance"("certificateNo");

-- CreateIndex
CREATE INDEX "Attendance_personId_idx" ON "Attendance"("personId");

-- CreateIndex
CREATE INDEX "TrainingTarget_unitId_year_idx" ON "TrainingTarget"("unitId", "year");
