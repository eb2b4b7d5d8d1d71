import { db, type Tx } from "~/db.server";
import { NOT_SENT_IN, type SubmissionState } from "~/domain/submissions/submission";
import { DEFAULT_LOCALE, isLocale, type Locale } from "~/locales/locale";

export type Recipient = {
  email: string;
  locale: Locale;
  /** Of the submission whose sender agreed to this mail; null for an account. */
  submissionId: string | null;
};

export type MissingPartner = {
  id: string;
  slug: string;
  name: string;
  remindedAt: Date | null;
  recipients: Recipient[];
};

/** States in which something was really sent in; a draft may still be waiting to be finished. */
const TOOK_PART: SubmissionState[] = ["submitted", "returned", "published"];

/** Partners that took part in the edition before and have not sent in anything for this one. */
export async function missingPartners(
  { id, previousId }: { id: string; previousId: string | null },
  client: Tx = db,
  onlyPartner?: string,
): Promise<MissingPartner[]> {
  if (!previousId) return [];
  const before = { editionId: previousId };
  const partners = await client.partner.findMany({
    where: {
      id: onlyPartner,
      OR: [
        { listings: { some: before } },
        { submissions: { some: { ...before, state: { in: TOOK_PART } } } },
      ],
      listings: { none: { editionId: id } },
      submissions: { none: { editionId: id, state: { notIn: NOT_SENT_IN } } },
    },
    select: {
      id: true,
      slug: true,
      name: true,
      editionReminders: { where: { editionId: id }, select: { sentAt: true } },
      memberships: {
        where: { account: { deactivatedAt: null } },
        select: { account: { select: { email: true, locale: true } } },
        orderBy: { accountId: "asc" },
      },
      submissions: {
        where: { ...before, remindNextYear: true, contactEmail: { not: "" } },
        select: { id: true, contactEmail: true, locale: true },
        orderBy: { createdAt: "asc" },
      },
    },
    orderBy: { name: "asc" },
  });
  return partners.map(({ memberships, submissions, editionReminders, ...partner }) => ({
    ...partner,
    remindedAt: editionReminders[0]?.sentAt ?? null,
    recipients: memberships.length > 0 ? ofAccounts(memberships) : ofSenders(submissions),
  }));
}

function ofAccounts(memberships: { account: { email: string; locale: string } }[]): Recipient[] {
  return memberships.map(({ account: { email, locale } }) => ({
    email,
    locale: known(locale),
    submissionId: null,
  }));
}

/** Nobody twice, also who sent in three things. */
function ofSenders(
  submissions: { id: string; contactEmail: string; locale: string }[],
): Recipient[] {
  const perAddress = new Map(
    submissions.map(({ id, contactEmail, locale }) => [
      contactEmail.toLowerCase(),
      { email: contactEmail, locale: known(locale), submissionId: id },
    ]),
  );
  return [...perAddress.values()];
}

function known(locale: string): Locale {
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}
