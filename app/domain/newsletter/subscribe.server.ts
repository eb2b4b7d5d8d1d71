import { db } from "~/db.server";
import { sendMail } from "~/domain/mail/send-mail.server";
import type { Choice } from "./newsletter";
import { newsletterConfirm, newsletterKnown } from "./newsletter-letters.server";

/**
 * Asks for a subscription. A mail is sent either way, so that the page answers the same for every address: one to
 * confirm, or, to who has the newsletter already, one that says so. What a subscriber chose is not changed from here:
 * anybody can type an address.
 */
export async function subscribe(
  { email, taal, wijken }: Choice & { email: string },
  { now }: { now: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two requests for one address at the same moment: one row.
    const [{ id, state } = { id: "", state: "pending" }] = await tx.$queryRaw<
      { id: string; state: string }[]
    >`
      INSERT INTO "Subscriber" ("id", "email", "locale", "wijkCodes", "createdAt")
      VALUES (gen_random_uuid(), ${email}, ${taal}, ${wijken}, ${now})
      ON CONFLICT ("email") DO UPDATE SET
        "locale" = CASE WHEN "Subscriber"."state" = 'pending' THEN EXCLUDED."locale" ELSE "Subscriber"."locale" END,
        "wijkCodes" = CASE WHEN "Subscriber"."state" = 'pending' THEN EXCLUDED."wijkCodes" ELSE "Subscriber"."wijkCodes" END,
        "createdAt" = CASE WHEN "Subscriber"."state" = 'pending' THEN EXCLUDED."createdAt" ELSE "Subscriber"."createdAt" END
      RETURNING "id"::text, "state"::text`;
    await sendMail(tx, state === "active" ? newsletterKnown : newsletterConfirm, {
      to: email,
      locale: taal,
      props: { subscriberId: id },
    });
  });
}
