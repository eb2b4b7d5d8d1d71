import { expect, test } from "vitest";
import { db } from "~/db.server";
import { DAY } from "~/domain/duration";
import { openTable } from "../../../tests/support/registrations";
import { CONTACT_KEPT, forgetContacts } from "./forget-contacts.server";

const CONTACT = { contactName: "Riet", contactPhone: "030 123 45 67", contactEmail: "riet@x.nl" };

test("whom visitors may ask is forgotten when all of it is long over, and not before", async () => {
  const { listing, date, submission } = await openTable(10, CONTACT);
  const content = { title: "Aan de lange tafel", contactWebsite: "https://x.nl", ...CONTACT };
  const lastDateAt = date.endsAt;
  const data = { content, approvedContent: content, lastDateAt };
  await db.submission.update({ where: { id: submission.id }, data });
  const read = async () => ({
    listing: await db.listing.findUniqueOrThrow({ where: { id: listing.id } }),
    submission: await db.submission.findUniqueOrThrow({ where: { id: submission.id } }),
  });
  const after = (days: number) => new Date(date.endsAt.getTime() + days * DAY);

  await forgetContacts({ now: after(CONTACT_KEPT - 1) });
  expect(await read()).toMatchObject({
    listing: CONTACT,
    submission: { content, approvedContent: content },
  });
  await forgetContacts({ now: after(CONTACT_KEPT + 1) });
  await forgetContacts({ now: after(CONTACT_KEPT + 1) });
  const left = { title: "Aan de lange tafel", contactWebsite: "https://x.nl" };
  const { listing: shown, submission: sent } = await read();
  expect(shown).toMatchObject({ contactName: "", contactPhone: "", contactEmail: "" });
  expect(shown.title).toBe("Aan de lange tafel");
  expect([sent.content, sent.approvedContent]).toEqual([left, left]);
});
