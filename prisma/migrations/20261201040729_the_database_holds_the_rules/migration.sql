-- The rules that must hold whoever writes: this version, the one before beside it, or somebody with psql. They refuse
-- nothing that either version writes. Each is broken once in app/database/checks.server.test.ts.

-- Every verb writes the moment together with the state. A row that was put there by hand gets the best moment it has.
UPDATE "CampaignAction" SET "submittedAt" = "updatedAt" WHERE "status" = 'submitted' AND "submittedAt" IS NULL;
UPDATE "CampaignAction" SET "publishedAt" = "updatedAt" WHERE "status" = 'published' AND "publishedAt" IS NULL;
UPDATE "CampaignAction" SET "cancelledAt" = "updatedAt" WHERE "status" = 'cancelled' AND "cancelledAt" IS NULL;
UPDATE "Listing" SET "cancelledAt" = "changedAt" WHERE "status" = 'cancelled' AND "cancelledAt" IS NULL;
UPDATE "Registration" SET "cancelledAt" = "createdAt" WHERE "state" = 'cancelled' AND "cancelledAt" IS NULL;
UPDATE "Submission" SET "submittedAt" = "updatedAt"
WHERE "state" IN ('unconfirmed', 'submitted') AND "submittedAt" IS NULL;
UPDATE "Submission" SET "decidedAt" = "updatedAt"
WHERE "state" IN ('returned', 'published', 'rejected', 'withdrawn') AND "decidedAt" IS NULL;
UPDATE "ImportRun" SET "confirmedAt" = coalesce("finishedAt", "createdAt") WHERE "state" = 'confirmed' AND "confirmedAt" IS NULL;
UPDATE "KitOrder" SET "sentAt" = coalesce("confirmedAt", "createdAt") WHERE "state" = 'sent' AND "sentAt" IS NULL;
UPDATE "KitOrder" SET "cancelledAt" = "createdAt" WHERE "state" = 'cancelled' AND "cancelledAt" IS NULL;
UPDATE "Subscriber" SET "confirmedAt" = "createdAt" WHERE "state" = 'active' AND "confirmedAt" IS NULL;
UPDATE "Subscriber" SET "endedAt" = coalesce("confirmedAt", "createdAt")
WHERE "state" IN ('unsubscribed', 'bounced', 'complained') AND "endedAt" IS NULL;
UPDATE "NewsletterDelivery" d SET "handedOverAt" = coalesce(n."startedAt", n."createdAt")
FROM "Newsletter" n WHERE n."id" = d."newsletterId" AND d."status" = 'handingOver' AND d."handedOverAt" IS NULL;
UPDATE "NewsletterDelivery" d SET "sentAt" = coalesce(d."handedOverAt", n."startedAt", n."createdAt")
FROM "Newsletter" n WHERE n."id" = d."newsletterId" AND d."status" = 'sent' AND d."sentAt" IS NULL;
UPDATE "Mail" SET "handedOverAt" = "createdAt" WHERE "status" = 'handingOver' AND "handedOverAt" IS NULL;
UPDATE "Mail" SET "sentAt" = coalesce("handedOverAt", "createdAt") WHERE "status" = 'sent' AND "sentAt" IS NULL;
UPDATE "PosterText" p SET "submittedAt" = a."updatedAt"
FROM "CampaignAction" a WHERE a."id" = p."actionId" AND p."state" = 'submitted' AND p."submittedAt" IS NULL;
UPDATE "PosterBatch" SET "finishedAt" = "createdAt" WHERE "state" IN ('done', 'failed') AND "finishedAt" IS NULL;

-- The triggers of public pages wait for the end of a transaction, and a table with a waiting trigger cannot change.
SET CONSTRAINTS ALL IMMEDIATE;

-- accounts and partners
ALTER TABLE "SignInRequest"
  ADD CONSTRAINT "SignInRequest_failed_attempts_check" CHECK ("failedAttempts" >= 0);
ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_mark_has_ratio_check" CHECK (("markFile" IS NULL) = ("markRatio" IS NULL)),
  ADD CONSTRAINT "Partner_mark_ratio_check" CHECK ("markRatio" > 0);

