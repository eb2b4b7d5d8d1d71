import type { z } from "zod";
import { isObject, readParts, type JsonObject, type UnreadPiece } from "./read-parts";

/*
 * What the database keeps as JSON was often written by an older version of the product, and now and then by a newer
 * one. It is read piece by piece: a choice that is gone costs that choice, not what stands beside it. What cannot be
 * read stays where it stands until somebody says something else in its place.
 */

/** In the type in which Prisma takes any JSON. */
export type JsonToStore = { [key: string]: string };

/** A shape of which every part may be missing, and how older versions of it become this one. */
export type StoredShape<Schema extends z.ZodType> = {
  schema: Schema;
  /** The first is 1, which is also what rows without a version are. */
  version: number;
  /** By the version that it comes from, to the next. */
  upgrades: ((stored: JsonObject) => JsonObject)[];
};

/** @param upgrades the first from version 1 to 2, the next from 2 to 3 … */
export function storedShape<Schema extends z.ZodType>(
  schema: Schema,
  upgrades: StoredShape<Schema>["upgrades"] = [],
): StoredShape<Schema> {
  return { schema, version: upgrades.length + 1, upgrades };
}

/**
 * What was stored, as far as it can be read, and the pieces that cannot.
 * @throws ZodError when the shape has a part that may not be missing
 */
export function readStored<Schema extends z.ZodType>(
  shape: StoredShape<Schema>,
  stored: unknown,
): { value: z.output<Schema>; unread: UnreadPiece[] } {
  const raw = upgraded(shape, stored ?? {});
  const { value, unread } = readParts(shape.schema, raw);
  const kept = isObject(raw) && WHOLE in raw ? [{ path: [], raw: raw[WHOLE] }] : [];
  return { value: value ?? shape.schema.parse({}), unread: [...kept, ...unread] };
}

/** Something new, to store: with its version, and dates as text. */
export function toStore(
  { version }: Pick<StoredShape<z.ZodType>, "version">,
  value: object,
): JsonToStore {
  return { ...asJson(value), version } as unknown as JsonToStore;
}

/**
 * What is to be stored in place of `stored`, to say `value`. Where that says the same as was read, what was stored stays
 * as it was, also what nobody could read; so does everything that only another version of the product knows.
 */
export function toStoreOver<Schema extends z.ZodType>(
  shape: StoredShape<Schema>,
  stored: unknown,
  value: z.output<Schema> & object,
): JsonToStore {
  const raw = upgraded(shape, stored ?? {});
  const read = asJson(readStored(shape, stored).value as object);
  const kept = isObject(raw) ? raw : { [WHOLE]: raw };
  return {
    ...(mergedJson(kept, read, asJson(value)) as JsonObject),
    version: Math.max(shape.version, versionOf(raw)),
  } as unknown as JsonToStore;
}

/** `stored` without what cannot be read of these fields: somebody saw it and threw it away. */
export function withoutUnread<Schema extends z.ZodType>(
  shape: StoredShape<Schema>,
  stored: unknown,
  fields: string[],
): unknown {
  const raw = upgraded(shape, stored ?? {});
  const { value, unread } = readStored(shape, stored);
  const gone = new Set(fieldsOf(unread).filter((field) => fields.includes(field)));
  if (gone.size === 0 || !isObject(raw)) return stored;
  const read = asJson(value as object);
  return Object.fromEntries(
    Object.entries(raw).flatMap(([field, there]) => {
      if (!gone.has(field)) return [[field, there]];
      return field in read ? [[field, read[field]]] : [];
    }),
  );
}

/** The fields of the whole that the pieces stand in, each once. */
export function fieldsOf(unread: UnreadPiece[]): string[] {
  return [...new Set(unread.map(({ path: [field = ""] }) => String(field)))];
}

/** For the log, which may not have what stands there: "heard.off.2". */
export function pathsOf(unread: UnreadPiece[]): string[] {
  return unread.map(({ path }) => path.join(".") || "(all)");
}

/** Where what could not be read as a whole is kept, beside what is said in its place. */
const WHOLE = "unreadable";

function upgraded({ version, upgrades }: StoredShape<z.ZodType>, stored: unknown): unknown {
  if (!isObject(stored)) return stored;
  return upgrades.slice(versionOf(stored) - 1, version).reduce((old, next) => next(old), stored);
}

function versionOf(stored: unknown): number {
  const version = isObject(stored) ? stored.version : 1;
  return typeof version === "number" && version > 1 ? version : 1;
}

/** @param read what `raw` was read as; @param next what is to be said now */
function mergedJson(raw: unknown, read: unknown, next: unknown): unknown {
  if (sameJson(read, next)) return raw;
  if (!isObject(raw) || !isObject(read) || !isObject(next)) return next;
  const stays = Object.keys(raw).filter((key) => !(key in read) && !(key in next));
  return Object.fromEntries([
    ...stays.map((key) => [key, raw[key]]),
    ...Object.keys(next).map((key) => [
      key,
      key in raw ? mergedJson(raw[key], read[key], next[key]) : next[key],
    ]),
  ]);
}

function asJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** In whatever order the keys stand; a database keeps its own. */
function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameJson(a[key], b[key]));
}
