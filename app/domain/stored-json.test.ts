import { expect, test } from "vitest";
import { z } from "zod";
import { readParts } from "./read-parts";
import { readStored, storedShape, toStore, toStoreOver, withoutUnread } from "./stored-json";

const shape = storedShape(
  z.object({
    name: z.string().max(5).default(""),
    colours: z.array(z.enum(["red", "blue"])).default([]),
    place: z.object({ floor: z.number().default(0), note: z.string().default("") }).default({
      floor: 0,
      note: "",
    }),
  }),
);

test("rows without a version are of the first, and each upgrade is done once", () => {
  const third = storedShape(z.object({ title: z.string().default("") }), [
    ({ naam, ...rest }) => ({ ...rest, name: naam }),
    ({ name, ...rest }) => ({ ...rest, title: name }),
  ]);
  expect(readStored(third, { naam: "Soep" }).value).toEqual({ title: "Soep" });
  expect(readStored(third, { name: "Soep", version: 2 }).value).toEqual({ title: "Soep" });
  expect(readStored(third, { title: "Soep", version: 3 }).value).toEqual({ title: "Soep" });
  expect(toStoreOver(third, { naam: "Soep" }, { title: "Soep" })).toEqual({
    title: "Soep",
    version: 3,
  });
  expect(toStore(third, { title: "Brood" })).toEqual({ title: "Brood", version: 3 });
});

test("what a newer version wrote stays, with its version", () => {
  const stored = { name: "Soep", version: 4, scent: "prei", place: { floor: 1, door: "links" } };
  const { value } = readStored(shape, stored);
  const saved = toStoreOver(shape, stored, { ...value, place: { floor: 2, note: "" } });
  expect(saved).toMatchObject({
    version: 4,
    scent: "prei",
    name: "Soep",
    place: { floor: 2, door: "links" },
  });
});

test("what somebody says anew goes before what could not be read, and what is thrown away is gone", () => {
  const stored = {
    name: "Soeppan",
    colours: ["red", "green"],
    place: { floor: "twee", note: "x" },
  };
  const { value, unread } = readStored(shape, stored);
  expect(value).toEqual({ name: "", colours: ["red"], place: { floor: 0, note: "x" } });
  expect(unread.map(({ path }) => path.join("."))).toEqual(["name", "colours.1", "place.floor"]);
  const after = { ...value, colours: ["blue" as const], place: { ...value.place, note: "y" } };
  expect(toStoreOver(shape, stored, after)).toEqual({
    name: "Soeppan",
    colours: ["blue"],
    place: { floor: "twee", note: "y" },
    version: 1,
  });
  const left = withoutUnread(shape, stored, ["name", "colours", "elders"]);
  expect(toStoreOver(shape, left, value)).toEqual({
    name: "",
    colours: ["red"],
    place: { floor: "twee", note: "x" },
    version: 1,
  });
});

test("what is no object at all is kept beside what is said in its place, and told again", () => {
  expect(readStored(shape, "soep")).toMatchObject({ unread: [{ path: [], raw: "soep" }] });
  const { value } = readStored(shape, "soep");
  const saved = toStoreOver(shape, "soep", { ...value, name: "Brood" });
  expect(saved).toMatchObject({ name: "Brood", unreadable: "soep" });
  expect(readStored(shape, saved)).toMatchObject({
    value: { name: "Brood" },
    unread: [{ path: [], raw: "soep" }],
  });
  expect(readStored(shape, null).unread).toEqual([]);
});

test("of a list too long the first stay, and of what cannot be without a part the whole goes", () => {
  const most = z.object({
    days: z.array(z.object({ from: z.number(), until: z.number() })).max(2),
  });
  const day = (from: number) => ({ from, until: from + 1 });
  expect(readParts(most, { days: [day(1), day(2), day(3)] })).toEqual({
    value: { days: [day(1), day(2)] },
    unread: [{ path: ["days", 2], raw: day(3) }],
  });
  expect(readParts(most, { days: [{ from: "x", until: 2 }, day(3)] })).toEqual({
    value: { days: [day(3)] },
    unread: [{ path: ["days", 0], raw: { from: "x", until: 2 } }],
  });
  expect(readParts(most, { days: "x" })).toEqual({
    value: null,
    unread: [{ path: [], raw: { days: "x" } }],
  });
});
