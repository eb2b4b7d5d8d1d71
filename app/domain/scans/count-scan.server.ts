import { scanning } from "./scanning.server";

/**
 * Counts one scan of a placement's code in its clock hour. `scanner` is what the phone shows of itself (address and
 * browser), to tell about how many people scanned; it is hashed and forgotten. Null for a machine: that is kept apart,
 * to explain a figure. Resolves when the scan is in the journal on disk; the figures follow within a second or two.
 */
export async function countScan(
  placementId: string,
  { scanner, now }: { scanner: string | null; now: Date },
): Promise<void> {
  await scanning().count(placementId, { scanner, now });
}
