/** From when until when something is; what lasts whole days ends at the midnight after the last. */
export type DateSpan = { startsAt: Date; endsAt: Date };
