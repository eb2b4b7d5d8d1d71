import { z } from "zod";

/*
 * What another agenda told of a listing that came from there and that is no content: it is kept with what was sent in.
 */

const moment = z.union([z.date(), z.iso.datetime().transform((written) => new Date(written))]);
const share = z.number().min(0).max(1);
const MOST = 366;

/** Its picture: where the largest size stands, and what must stay visible when it is cut. */
export const pictureFrom = z.object({ address: z.url().max(500), x: share, y: share });
export type PictureFrom = z.output<typeof pictureFrom>;

/** What had become of its dates: off, as a whole or some of them, and moved. */
export const heardOfDates = z.object({
  cancelled: z.boolean().default(false),
  off: z
    .array(z.object({ startsAt: moment, endsAt: moment }))
    .max(MOST)
    .default([]),
  moved: z
    .array(z.object({ startsAt: moment, previousStartsAt: moment, previousEndsAt: moment }))
    .max(MOST)
    .default([]),
});
export type HeardOfDates = z.output<typeof heardOfDates>;
