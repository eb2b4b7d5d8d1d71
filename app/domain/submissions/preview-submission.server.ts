import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import type { PublicListing } from "~/domain/agenda/find-listing.server";
import { findImage } from "~/domain/images/find-image.server";
import { listingOf, type SubmissionContent } from "./submission";

/** What is no page yet has no address of its own either. */
const NO_SLUG = "voorbeeld";

/** The listing that this would become, in the shape in which a page shows one; null while something misses. */
export async function previewListing(
  content: SubmissionContent,
  now: Date,
): Promise<PublicListing | null> {
  const listing = listingOf(content);
  if (!listing) return null;
  const { campaignId, editionId, imageId, dates, ...fields } = listing;
  const [campaign, edition, image] = await Promise.all([
    campaignId
      ? db.campaign.findUnique({
          where: { id: campaignId },
          select: { slug: true, name: true, design: true },
        })
      : null,
    editionId
      ? db.edition.findUnique({ where: { id: editionId }, select: { slug: true, name: true } })
      : null,
    findImage(imageId),
  ]);
  return {
    ...fields,
    id: randomUUID(),
    slug: NO_SLUG,
    state: "published",
    campaign,
    edition,
    image,
    sequence: 0,
    publishedAt: now,
    changedAt: now,
    cancelledAt: null,
    lastConfirmedAt: null,
    vanishedAt: null,
    dates: dates.map((date) => ({
      ...date,
      id: randomUUID(),
      cancelledAt: null,
      previousStartsAt: null,
      previousEndsAt: null,
    })),
  };
}
