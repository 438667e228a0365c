-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "dayOnly" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replacesId" INTEGER;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "approval" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Announcement" (
    "id" SERIAL NOT NULL,
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
    "sendAt" TIMESTAMP(3),
    "waves" INTEGER NOT NULL DEFAULT 1,
    "waveMinutes" INTEGER NOT NULL DEFAULT 60,
    "urgentReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "approvedById" INTEGER,
    "progressAddressId" TEXT,
    "progress" TEXT NOT NULL DEFAULT '{}',
    "progressAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recipient" (
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "communeId" INTEGER,
    "addressId" TEXT,
    "unreachable" TEXT,
    "acknowledgedAt" TIMESTAMP(3),

    CONSTRAINT "Recipient_pkey" PRIMARY KEY ("announcementId","personId")
);

-- CreateTable
CREATE TABLE "AnnouncementQuestion" (
    "id" SERIAL NOT NULL,
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "addressId" TEXT NOT NULL,
    "unitId" INTEGER,
    "text" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "answer" TEXT,
    "answeredById" INTEGER,
    "answeredAt" TIMESTAMP(3),
    "sharedAt" TIMESTAMP(3),

    CONSTRAINT "AnnouncementQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingEvent" (
    "id" SERIAL NOT NULL,
    "announcementId" INTEGER,
    "unitId" INTEGER NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "topicKey" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "place" TEXT NOT NULL DEFAULT '',
    "mapUrl" TEXT,
    "onlineUrl" TEXT,
    "capacity" INTEGER,
    "rsvpUntil" TIMESTAMP(3),
    "bring" TEXT NOT NULL DEFAULT '',
    "materials" TEXT NOT NULL DEFAULT '',
    "materialsFile" TEXT,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT,
    "codeFrom" TIMESTAMP(3),
    "codeUntil" TIMESTAMP(3),
    "heldAt" TIMESTAMP(3),
    "createdById" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TrainingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rsvp" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "place" TEXT,
    "since" TIMESTAMP(3) NOT NULL,
    "reason" TEXT,
    "substituteId" INTEGER,
    "revision" INTEGER NOT NULL,
    "addressId" TEXT,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Rsvp_pkey" PRIMARY KEY ("eventId","personId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "recordedById" INTEGER,
    "certificateNo" TEXT,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("eventId","personId")
);

-- CreateTable
CREATE TABLE "TrainingFeedback" (
    "eventId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "useful" INTEGER,
    "clear" INTEGER,
    "remark" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TrainingFeedback_pkey" PRIMARY KEY ("eventId","personId")
);

-- CreateTable
CREATE TABLE "TrainingTarget" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "level" TEXT,
    "topicKey" TEXT,
    "measure" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "plan" TEXT NOT NULL,

    CONSTRAINT "TrainingTarget_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "Recipient" ADD CONSTRAINT "Recipient_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingFeedback" ADD CONSTRAINT "TrainingFeedback_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
