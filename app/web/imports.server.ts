import { redirect } from "@remix-run/node";
import type { ActingAccount } from "~/domain/access/acting-account";
import { requireWithinLimit } from "./rate-limits.server";

/** A chosen file; null when none was. */
export async function fileIn(posted: FormData): Promise<Uint8Array | null> {
  const file = posted.get("file");
  if (!(file instanceof File) || file.size === 0) return null;
  return new Uint8Array(await file.arrayBuffer());
}

/** Every reading takes a process of its own, so an account has so many of them in an hour. */
export async function requireMayRead(account: ActingAccount): Promise<void> {
  await requireWithinLimit("importReads", account.id);
}

/** To the preview, or first to the question what the columns are. */
export function toReading({ runId, settled }: { runId: string; settled: boolean }) {
  return redirect(`/importeren/lezing/${runId}${settled ? "" : "/kolommen"}`);
}
