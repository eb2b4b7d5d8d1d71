import { createHash } from "node:crypto";
import { slugOf } from "~/shared/slug";

export type Recognisable = { title: string; placeName: string; firstStart: string | null };

/** Title, first start and place, each hashed: whole it finds an event whose UID changed, in parts one that also did. */
export function likenessOf({ title, placeName, firstStart }: Recognisable): string {
  return [slugOf(title) || title.trim(), firstStart ?? "", slugOf(placeName)]
    .map((part) => createHash("sha256").update(part).digest("base64url").slice(0, 16))
    .join(".");
}

/**
 * Which known item each read one is: by its UID; when the source gave it another (Office 365 does that), by title, start
 * and place; then by title and start, when only the place is different; then by title and place, when they have a date
 * in common, or when there is one such on each side and only the time is different. No item is found twice.
 *
 * @returns the id of the known item per read one, or null
 */
export function matchItems(
  read: { uid: string; likeness: string; starts: number[] }[],
  known: { id: string; uid: string; likeness: string; starts: number[] }[],
): (string | null)[] {
  const found: (string | null)[] = read.map(() => null);
  const loose = new Map(known.map((item) => [item.id, item]));
  const pair = (i: number, id: string) => {
    found[i] = id;
    loose.delete(id);
  };
  const byUid = new Map(known.map((item) => [item.uid, item.id]));
  read.forEach(({ uid }, i) => {
    const id = byUid.get(uid);
    if (id !== undefined && loose.has(id)) pair(i, id);
  });
  const [whole, unmoved, moved] = [
    [0, 1, 2],
    [0, 1],
    [0, 2],
  ].map((parts) => (likeness: string) => parts.map((part) => likeness.split(".")[part]).join("."));
  const pairAlike = (key: (likeness: string) => string, alone: boolean) => {
    const ids = groupBy([...loose.values()], ({ likeness }) => key(likeness));
    const rows = groupBy(
      read.flatMap(({ likeness }, i) => (found[i] === null ? [{ likeness, i }] : [])),
      ({ likeness }) => key(likeness),
    );
    for (const [likeness, alike] of rows) {
      const candidates = ids.get(likeness) ?? [];
      if (alone && (alike.length !== 1 || candidates.length !== 1)) continue;
      alike.forEach(({ i }, n) => {
        const candidate = candidates[n];
        if (candidate) pair(i, candidate.id);
      });
    }
  };
  pairAlike(whole!, false);
  pairAlike(unmoved!, false);
  // A series that lost its first date, or got one before it.
  const places = groupBy([...loose.values()], ({ likeness }) => moved!(likeness));
  read.forEach(({ likeness, starts }, i) => {
    if (found[i] !== null || starts.length === 0) return;
    const mine = new Set(starts);
    const shares = places
      .get(moved!(likeness))
      ?.find((item) => loose.has(item.id) && item.starts.some((start) => mine.has(start)));
    if (shares) pair(i, shares.id);
  });
  pairAlike(moved!, true);
  return found;
}

function groupBy<T>(things: T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
