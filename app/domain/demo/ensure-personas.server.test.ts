import { expect, test } from "vitest";
import { db } from "~/db.server";
import { ensurePersonas } from "./ensure-personas.server";
import { findPersona } from "./find-persona.server";
import { PERSONA_KEYS, PERSONAS } from "./personas";

test("every person of the demo is there, with the role of the name, however often it is made", async () => {
  await db.partner.create({ data: { slug: "dock", name: "DOCK", kind: "welfare" } });
  await db.$transaction((tx) => ensurePersonas(tx));
  await db.account.updateMany({ data: { deactivatedAt: new Date(), roles: ["admin"] } });
  await db.$transaction((tx) => ensurePersonas(tx));
  expect(await db.account.count()).toBe(PERSONA_KEYS.length);
  for (const { key, email, roles, partner } of PERSONAS) {
    const persona = await findPersona(key);
    const account = await db.account.findUniqueOrThrow({
      where: { id: persona?.accountId ?? "" },
      include: { memberships: { include: { partner: true } } },
    });
    expect(account).toMatchObject({ email, roles });
    expect(account.memberships.map((of) => of.partner.slug)).toEqual(partner ? [partner] : []);
    expect(roles).toEqual(key === "organiser" ? [] : [key]);
  }
});
