import { expect, test } from "vitest";
import { db } from "~/db.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { findActing } from "~/domain/access/find-acting.server";
import { may } from "~/domain/access/may";
import { findAccountRoles, placeNamed, rolePlaces } from "./account-roles.server";
import { closeAccount } from "./close-account.server";
import { giveRole, takeRole } from "./change-roles.server";

const now = new Date("2026-09-24T08:00:00Z");
const everywhere = { partnerId: null, campaignId: null };
const audited = () =>
  db.auditEntry.findMany({
    where: { subjectType: "account" },
    select: { verb: true, details: true },
  });

test("a role is given and taken back, everywhere or for a partner, and both are written down", async () => {
  const account = await signUp("Robin", { roles: ["admin"] });
  const { id } = await signUp("Fatma");
  const dock = await joinPartner("DOCK");
  const context = { account, now };
  const atDock = { role: "communications", partnerId: dock.id, campaignId: null } as const;
  expect(await giveRole(id, atDock, context)).toEqual({ ok: true });
  expect(await giveRole(id, atDock, context)).toEqual({ ok: true });
  const given = await findActing(id);
  expect(may(given!, "approve-listings", { partnerId: dock.id })).toBe(true);
  expect(may(given!, "approve-listings")).toBe(false);
  expect((await findAccountRoles(id))?.held).toEqual([{ ...atDock, place: dock.name }]);
  expect(await takeRole(id, atDock, context)).toEqual({ ok: true });
  expect(await takeRole(id, atDock, context)).toEqual({ ok: false, reason: "wrong-state" });
  expect(await giveRole(id, { role: "payer", ...everywhere }, context)).toEqual({ ok: true });
  expect((await findActing(id))?.roles).toEqual(["payer"]);
  const written = await audited();
  expect(written).toHaveLength(3);
  for (const line of [
    { verb: "give-role", details: atDock },
    { verb: "take-role", details: atDock },
    { verb: "give-role", details: { role: "payer", ...everywhere } },
  ]) {
    expect(written).toContainEqual(line);
  }
});

test("a coordinator gives others roles, but not to itself, and leaves admins alone", async () => {
  const account = await signUp("Marijke", { roles: ["coordinator"] });
  const admin = await signUp("Robin", { roles: ["admin"] });
  const fatma = await signUp("Fatma");
  const context = { account, now };
  const payer = { role: "payer", ...everywhere } as const;
  const refused = { ok: false, reason: "not-allowed" };
  expect(await giveRole(fatma.id, payer, context)).toEqual({ ok: true });
  expect(await giveRole(account.id, payer, context)).toEqual(refused);
  expect(await giveRole(admin.id, payer, context)).toEqual(refused);
  expect(await giveRole(fatma.id, { role: "admin", ...everywhere }, context)).toEqual(refused);
  expect(await takeRole(admin.id, { role: "admin", ...everywhere }, context)).toEqual(refused);
  expect(await giveRole(account.id, payer, { account: fatma, now })).toEqual(refused);
  expect(await giveRole("x", payer, context)).toEqual({ ok: false, reason: "not-found" });
  expect(await giveRole(admin.id, payer, { account: admin, now })).toEqual({ ok: true });
});

test("an admin is admin everywhere", async () => {
  const account = await signUp("Robin", { roles: ["admin"] });
  const { id: partnerId } = await joinPartner("DOCK");
  expect(
    await giveRole(account.id, { role: "admin", partnerId, campaignId: null }, { account, now }),
  ).toEqual({ ok: false, reason: "admin-everywhere" });
});

test("of admins who take each other's role, and close each other, at one moment one is left", async () => {
  const admins = await Promise.all(
    ["Robin", "Hendrik", "Anouk", "Fatma"].map((name) => signUp(name, { roles: ["admin"] })),
  );
  const admin = { role: "admin", ...everywhere } as const;
  await Promise.all(
    admins.flatMap((account, i) =>
      admins
        .filter((other) => other !== account)
        .map(({ id }, j) =>
          (i + j) % 2 === 0
            ? takeRole(id, admin, { account, now })
            : closeAccount(id, { account, now }),
        ),
    ),
  );
  const left = await db.account.count({ where: { deactivatedAt: null, roles: { has: "admin" } } });
  expect(left).toBe(1);
  const last = await db.account.findFirstOrThrow({
    where: { deactivatedAt: null, roles: { has: "admin" } },
  });
  const account = (await findActing(last.id))!;
  expect(await takeRole(last.id, admin, { account, now })).toEqual({
    ok: false,
    reason: "last-admin",
  });
});

test("roles that are given at one moment are all there", async () => {
  const account = await signUp("Robin", { roles: ["admin"] });
  const { id } = await signUp("Fatma");
  const roles = ["coordinator", "communications", "assessor", "decider", "payer"] as const;
  await Promise.all(roles.map((role) => giveRole(id, { role, ...everywhere }, { account, now })));
  expect(new Set((await findActing(id))?.roles)).toEqual(new Set(roles));
});

test("a place is found by its name, and nothing typed is everywhere", async () => {
  const dock = await joinPartner("DOCK");
  const places = await rolePlaces();
  expect(placeNamed(` ${dock.name.toUpperCase()} `, places)).toEqual({
    partnerId: dock.id,
    campaignId: null,
  });
  expect(placeNamed("", places)).toEqual(everywhere);
  expect(placeNamed("doc", places)).toBeNull();
});
