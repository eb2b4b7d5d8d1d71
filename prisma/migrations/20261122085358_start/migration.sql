-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'coordinator', 'communications', 'assessor', 'decider', 'payer');

-- CreateEnum
CREATE TYPE "Design" AS ENUM ('hoi', 'burendag', 'komerbij', 'lief', 'neutral');

-- CreateEnum
CREATE TYPE "ActionKind" AS ENUM ('stationCoffee', 'burendag', 'training', 'meeting', 'meal', 'other');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('draft', 'submitted', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "ListingStatus" AS ENUM ('published', 'cancelled');

-- CreateEnum
CREATE TYPE "YesNoUnknown" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "TallyKind" AS ENUM ('cups', 'conversations', 'volunteers');

-- CreateEnum
CREATE TYPE "Quality" AS ENUM ('counted', 'estimated');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('queued', 'handingOver', 'sent', 'failed', 'uncertain');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "roles" "Role"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "accountId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("accountId","partnerId")
);

-- CreateTable
CREATE TABLE "SignInRequest" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "failedAttempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SignInRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "website" TEXT,
    "declarationSignedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "design" "Design" NOT NULL,
    "summary" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "needsApproval" BOOLEAN NOT NULL DEFAULT false,
    "previousId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignAction" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "kind" "ActionKind" NOT NULL,
    "status" "ActionStatus" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "publicText" TEXT NOT NULL DEFAULT '',
    "stationCode" TEXT,
    "placeName" TEXT NOT NULL DEFAULT '',
    "spot" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "buurtCode" TEXT,
    "wijkCode" TEXT,
    "stepFree" "YesNoUnknown" NOT NULL DEFAULT 'unknown',
    "dayPhone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "returnNote" TEXT,
    "tallyKey" TEXT NOT NULL,
    "figuresConfirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CampaignAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionSlot" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActionSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignActionPartner" (
    "actionId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,

    CONSTRAINT "CampaignActionPartner_pkey" PRIMARY KEY ("actionId","partnerId")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "actionId" UUID,
    "campaignId" UUID,
    "partnerId" UUID,
    "organiserName" TEXT NOT NULL,
    "withNames" TEXT[],
    "status" "ListingStatus" NOT NULL DEFAULT 'published',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "placeName" TEXT NOT NULL,
    "spot" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "buurtCode" TEXT,
    "wijkCode" TEXT,
    "priceCents" INTEGER,
    "stepFree" "YesNoUnknown" NOT NULL DEFAULT 'unknown',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingDate" (
    "id" UUID NOT NULL,
    "listingId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ListingDate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PosterText" (
    "actionId" UUID NOT NULL,
    "title" TEXT,
    "closing" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PosterText_pkey" PRIMARY KEY ("actionId")
);

-- CreateTable
CREATE TABLE "Placement" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScanCount" (
    "placementId" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "ignored" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ScanCount_pkey" PRIMARY KEY ("placementId","hour")
);

-- CreateTable
CREATE TABLE "ListingVisitCount" (
    "listingId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "visits" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ListingVisitCount_pkey" PRIMARY KEY ("listingId","day")
);

-- CreateTable
CREATE TABLE "TallyTap" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "kind" "TallyKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "tappedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TallyTap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "value" DECIMAL(14,2) NOT NULL,
    "quality" "Quality" NOT NULL,
    "asOf" DATE NOT NULL,
    "precision" TEXT NOT NULL DEFAULT 'day',
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "campaignId" UUID,
    "actionId" UUID,
    "wijkCode" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "campaignId" UUID,
    "year" INTEGER,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "verb" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "props" JSONB NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handedOverAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocalMail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LocalMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Membership_partnerId_idx" ON "Membership"("partnerId");

-- CreateIndex
CREATE INDEX "SignInRequest_accountId_createdAt_idx" ON "SignInRequest"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "SignInRequest_expiresAt_idx" ON "SignInRequest"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_slug_key" ON "Partner"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_name_key" ON "Partner"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_previousId_key" ON "Campaign"("previousId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignAction_tallyKey_key" ON "CampaignAction"("tallyKey");

-- CreateIndex
CREATE INDEX "CampaignAction_campaignId_status_idx" ON "CampaignAction"("campaignId", "status");

-- CreateIndex
CREATE INDEX "CampaignAction_partnerId_idx" ON "CampaignAction"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionSlot_actionId_startsAt_key" ON "ActionSlot"("actionId", "startsAt");

-- CreateIndex
CREATE INDEX "CampaignActionPartner_partnerId_idx" ON "CampaignActionPartner"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_slug_key" ON "Listing"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_actionId_key" ON "Listing"("actionId");

-- CreateIndex
CREATE INDEX "Listing_campaignId_idx" ON "Listing"("campaignId");

-- CreateIndex
CREATE INDEX "Listing_wijkCode_idx" ON "Listing"("wijkCode");

-- CreateIndex
CREATE INDEX "Listing_changedAt_idx" ON "Listing"("changedAt");

-- CreateIndex
CREATE INDEX "ListingDate_endsAt_idx" ON "ListingDate"("endsAt");

-- CreateIndex
CREATE INDEX "ListingDate_startsAt_idx" ON "ListingDate"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "ListingDate_listingId_startsAt_key" ON "ListingDate"("listingId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Placement_code_key" ON "Placement"("code");

-- CreateIndex
CREATE INDEX "Placement_actionId_idx" ON "Placement"("actionId");

-- CreateIndex
CREATE INDEX "TallyTap_actionId_kind_idx" ON "TallyTap"("actionId", "kind");

-- CreateIndex
CREATE INDEX "Measurement_indicator_asOf_idx" ON "Measurement"("indicator", "asOf");

-- CreateIndex
CREATE INDEX "Measurement_campaignId_idx" ON "Measurement"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Measurement_actionId_indicator_key" ON "Measurement"("actionId", "indicator");

-- CreateIndex
CREATE UNIQUE INDEX "Target_campaignId_indicator_key" ON "Target"("campaignId", "indicator");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_at_idx" ON "AuditEntry"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "Mail_status_createdAt_idx" ON "Mail"("status", "createdAt");

-- CreateIndex
CREATE INDEX "LocalMail_sentAt_idx" ON "LocalMail"("sentAt");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInRequest" ADD CONSTRAINT "SignInRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignAction" ADD CONSTRAINT "CampaignAction_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignAction" ADD CONSTRAINT "CampaignAction_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignAction" ADD CONSTRAINT "CampaignAction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionSlot" ADD CONSTRAINT "ActionSlot_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignActionPartner" ADD CONSTRAINT "CampaignActionPartner_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignActionPartner" ADD CONSTRAINT "CampaignActionPartner_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingDate" ADD CONSTRAINT "ListingDate_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PosterText" ADD CONSTRAINT "PosterText_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScanCount" ADD CONSTRAINT "ScanCount_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "Placement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingVisitCount" ADD CONSTRAINT "ListingVisitCount_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TallyTap" ADD CONSTRAINT "TallyTap_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "CampaignAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
