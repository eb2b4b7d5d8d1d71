import type { ListingContent } from "~/domain/agenda/listing-content";
import type { PictureFrom } from "~/domain/agenda/told-elsewhere";
import type { SubmissionContent } from "~/domain/submissions/submission";
import type { Note } from "./import-item";
import type { OwnListing } from "./own-listing";

/*
 * What a listing of another installation says that has another name here: its campaign, its edition and its picture.
 */

/** Ids here, by slug; of the editions those that can be sent in for. */
export type Belongs = {
  campaigns: Map<string, string>;
  editions: Map<string, string>;
  open: Set<string>;
};

type Stored = Partial<SubmissionContent>;
type Told = { content: Partial<ListingContent>; notes: Note[] };

/** What is not here is left as it was, and told. */
export function ownBelongings(
  own: OwnListing | undefined,
  stored: Stored,
  { campaigns, editions, open }: Belongs,
): Told {
  const told: Told = { content: {}, notes: [] };
  if (!own) return told;
  const campaignId = own.campaign === null ? null : campaigns.get(own.campaign);
  if (campaignId === undefined) told.notes.push({ code: "campaign-unknown", value: own.campaign! });
  else told.content.campaignId = campaignId;
  const editionId = own.edition === null ? null : editions.get(own.edition);
  const closed = editionId && !open.has(editionId) && stored.editionId !== editionId;
  if (editionId === undefined) told.notes.push({ code: "edition-unknown", value: own.edition! });
  else if (closed) told.notes.push({ code: "edition-closed", value: own.edition! });
  else told.content.editionId = editionId;
  return told;
}

export type KnownPicture = Told & {
  toTake: PictureFrom | null;
  differs: boolean;
  /** To keep with the content, so that the same picture is not taken twice. */
  told: { pictureFrom?: PictureFrom | null };
};

export function ownPicture(own: OwnListing | undefined, stored: Stored): KnownPicture {
  const nothing = { notes: [], toTake: null, differs: false, told: {}, content: {} };
  if (!own) return nothing;
  const { picture } = own;
  const noPicture = { imageId: null, imageAlt: "", imageCredit: "" };
  if (!picture) {
    return { ...nothing, content: noPicture, told: { pictureFrom: null } };
  }
  const before = stored.pictureFrom;
  if (before?.address !== picture.address) {
    const notes: Note[] = [{ code: "picture-fetched", value: new URL(picture.address).host }];
    // Until it is here the listing has none.
    const content = { imageId: null };
    return { notes, content, toTake: picture, differs: true, told: { pictureFrom: picture } };
  }
  const { imageId = null } = stored;
  return {
    ...nothing,
    content: imageId ? { imageId } : noPicture,
    differs: imageId !== null && (before.x !== picture.x || before.y !== picture.y),
    told: { pictureFrom: picture },
  };
}
