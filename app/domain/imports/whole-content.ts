import { listingContent, type ListingContent } from "~/domain/agenda/listing-content";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import type { ReadItem } from "./import-item";
import type { Belongs } from "./plan-own";
import type { SourceDefaults } from "./source-settings";

export type PlanContext = {
  defaults: SourceDefaults;
  /** Keys and likenesses that somebody left out before. */
  leftOut: string[];
  /** The organiser where the source names none. */
  partnerName: string;
  belongs: Belongs;
  now: Date;
};

/** Of one listing, with what has been. */
const MOST_KEPT_DATES = 366;

/** What the source says over what is known, and what holds for all of the source where neither says anything. */
export function wholeContent(
  item: ReadItem,
  stored: Partial<ListingContent>,
  own: Partial<ListingContent>,
  { defaults, partnerName, now }: PlanContext,
): Partial<ListingContent> {
  const said = Object.fromEntries(item.says.map((field) => [field, item.content[field]]));
  const content: Partial<ListingContent> = { ...stored, ...said, ...own };
  content.organiserName ||= defaults.organiserName || partnerName;
  content.placeName ||= content.onlineUrl ? "" : defaults.placeName;
  content.campaignId ??= defaults.campaignId;
  content.editionId ??= defaults.editionId;
  for (const feature of ACCESS_FEATURES) {
    if ((content[feature] ?? "unknown") === "unknown") content[feature] = defaults[feature];
  }
  // What was on, was on: only dates that are still to come can move or go.
  const over = stored.dates?.filter(({ endsAt }) => endsAt <= now);
  const read = item.content.dates ?? [];
  if (content.dates && over) {
    const coming = read.filter(({ endsAt }) => endsAt > now);
    content.dates = [
      ...over.slice(Math.max(0, over.length + coming.length - MOST_KEPT_DATES)),
      ...coming,
    ];
  } else if (content.dates) content.dates = read;
  return content;
}

/** The fields that would be otherwise, of what is still to come. */
export function changedFields(
  before: Partial<ListingContent>,
  after: ListingContent,
  now: Date,
): string[] {
  const plain = (value: unknown) => JSON.stringify(value ?? null);
  const upcoming = (content: Partial<ListingContent>) =>
    (content.dates ?? []).filter(({ endsAt }) => endsAt > now);
  const ahead = (moments: Date[] | undefined) => (moments ?? []).filter((moment) => moment > now);
  return listingContent.keyof().options.filter((field) => {
    if (field === "dates") return plain(upcoming(before)) !== plain(upcoming(after));
    if (field === "rhythmExcept") return plain(ahead(before[field])) !== plain(ahead(after[field]));
    return plain(before[field]) !== plain(after[field]);
  });
}
