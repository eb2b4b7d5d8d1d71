import { z } from "zod";
import { heardOfDates, pictureFrom } from "~/domain/agenda/told-elsewhere";

/** What a listing of ours, perhaps of another installation, says that has another name in each installation. */
export const ownListing = z.object({
  picture: pictureFrom.nullable(),
  /** Slugs. */
  campaign: z.string().nullable(),
  edition: z.string().nullable(),
  dates: heardOfDates,
});
export type OwnListing = z.output<typeof ownListing>;
