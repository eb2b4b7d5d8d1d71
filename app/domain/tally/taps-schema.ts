import { z } from "zod";
import { MOST_TAPS_AT_ONCE, TALLY_KINDS, type Tap } from "./tally";

const tapSchema: z.ZodType<Tap> = z.object({
  id: z.uuid(),
  kind: z.enum(TALLY_KINDS),
  amount: z.union([z.literal(1), z.literal(-1)]),
  tappedAt: z.coerce.date(),
});

/** What a phone sends. */
export const tapsSchema = z.object({ taps: z.array(tapSchema).max(MOST_TAPS_AT_ONCE) });
