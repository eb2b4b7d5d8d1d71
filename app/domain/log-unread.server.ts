import { log } from "~/log.server";
import { pathsOf } from "./stored-json";
import type { UnreadPiece } from "./read-parts";

/** What was told already, so that a page that is opened often says it once; cleared when it grows. */
const told = new Set<string>();
const MOST_TOLD = 1_000;

/** Tells which stored fields cannot be read, and of what; never what stands there. */
export function logUnread(of: Record<string, string>, unread: UnreadPiece[]): void {
  if (unread.length === 0) return;
  const about = { ...of, fields: pathsOf(unread) };
  const key = JSON.stringify(about);
  if (told.has(key)) return;
  if (told.size >= MOST_TOLD) told.clear();
  told.add(key);
  log.warn(about, "something stored cannot be read any more and is kept as it is");
}
