import { expect, it } from "vitest";
import { db } from "~/db.server";
import { findUsedBuurten } from "./find-used-buurten.server";

const now = new Date("2026-09-01T10:00:00Z");

it("finds the wijken and buurten that listings are placed in, each once", async () => {
  expect(await findUsedBuurten(db)).toEqual(new Set());
  const listing = {
    organiserName: "Buurthuis",
    title: "Koffie",
    summary: "Koffie voor iedereen.",
    description: "Kom erbij.",
    placeName: "Buurthuis",
    publishedAt: now,
    changedAt: now,
  };
  await db.listing.createMany({
    data: [
      { ...listing, slug: "een", buurtCode: "BU03440812", wijkCode: "WK034408" },
      { ...listing, slug: "twee", buurtCode: "BU03440812", wijkCode: "WK034408" },
      { ...listing, slug: "ergens" },
    ],
  });
  expect(await findUsedBuurten(db)).toEqual(new Set(["BU03440812", "WK034408"]));
});
