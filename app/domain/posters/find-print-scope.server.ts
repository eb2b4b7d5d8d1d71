import { db } from "~/db.server";
import type { PrintScope } from "./posters-of.server";

/** By slug: a campaign ("hoi") or an edition ("kom-erbij-2026"). */
export type AskedScope = { kind: "campaign" | "edition"; slug: string };

/** What is meant, with its name; null when there is none of this slug. */
export async function findPrintScope({
  kind,
  slug,
}: AskedScope): Promise<{ name: string; scope: PrintScope } | null> {
  if (kind === "edition") {
    const edition = await db.edition.findUnique({ where: { slug } });
    return edition && { name: edition.name, scope: { editionId: edition.id } };
  }
  const campaign = await db.campaign.findUnique({ where: { slug } });
  return (
    campaign && {
      name: `${campaign.name} ${campaign.year}`,
      scope: { campaignId: campaign.id },
    }
  );
}

export async function knownScopes(kind: AskedScope["kind"]): Promise<string[]> {
  const asked = { select: { slug: true }, orderBy: { slug: "asc" } } as const;
  const found =
    kind === "edition" ? await db.edition.findMany(asked) : await db.campaign.findMany(asked);
  return found.map(({ slug }) => slug);
}
