import { it } from "vitest";
import { db } from "~/db.server";
import { seedListings } from "~/domain/demo/seed-listings.server";
import { signUp } from "../../../tests/support/station-coffee";
import { listQueue } from "./list-queue.server";
import { findDoubles, soughtOf } from "./find-doubles.server";
import { readQueueFilter } from "./queue";
import { contentAsJson, submissionContent } from "./submission";
it("bench", async () => {
  const now = new Date();
  await seedListings(10000, now);
  const listings = await db.listing.findMany({ take: 300, include: { dates: true } });
  await db.$executeRaw`ANALYZE`;
  console.log("dates", await db.listingDate.count());
  for (const [i, l] of listings.entries()) {
    await db.submission.create({ data: { state: "submitted", source: "form", submittedAt: now, content: contentAsJson(submissionContent.parse({ ...l, editionId: null, campaignId: null, imageId: null, title: l.title + (i % 2 ? "" : " extra"), dates: l.dates.map(({startsAt,endsAt})=>({startsAt,endsAt})) })) } });
  }
  const account = await signUp("J", { roles: ["communications"] });
  const t0 = performance.now(); const rows = await db.submission.findMany(); const s = rows.flatMap(r => soughtOf(r) ?? []); console.log("read", performance.now()-t0);
  const t1 = performance.now(); const d = await findDoubles(s, [], { now }); console.log("vs listings", performance.now()-t1, [...d.values()].flat().length);
  const t2 = performance.now(); await findDoubles(s, s, { now }); console.log("plus waiting", performance.now()-t2);
  for (let n = 0; n < 2; n++) { const t = performance.now(); const q = await listQueue(readQueueFilter(new URLSearchParams()), { account, now }); console.log("queue ms", Math.round(performance.now() - t), q.counts); }
}, 200000);
