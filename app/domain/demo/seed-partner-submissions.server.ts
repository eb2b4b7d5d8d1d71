import { DateTime } from "luxon";
import type { Tx } from "~/db.server";
import type { ListingContentInput } from "~/domain/agenda/listing-content";
import { HOUR } from "~/domain/duration";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { columnsOf } from "~/domain/submissions/content-columns";
import { FORM_STEPS, submissionContent } from "~/domain/submissions/submission";
import { ZONE } from "~/locales/format";

/** What partners with an account sent in, besides what waits in the queue; the second partner is trusted. */
export async function seedPartnerSubmissions(
  tx: Tx,
  { now, accountId }: { now: Date; accountId: string | null },
): Promise<void> {
  const [own, trusted] = await Promise.all(
    ["dock", "buurthuis-de-linde"].map((slug) => tx.partner.findUnique({ where: { slug } })),
  );
  const account = accountId && (await tx.account.findUnique({ where: { id: accountId } }));
  const day = (days: number, hour: number) =>
    DateTime.fromJSDate(now, { zone: ZONE }).startOf("day").plus({ days }).set({ hour }).toJSDate();

  async function add(
    content: ListingContentInput,
    {
      partnerId,
      ...fields
    }: { partnerId: string; note?: string; state: "returned" | "withdrawn" | "submitted" },
  ) {
    const sentAt = new Date(now.getTime() - 30 * HOUR);
    return tx.submission.create({
      data: {
        ...fields,
        source: "account",
        ...columnsOf(submissionContent.parse({ ...content, done: [...FORM_STEPS] })),
        partnerId,
        accountId,
        contactName: account ? account.name : "",
        contactEmail: account ? account.email : "",
        createdAt: sentAt,
        submittedAt: sentAt,
        confirmedAt: sentAt,
        decidedAt: fields.state === "submitted" ? null : new Date(now.getTime() - 6 * HOUR),
      },
    });
  }

  if (own) {
    const place = {
      organiserName: own.name,
      placeName: "Buurtkamer Het Venster",
      address: "Vensterstraat 11, Utrecht",
      latitude: 52.1012,
      longitude: 5.0905,
      wijkCode: "WK034402",
    };
    await add(
      {
        ...place,
        title: "Breien en bijkletsen",
        summary: "Neem je breiwerk mee, of leer het van een ander.",
        dates: [{ startsAt: day(12, 14), endsAt: day(12, 16) }],
      },
      {
        partnerId: own.id,
        state: "returned",
        note: "Leuk! Kun je er nog bij zetten of je met een rolstoel naar binnen kunt?",
      },
    );
    await add(
      {
        ...place,
        title: "Zomers terras in december",
        summary: "Warme chocola op het plein.",
        dates: [{ startsAt: day(18, 15), endsAt: day(18, 17) }],
      },
      { partnerId: own.id, state: "withdrawn" },
    );
  }
  if (!trusted) return;
  await tx.partner.update({ where: { id: trusted.id }, data: { trusted: true } });
  const { id } = await add(
    {
      organiserName: trusted.name,
      title: "Puzzels leggen, puzzels ruilen",
      summary: "Breng een puzzel mee en neem een andere mee naar huis.",
      placeName: "Buurthuis De Linde",
      address: "Lindeplein 4, Utrecht",
      latitude: 52.0784,
      longitude: 5.1457,
      wijkCode: "WK034405",
      priceCents: 0,
      stepFree: "yes",
      dates: [6, 13, 20].map((days) => ({ startsAt: day(days, 10), endsAt: day(days, 11) })),
    },
    { partnerId: trusted.id, state: "submitted" },
  );
  await publishSubmission(tx, id, { now, account: null, tellSender: false });
}
