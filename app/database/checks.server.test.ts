import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { indicators, type Indicator } from "~/domain/indicators/indicator";
import { oneRowEach } from "../../tests/support/one-row-each";

/** Every CHECK of the database, with what breaks it alone in a row that breaks no other. */
const BREAKS: Record<string, string> = {
  ActionSlot_end_after_start_check: `"endsAt" = "startsAt"`,
  CampaignAction_cancelled_when_check: `"status" = 'cancelled'`,
  CampaignAction_latitude_check: `"latitude" = 90.1`,
  CampaignAction_longitude_check: `"longitude" = -180.1`,
  CampaignAction_place_whole_check: `"longitude" = NULL`,
  CampaignAction_published_when_check: `"status" = 'published', "publishedAt" = NULL`,
  CampaignAction_submitted_when_check: `"status" = 'submitted'`,
  CampaignAction_version_check: `"version" = 0`,
  Campaign_end_after_start_check: `"endsOn" = "startsOn" - 1`,
  Campaign_previous_is_another_check: `"previousId" = "id"`,
  Campaign_year_check: `"year" = 26`,
  Edition_close_after_open_check: `"closesOn" = "opensOn" - 1`,
  Edition_end_after_start_check: `"endsOn" = "startsOn" - 1`,
  Edition_previous_is_another_check: `"previousId" = "id"`,
  Image_focal_check: `"focalY" = 1.01`,
  Image_size_check: `"height" = 0`,
  Image_widths_check: `"widths" = '{400,0}'`,
  ImportRun_confirmed_when_check: `"state" = 'confirmed'`,
  ImportRun_finished_is_confirmed_check: `"finishedAt" = now()`,
  ImportSource_address_check: `"kind" = 'icsAddress'`,
  Installation_one_row_check: `"id" = 2`,
  KitItem_most_per_order_check: `"mostPerOrder" = 0`,
  KitItem_stock_check: `"stock" = -1`,
  KitOrderLine_amount_check: `"amount" = 0`,
  KitOrder_cancelled_when_check: `"state" = 'cancelled'`,
  KitOrder_sent_when_check: `"state" = 'sent'`,
  ListingDate_attended_check: `"attended" = -1`,
  ListingDate_end_after_start_check: `"endsAt" = "startsAt"`,
  ListingDate_previous_end_after_start_check: `"previousStartsAt" = now(), "previousEndsAt" = now()`,
  ListingDate_previous_whole_check: `"previousStartsAt" = now()`,
  ListingDate_walk_ins_check: `"walkIns" = -1`,
  ListingVisitCount_visits_check: `"visits" = -1`,
  Listing_cancelled_when_check: `"status" = 'cancelled'`,
  Listing_capacity_check: `"capacity" = 0`,
  Listing_latitude_check: `"latitude" = -90.1`,
  Listing_longitude_check: `"longitude" = 180.1`,
  Listing_place_whole_check: `"latitude" = NULL`,
  Listing_price_check: `"priceCents" = -1`,
  Listing_sequence_check: `"sequence" = -1`,
  Mail_attempts_check: `"attempts" = -1`,
  Mail_handed_over_when_check: `"status" = 'handingOver'`,
  Mail_sent_when_check: `"status" = 'sent'`,
  Measurement_keys_of_scope_check: `"scope" = 'campaign'`,
  Measurement_percent_check: `"value" = 100.01`,
  Measurement_precision_check: `"precision" = 'week'`,
  Measurement_value_check: `"value" = -1`,
  NewsletterBatch_attempts_check: `"attempts" = -1`,
  NewsletterDelivery_attempts_check: `"attempts" = -1`,
  NewsletterDelivery_handed_over_when_check: `"status" = 'handingOver'`,
  NewsletterDelivery_sent_when_check: `"status" = 'sent'`,
  Newsletter_finished_when_check: `"state" = 'done', "startedAt" = now()`,
  Newsletter_started_when_check: `"state" = 'paused'`,
  Newsletter_version_check: `"version" = 0`,
  Partner_mark_has_ratio_check: `"markFile" = gen_random_uuid()`,
  Partner_mark_ratio_check: `"markFile" = gen_random_uuid(), "markRatio" = 0`,
  Placement_code_check: `"code" = ''`,
  Placement_copies_check: `"copies" = 0`,
  PosterBatch_counts_check: `"failed" = -1`,
  PosterBatch_finished_when_check: `"state" = 'done'`,
  PosterText_approved_version_check: `"approvedVersion" = "version" + 1`,
  PosterText_submitted_when_check: `"state" = 'submitted'`,
  PosterText_version_check: `"version" = 0`,
  PublicVersion_one_row_check: `"id" = 2`,
  Registration_cancelled_when_check: `"state" = 'cancelled'`,
  Registration_names_removed_check: `"namesRemovedAt" = now(), "name" = ''`,
  Registration_seats_check: `"seats" = 0`,
  Registration_seen_check: `"seen" = -1`,
  RoleGrant_role_check: `"role" = 'admin'`,
  RoleGrant_scope_check: `"partnerId" = NULL`,
  ScanCount_counts_check: `"ignored" = -1`,
  SignInRequest_failed_attempts_check: `"failedAttempts" = -1`,
  Submission_decided_when_check: `"state" = 'withdrawn'`,
  Submission_submitted_when_check: `"state" = 'unconfirmed'`,
  Submission_version_check: `"version" = 0`,
  Subscriber_confirmed_when_check: `"state" = 'active'`,
  Subscriber_ended_when_check: `"state" = 'bounced'`,
  TallyTap_amount_check: `"amount" = 2`,
  Target_keys_of_scope_check: `"year" = NULL`,
  Target_percent_check: `"value" = 101`,
  Target_value_check: `"value" = -1`,
  Target_year_check: `"year" = 26`,
};

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

describe("the rules in the database", () => {
  it("are all in this table", async () => {
    const { rows } = await client.query<{ name: string; checked: boolean }>(
      `SELECT conname AS name, convalidated AS checked FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(BREAKS).sort());
    expect(rows.filter(({ checked }) => !checked)).toEqual([]);
  });

  describe("each refuse by name what breaks them", () => {
    beforeEach(oneRowEach);

    it.each(Object.entries(BREAKS))("%s", async (constraint, change) => {
      const table = constraint.split("_")[0];
      await expect(client.query(`UPDATE "${table}" SET ${change}`)).rejects.toMatchObject({
        code: "23514",
        constraint,
      });
    });
  });

  it("know which indicators are percentages", async () => {
    const percent = Object.entries<Indicator>(indicators).filter(
      ([, { unit }]) => unit === "percent",
    );
    for (const table of ["Measurement", "Target"]) {
      const { rows } = await client.query<{ rule: string }>(
        "SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = $1",
        [`${table}_percent_check`],
      );
      const named = [...(rows[0]?.rule.matchAll(/'(\w+)'::text/g) ?? [])].map(([, name]) => name);
      expect(named.sort()).toEqual(percent.map(([name]) => name).sort());
    }
  });
});