-- campaigns and actions
ALTER TABLE "Campaign"
  ADD CONSTRAINT "Campaign_end_after_start_check" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "Campaign_year_check" CHECK ("year" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "Campaign_previous_is_another_check" CHECK ("previousId" <> "id");
ALTER TABLE "CampaignAction"
  ADD CONSTRAINT "CampaignAction_submitted_when_check" CHECK ("status" <> 'submitted' OR "submittedAt" IS NOT NULL),
  ADD CONSTRAINT "CampaignAction_published_when_check" CHECK ("status" <> 'published' OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "CampaignAction_cancelled_when_check" CHECK ("status" <> 'cancelled' OR "cancelledAt" IS NOT NULL),
  ADD CONSTRAINT "CampaignAction_place_whole_check" CHECK (("latitude" IS NULL) = ("longitude" IS NULL)),
  ADD CONSTRAINT "CampaignAction_latitude_check" CHECK ("latitude" BETWEEN -90 AND 90),
  ADD CONSTRAINT "CampaignAction_longitude_check" CHECK ("longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "CampaignAction_version_check" CHECK ("version" >= 1);
ALTER TABLE "ActionSlot"
  ADD CONSTRAINT "ActionSlot_end_after_start_check" CHECK ("endsAt" > "startsAt");

-- agenda
ALTER TABLE "Listing"
  ADD CONSTRAINT "Listing_cancelled_when_check" CHECK ("status" <> 'cancelled' OR "cancelledAt" IS NOT NULL),
  ADD CONSTRAINT "Listing_place_whole_check" CHECK (("latitude" IS NULL) = ("longitude" IS NULL)),
  ADD CONSTRAINT "Listing_latitude_check" CHECK ("latitude" BETWEEN -90 AND 90),
  ADD CONSTRAINT "Listing_longitude_check" CHECK ("longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "Listing_price_check" CHECK ("priceCents" >= 0),
  ADD CONSTRAINT "Listing_capacity_check" CHECK ("capacity" >= 1),
  ADD CONSTRAINT "Listing_sequence_check" CHECK ("sequence" >= 0);
ALTER TABLE "ListingDate"
  ADD CONSTRAINT "ListingDate_end_after_start_check" CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT "ListingDate_previous_whole_check" CHECK (("previousStartsAt" IS NULL) = ("previousEndsAt" IS NULL)),
  ADD CONSTRAINT "ListingDate_previous_end_after_start_check" CHECK ("previousEndsAt" > "previousStartsAt"),
  ADD CONSTRAINT "ListingDate_walk_ins_check" CHECK ("walkIns" >= 0),
  ADD CONSTRAINT "ListingDate_attended_check" CHECK ("attended" >= 0);
ALTER TABLE "ListingVisitCount"
  ADD CONSTRAINT "ListingVisitCount_visits_check" CHECK ("visits" >= 0);
-- No more than `seats` are counted at the door, but whoever stood there may still say that fewer come.
ALTER TABLE "Registration"
  ADD CONSTRAINT "Registration_seats_check" CHECK ("seats" >= 1),
  ADD CONSTRAINT "Registration_seen_check" CHECK ("seen" >= 0),
  ADD CONSTRAINT "Registration_cancelled_when_check" CHECK ("state" <> 'cancelled' OR "cancelledAt" IS NOT NULL),
  ADD CONSTRAINT "Registration_names_removed_check" CHECK ("namesRemovedAt" IS NULL OR ("name" = '' AND "email" = ''));
ALTER TABLE "Image"
  ADD CONSTRAINT "Image_size_check" CHECK ("width" >= 1 AND "height" >= 1),
  ADD CONSTRAINT "Image_focal_check" CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Image_widths_check" CHECK (0 < ALL ("widths"));

-- collecting and importing
ALTER TABLE "Submission"
  ADD CONSTRAINT "Submission_submitted_when_check" CHECK ("state" NOT IN ('unconfirmed', 'submitted') OR "submittedAt" IS NOT NULL),
  ADD CONSTRAINT "Submission_decided_when_check" CHECK ("state" NOT IN ('returned', 'published', 'rejected', 'withdrawn') OR "decidedAt" IS NOT NULL),
  ADD CONSTRAINT "Submission_version_check" CHECK ("version" >= 1);
ALTER TABLE "ImportSource"
  ADD CONSTRAINT "ImportSource_address_check" CHECK ("kind" <> 'icsAddress' OR "url" IS NOT NULL);
ALTER TABLE "ImportRun"
  ADD CONSTRAINT "ImportRun_confirmed_when_check" CHECK ("state" <> 'confirmed' OR "confirmedAt" IS NOT NULL),
  ADD CONSTRAINT "ImportRun_finished_is_confirmed_check" CHECK ("finishedAt" IS NULL OR "confirmedAt" IS NOT NULL);

-- editions and kits
ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_end_after_start_check" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "Edition_close_after_open_check" CHECK ("closesOn" >= "opensOn"),
  ADD CONSTRAINT "Edition_previous_is_another_check" CHECK ("previousId" <> "id");
ALTER TABLE "KitItem"
  ADD CONSTRAINT "KitItem_stock_check" CHECK ("stock" >= 0),
  ADD CONSTRAINT "KitItem_most_per_order_check" CHECK ("mostPerOrder" >= 1);
ALTER TABLE "KitOrder"
  ADD CONSTRAINT "KitOrder_sent_when_check" CHECK ("state" <> 'sent' OR "sentAt" IS NOT NULL),
  ADD CONSTRAINT "KitOrder_cancelled_when_check" CHECK ("state" <> 'cancelled' OR "cancelledAt" IS NOT NULL);
ALTER TABLE "KitOrderLine"
  ADD CONSTRAINT "KitOrderLine_amount_check" CHECK ("amount" >= 1);

-- newsletter and mail
ALTER TABLE "Subscriber"
  ADD CONSTRAINT "Subscriber_confirmed_when_check" CHECK ("state" <> 'active' OR "confirmedAt" IS NOT NULL),
  ADD CONSTRAINT "Subscriber_ended_when_check" CHECK ("state" NOT IN ('unsubscribed', 'bounced', 'complained') OR "endedAt" IS NOT NULL);
ALTER TABLE "Newsletter"
  ADD CONSTRAINT "Newsletter_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Newsletter_started_when_check" CHECK ("state" = 'draft' OR "startedAt" IS NOT NULL),
  ADD CONSTRAINT "Newsletter_finished_when_check" CHECK ("state" <> 'done' OR "finishedAt" IS NOT NULL);
ALTER TABLE "NewsletterDelivery"
  ADD CONSTRAINT "NewsletterDelivery_attempts_check" CHECK ("attempts" >= 0),
  ADD CONSTRAINT "NewsletterDelivery_handed_over_when_check" CHECK ("status" <> 'handingOver' OR "handedOverAt" IS NOT NULL),
  ADD CONSTRAINT "NewsletterDelivery_sent_when_check" CHECK ("status" <> 'sent' OR "sentAt" IS NOT NULL);
ALTER TABLE "NewsletterBatch"
  ADD CONSTRAINT "NewsletterBatch_attempts_check" CHECK ("attempts" >= 0);
ALTER TABLE "Mail"
  ADD CONSTRAINT "Mail_attempts_check" CHECK ("attempts" >= 0),
  ADD CONSTRAINT "Mail_handed_over_when_check" CHECK ("status" <> 'handingOver' OR "handedOverAt" IS NOT NULL),
  ADD CONSTRAINT "Mail_sent_when_check" CHECK ("status" <> 'sent' OR "sentAt" IS NOT NULL);

-- posters and scans
ALTER TABLE "PosterText"
  ADD CONSTRAINT "PosterText_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "PosterText_approved_version_check" CHECK ("approvedVersion" BETWEEN 1 AND "version"),
  ADD CONSTRAINT "PosterText_submitted_when_check" CHECK ("state" <> 'submitted' OR "submittedAt" IS NOT NULL);
ALTER TABLE "PosterBatch"
  ADD CONSTRAINT "PosterBatch_counts_check" CHECK ("total" >= 0 AND "done" >= 0 AND "failed" >= 0),
  ADD CONSTRAINT "PosterBatch_finished_when_check" CHECK ("state" NOT IN ('done', 'failed') OR "finishedAt" IS NOT NULL);
ALTER TABLE "Placement"
  ADD CONSTRAINT "Placement_code_check" CHECK ("code" <> ''),
  ADD CONSTRAINT "Placement_copies_check" CHECK ("copies" >= 1);
ALTER TABLE "ScanCount"
  ADD CONSTRAINT "ScanCount_counts_check" CHECK ("counted" >= 0 AND "ignored" >= 0);

-- figures
ALTER TABLE "TallyTap"
  ADD CONSTRAINT "TallyTap_amount_check" CHECK ("amount" IN (1, -1));
ALTER TABLE "Measurement"
  ADD CONSTRAINT "Measurement_value_check" CHECK ("value" >= 0),
  ADD CONSTRAINT "Measurement_percent_check" CHECK ("value" <= 100 OR "indicator" NOT IN ('metNewNeighbours', 'moreContactThroughBurendag', 'adultsLonely', 'adultsSeverelyLonely')),
  ADD CONSTRAINT "Measurement_precision_check" CHECK ("precision" IN ('day', 'month', 'year'));
ALTER TABLE "Target"
  ADD CONSTRAINT "Target_value_check" CHECK ("value" >= 0),
  ADD CONSTRAINT "Target_percent_check" CHECK ("value" <= 100 OR "indicator" NOT IN ('metNewNeighbours', 'moreContactThroughBurendag', 'adultsLonely', 'adultsSeverelyLonely')),
  ADD CONSTRAINT "Target_year_check" CHECK ("year" BETWEEN 2000 AND 2100);

-- tables of one row
ALTER TABLE "PublicVersion"
  ADD CONSTRAINT "PublicVersion_one_row_check" CHECK ("id" = 1);
ALTER TABLE "Installation"
  ADD CONSTRAINT "Installation_one_row_check" CHECK ("id" = 1);
