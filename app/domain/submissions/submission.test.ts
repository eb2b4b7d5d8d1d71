import type { Role } from "~/domain/access/acting-account";
import { expect, test } from "vitest";
import {
  contentAsJson,
  lastDateOf,
  listingOf,
  mayHappen,
  missingIn,
  publishesAtOnce,
  readContent,
  stateAfterChange,
} from "./submission";

const now = new Date("2026-11-22T12:00:00Z");
const contact = { contactName: "Riet", contactEmail: "riet@example.org" };
const whole = readContent({
  title: "Soep",
  summary: "Samen soep koken.",
  organiserName: "Buurtkeuken",
  placeName: "De Linde",
  dates: [{ startsAt: "2026-12-05T09:00:00.000Z", endsAt: "2026-12-05T11:30:00.000Z" }],
});

test("content survives the database, with what only the form needs", () => {
  const kept = { ...whole, done: ["what" as const], street: "Rijnlaan 18" };
  expect(readContent(contentAsJson(kept))).toEqual(kept);
  expect(listingOf(kept)).not.toHaveProperty("street");
  expect(listingOf(kept)).not.toHaveProperty("done");
  expect(lastDateOf(kept)).toEqual(new Date("2026-12-05T11:30:00Z"));
});

test("nothing, or what nobody can read, is an empty draft", () => {
  expect(readContent({ dates: "gisteren" })).toEqual(readContent({}));
  expect(listingOf(readContent({}))).toBeNull();
  expect(missingIn(readContent({}), { contactName: "", contactEmail: "" }, now)).toEqual([
    "title",
    "summary",
    "dates",
    "place",
    "organiserName",
    "contactName",
    "contactEmail",
  ]);
});

test("what misses before it can be sent in", () => {
  expect(missingIn(whole, contact, now)).toEqual([]);
  expect(missingIn(whole, contact, new Date("2026-12-06T00:00:00Z"))).toEqual(["future"]);
  const online = { ...whole, placeName: "", onlineUrl: "https://meet.example" };
  expect(missingIn(online, contact, now)).toEqual([]);
  expect(missingIn({ ...whole, registration: "mail" }, contact, now)).toEqual([
    "registrationTarget",
  ]);
});

test("which states lead where", () => {
  expect(stateAfterChange("published", { direct: false })).toBe("submitted");
  expect(stateAfterChange("published", { direct: true })).toBe("published");
  expect(stateAfterChange("returned", { direct: false })).toBe("returned");
  for (const state of ["rejected", "withdrawn"] as const) {
    for (const step of ["change", "send", "confirm", "publish", "withdraw"] as const) {
      expect(mayHappen(step, state)).toBe(false);
    }
  }
  expect(mayHappen("publish", "unconfirmed")).toBe(false);
});

test("trusted partners and the team are public at once", () => {
  const nobody = { roles: [], grants: [], partnerIds: ["p"] };
  const partner = { id: "p", trusted: false };
  const being = (role: Role) => ({ ...nobody, roles: [role] });
  const given = {
    ...nobody,
    grants: [{ role: "communications" as const, partnerId: "p", campaignId: null }],
  };
  expect(publishesAtOnce({ partner: null, account: null })).toBe(false);
  expect(publishesAtOnce({ partner, account: nobody })).toBe(false);
  expect(publishesAtOnce({ partner: { ...partner, trusted: true }, account: nobody })).toBe(true);
  expect(publishesAtOnce({ partner: null, account: being("communications") })).toBe(true);
  expect(publishesAtOnce({ partner: null, account: being("assessor") })).toBe(false);
  expect(publishesAtOnce({ partner: null, account: being("admin") })).toBe(false);
  expect(publishesAtOnce({ partner, account: given })).toBe(true);
  expect(publishesAtOnce({ partner: { id: "q", trusted: false }, account: given })).toBe(false);
});
