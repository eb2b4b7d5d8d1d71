import { afterAll, beforeAll, expect, test } from "vitest";
import { startAddressRegister } from "../../../tests/support/address-register";
import { readContent } from "./submission";
import { whereForm, type WhereInput } from "./where-form";
import type * as module from "./where-of-submission.server";

let register: Awaited<ReturnType<typeof startAddressRegister>>;
let whereOfSubmission: (typeof module)["whereOfSubmission"];

beforeAll(async () => {
  register = await startAddressRegister();
  // Settings are read once, when the first module asks for them.
  process.env.ADDRESS_LOOKUP_URL = register.url;
  process.env.LOG_LEVEL = "silent";
  ({ whereOfSubmission } = await import("./where-of-submission.server"));
});

afterAll(() => register.stop());

const EMPTY = readContent({});
const typed = (fields: Partial<Record<keyof WhereInput, string>>) => whereForm.parse(fields);
const look = (query: string, choice = "") =>
  whereOfSubmission(typed({ placeWay: "found", query, choice }), EMPTY);

test("one address is taken, with its buurt and wijk; only what was typed is asked", async () => {
  expect(await look("Rijnlaan 18")).toMatchObject({
    ok: true,
    place: {
      placeName: "Rijnlaan 18",
      address: "Rijnlaan 18, 3522 BN Utrecht",
      latitude: 52.0733,
      longitude: 5.1262,
      wijkCode: "WK034407",
      placeWay: "found",
    },
  });
  const [asked] = register.asked;
  expect(asked?.pathname).toBe("/free");
  expect(Object.fromEntries(asked!.searchParams)).toEqual({
    q: "Rijnlaan 18",
    fq: "type:adres",
    fl: "id,straatnaam,huis_nlt,postcode,woonplaatsnaam,centroide_ll",
    rows: "20",
  });
});

test("of several the sender chooses, Utrecht first", async () => {
  const result = await look("Oudegracht 1");
  expect(result).toMatchObject({ ok: false, reason: "choose" });
  if (result.ok || result.reason !== "choose") throw new Error("not to choose");
  expect(result.addresses.map(({ id }) => id)).toEqual(["adr-1", "adr-2"]);
  expect(await look("Oudegracht 1", "adr-2")).toMatchObject({
    ok: true,
    place: { town: "Alkmaar", wijkCode: null, buurtCode: null, latitude: 52.631 },
  });
  // An id that was not offered chooses nothing.
  expect(await look("Oudegracht 1", "adr-3")).toMatchObject({ ok: false, reason: "choose" });
});

test("an address that did not change is not looked up again", async () => {
  const first = await look("Rijnlaan 18");
  if (!first.ok) throw new Error(first.reason);
  const before = readContent({ ...EMPTY, ...first.place, title: "Soep" });
  const count = register.asked.length;
  const again = await whereOfSubmission(
    typed({ placeWay: "found", query: before.address, placeName: "De Linde" }),
    before,
  );
  expect(again).toMatchObject({ ok: true, place: { placeName: "De Linde", wijkCode: "WK034407" } });
  expect(register.asked.length).toBe(count);
  // Nothing else comes along: the same form may have changed it.
  expect(again.ok && "title" in again.place).toBe(false);
});

test("nothing found, and rows that make no sense, are no address", async () => {
  expect(await look("Nergens 7")).toEqual({ ok: false, reason: "nothing-found" });
  expect(await look("half Rijnlaan 18")).toMatchObject({ ok: true });
});

test.each(["stuk", "onzin", "vreemd", "elders", "eindeloos"])(
  "a register that is %s makes people type it themselves",
  async (query) => {
    expect(await look(query)).toEqual({ ok: false, reason: "lookup-failed" });
  },
);

test("a register that does not answer is not waited for", async () => {
  // It never answers: who waited for it would be here for ever.
  expect(await look("traag")).toEqual({ ok: false, reason: "lookup-failed" });
});

test("by hand the postcode tells the wijk, in Utrecht and outside", async () => {
  const hand = (fields: Partial<Record<keyof WhereInput, string>>) =>
    whereOfSubmission(typed({ placeWay: "hand", ...fields }), EMPTY);
  expect(await hand({ placeName: "Park", street: "Parkweg", postcode: "3522kt" })).toMatchObject({
    ok: true,
    place: { address: "Parkweg, 3522 KT Utrecht", wijkCode: "WK034408", placeName: "Park" },
  });
  expect(await hand({ street: "Markt 1", postcode: "3401 AA", town: "IJsselstein" })).toMatchObject(
    {
      ok: true,
      place: { address: "Markt 1, 3401 AA IJsselstein", wijkCode: null, latitude: null },
    },
  );
});

test("online has no place at all", async () => {
  expect(
    await whereOfSubmission(
      typed({ placeWay: "online", onlineUrl: "https://meet.example/soep", street: "Markt 1" }),
      EMPTY,
    ),
  ).toMatchObject({
    ok: true,
    place: { placeName: "", address: "", street: "", onlineUrl: "https://meet.example/soep" },
  });
});
