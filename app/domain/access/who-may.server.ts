import { db, type Tx } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import type { ActingAccount } from "./acting-account";
import { ACTING, actingOf } from "./find-acting.server";
import { may, type Scope } from "./may";
import { rolesWith, type Power } from "./powers";

/** Every open account that holds a power for this, by name. */
export async function whoMay(
  client: Tx,
  power: Power,
  scope: Exclude<Scope, "somewhere"> = {},
): Promise<ActingAccount[]> {
  const roles = rolesWith(power).filter((role) => role !== "organiser");
  const { partnerId, campaignId } = scope;
  const places: Prisma.RoleGrantWhereInput[] = [
    ...(partnerId ? [{ partnerId }] : []),
    ...(campaignId ? [{ campaignId }] : []),
  ];
  const rows = await client.account.findMany({
    where: {
      deactivatedAt: null,
      OR: [
        { roles: { hasSome: roles } },
        ...places.map((place) => ({ grants: { some: { ...place, role: { in: roles } } } })),
        ...(partnerId ? [{ memberships: { some: { partnerId } } }] : []),
      ],
    },
    select: ACTING,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  // The table decides; the query only keeps it from reading everybody.
  return rows.map(actingOf).filter((account) => may(account, power, scope));
}

/** Whether something can be done by nobody at all who can still sign in. */
export async function nobodyMay(power: Power): Promise<boolean> {
  return (await whoMay(db, power)).length === 0;
}

/** Where an admin gives somebody a role. */
const ROLES_PATH = "/beheer/accounts";

/** Somebody to mail, and where the button of that mail leads. */
export type Hearer = ActingAccount & { path: string };

/**
 * Who is told by mail that something waits for this power: those of them whose work it is to hear of it, else everybody
 * who may decide. Where nobody may, the admins, who are led to where somebody gets the role: nothing waits in silence.
 * @param path where who may decide does so
 */
export async function whoHears(
  client: Tx,
  power: Power,
  path: string,
  scope: Exclude<Scope, "somewhere"> = {},
): Promise<Hearer[]> {
  const able = await whoMay(client, power, scope);
  const hearing = able.filter((account) => may(account, "hear-what-waits", scope));
  const told = hearing.length > 0 ? hearing : able;
  if (told.length > 0) return told.map((account) => ({ ...account, path }));
  const admins = await whoMay(client, "manage-admins");
  return admins.map((account) => ({ ...account, path: ROLES_PATH }));
}
