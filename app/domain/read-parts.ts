import type { z } from "zod";

export type JsonObject = { [key: string]: unknown };

/** Something stored that cannot be read any more: where it stands ("heard", "off", 2), and what stands there. */
export type UnreadPiece = { path: (string | number)[]; raw: unknown };

/**
 * Reads as much of something as goes. What a schema refuses is left out, from the inside outwards: of a list the item,
 * of an object the field, and the whole only when what is left cannot be without it.
 */
export function readParts<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { value: z.output<Schema> | null; unread: UnreadPiece[] } {
  const gone = new Map<string, UnreadPiece["path"]>();
  for (;;) {
    const { left, places } = pruned(raw, gone);
    const read = schema.safeParse(left);
    if (read.success) return { value: read.data, unread: outermost(raw, gone) };
    const before = gone.size;
    for (const path of read.error.issues.flatMap((issue) => refused(issue, left))) {
      const place = placeIn(left, path, places);
      gone.set(keyOf(place), place);
    }
    if (gone.has(keyOf([])) || gone.size === before) {
      return { value: null, unread: [{ path: [], raw }] };
    }
  }
}

/** What to leave out for the schema to go on. */
function refused(issue: z.core.$ZodIssue, left: unknown): UnreadPiece["path"][] {
  const path = issue.path as UnreadPiece["path"];
  const there = path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), left);
  if (there === undefined) return [path.slice(0, -1)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...path, key]);
  if (issue.code === "too_big" && Array.isArray(there)) {
    const most = Number(issue.maximum);
    return there.slice(most).map((_, i) => [...path, most + i]);
  }
  return [path];
}

/** A value without some places of it, and for each of its lists where the items stood that are left. */
function pruned(raw: unknown, gone: ReadonlyMap<string, unknown>) {
  const places = new Map<unknown, number[]>();
  const leave = (value: unknown, path: UnreadPiece["path"]): unknown => {
    const stays = (step: string | number) => !gone.has(keyOf([...path, step]));
    if (Array.isArray(value)) {
      const kept = value.map((_, i) => i).filter(stays);
      const list = kept.map((i) => leave(value[i], [...path, i]));
      places.set(list, kept);
      return list;
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) =>
        stays(key) ? [[key, leave(part, [...path, key])]] : [],
      ),
    );
  };
  return { left: gone.size === 0 ? raw : leave(raw, []), places };
}

function placeIn(
  left: unknown,
  path: UnreadPiece["path"],
  places: ReadonlyMap<unknown, number[]>,
): UnreadPiece["path"] {
  let at = left;
  return path.map((step) => {
    const place = typeof step === "number" ? (places.get(at)?.[step] ?? step) : step;
    at = Reflect.get(Object(at), step);
    return place;
  });
}

/** A list item that went as a whole tells of its parts too. */
function outermost(raw: unknown, gone: ReadonlyMap<string, UnreadPiece["path"]>): UnreadPiece[] {
  return [...gone.values()]
    .filter((path) => !path.some((_, i) => gone.has(keyOf(path.slice(0, i)))))
    .map((path) => ({
      path,
      raw: path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), raw),
    }));
}

function keyOf(path: UnreadPiece["path"]): string {
  return JSON.stringify(path);
}

export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** Most that is shown of what cannot be read, in characters. */
const MOST_SHOWN = 200;

/** What stands there, for a person who may know what was meant. */
export function wordsOf(raw: unknown): string {
  const words = (value: unknown): string[] =>
    typeof value === "object" && value !== null
      ? Object.values(value).flatMap(words)
      : [String(value)];
  const all = words(raw).join(", ");
  return all.length > MOST_SHOWN ? `${all.slice(0, MOST_SHOWN)}…` : all;
}
