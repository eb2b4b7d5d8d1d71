import { db } from "~/db.server";

/** Everyone in the network by name, with how many actions they organised. */
export async function listPartners() {
  return db.partner.findMany({
    orderBy: { name: "asc" },
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      website: true,
      declarationSignedOn: true,
      _count: { select: { actions: { where: { publishedAt: { not: null } } } } },
    },
  });
}

export async function findPartner(slug: string) {
  return db.partner.findUnique({ where: { slug } });
}
