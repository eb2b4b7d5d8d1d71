import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { partnersFor } from "~/domain/access/partners-for";
import { editionsForTeam, openEditions } from "~/domain/editions/open-editions.server";

/** The partners this account may import for. */
export function partnersToImportFor(account: ActingAccount) {
  return db.partner.findMany({
    where: partnersFor(account, "import"),
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** What everything of a source can belong to. */
export async function sourceChoices({ account, now }: { account: ActingAccount; now: Date }) {
  const [campaigns, editions] = await Promise.all([
    db.campaign.findMany({
      where: { endsOn: { gte: now } },
      select: { id: true, name: true, year: true },
      orderBy: { startsOn: "asc" },
    }),
    may(account, "send-in-late") ? editionsForTeam(now) : openEditions(now),
  ]);
  return {
    campaigns: campaigns.map(({ id, name, year }) => ({ value: id, label: `${name} ${year}` })),
    editions: editions.map(({ id, name }) => ({ value: id, label: name })),
  };
}
