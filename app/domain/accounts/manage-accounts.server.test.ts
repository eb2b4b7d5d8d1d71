import { expect, test } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount, Role } from "~/domain/access/acting-account";
import { inviteForm } from "./account-forms";
import { accountOfSession } from "./account-of-session.server";
import { closeAccount } from "./close-account.server";
import { createFirstAccount, firstLinkWorks } from "./create-first-account.server";
import { firstStart } from "./first-start.server";
import { inviteAccount } from "./invite-account.server";
import { putAccount } from "./put-account.server";
import { startSession } from "./start-session.server";

const now = new Date("2026-09-24T08:00:00Z");
const tomorrow = new Date("2026-09-25T08:00:01Z");

async function person(name: string, ...roles: Role[]): Promise<ActingAccount> {
  const email = `${name.toLowerCase()}@omarmt.example`;
  const { id } = await db.account.create({ data: { email, name, roles } });
  return { id, name, email, locale: "nl", roles, grants: [], partnerIds: [] };
}

const newcomer = { name: "Joris", email: "joris@omarmt.example", locale: "nl" } as const;

test("the first link makes one administrator, also when twenty press at once", async () => {
  const first = await firstStart(now);
  const token = first?.link.split("/").at(-1) ?? "";
  expect(await firstLinkWorks(token, { now })).toBe(true);
  expect(await firstLinkWorks(token, { now: tomorrow })).toBe(false);
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      createFirstAccount(token, { name: "Robin", email: `r${i}@x.example`, locale: "nl" }, { now }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.account.findMany({ select: { roles: true } })).toEqual([
    { roles: ["admin", "coordinator", "communications"] },
  ]);
  expect(await firstLinkWorks(token, { now })).toBe(false);
  expect(await firstStart(now)).toBeNull();
});

test("a made-up first link makes nobody", async () => {
  const forged = `${tomorrow.getTime()}.${"A".repeat(43)}`;
  expect((await createFirstAccount(forged, newcomer, { now })).ok).toBe(false);
  expect(await db.account.count()).toBe(0);
});

test("an invitation makes the account, the membership, the mail and the audit row", async () => {
  const account = await person("Marijke", "coordinator");
  const partner = await db.partner.create({
    data: { slug: "dock", name: "DOCK", kind: "welfare" },
  });
  const result = await inviteAccount(
    { ...newcomer, roles: ["communications"], partnerId: partner.id },
    { account, now },
  );
  expect(result.ok).toBe(true);
  const made = await db.account.findUniqueOrThrow({
    where: { email: newcomer.email },
    include: { memberships: true },
  });
  expect(made).toMatchObject({
    roles: ["communications"],
    memberships: [{ partnerId: partner.id }],
  });
  expect(await db.mail.findMany()).toMatchObject([
    {
      template: "invitation",
      recipient: newcomer.email,
      props: { name: "Joris", invitedBy: "Marijke", partnerName: "DOCK" },
    },
  ]);
  expect(await db.auditEntry.count({ where: { verb: "invite-account", subjectId: made.id } })).toBe(
    1,
  );
});

test("an address can be invited once, and a refused invitation sends nothing", async () => {
  const account = await person("Marijke", "coordinator");
  const invitation = { ...newcomer, roles: ["payer" as const] };
  const both = await Promise.all([
    inviteAccount(invitation, { account, now }),
    inviteAccount(invitation, { account, now }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, reason: "email-taken" });
  expect(await db.mail.count()).toBe(1);
});

test("who may invite: coordinators and admins, and only an admin another admin", async () => {
  const coordinator = await person("Marijke", "coordinator");
  const communications = await person("Fatma", "communications");
  const refused = { ok: false, reason: "not-allowed" };
  const asPayer = { ...newcomer, roles: ["payer" as const] };
  const asAdmin = { ...newcomer, roles: ["admin" as const] };
  expect(await inviteAccount(asPayer, { account: communications, now })).toEqual(refused);
  expect(await inviteAccount(asAdmin, { account: coordinator, now })).toEqual(refused);
  expect(await db.account.count()).toBe(2);
});

test("someone without role or partner cannot be invited", () => {
  const parsed = inviteForm.safeParse({ ...newcomer, roles: [] });
  expect(parsed.error?.issues).toMatchObject([{ message: "noRoleOrPartner", path: ["roles"] }]);
});

test("closing an account signs it out; not one's own, and a coordinator closes no admin", async () => {
  const admin = await person("Robin", "admin");
  const coordinator = await person("Marijke", "coordinator");
  const payer = await person("Anouk", "payer");
  const token = await startSession(payer.id, { now });
  expect(await closeAccount(payer.id, { account: coordinator, now })).toEqual({ ok: true });
  expect(await accountOfSession(token, { now })).toBeNull();
  expect(await closeAccount(payer.id, { account: coordinator, now })).toEqual({
    ok: false,
    reason: "wrong-state",
  });
  expect(await closeAccount("x", { account: admin, now })).toMatchObject({ reason: "not-found" });
  expect(await closeAccount(admin.id, { account: admin, now })).toEqual({
    ok: false,
    reason: "own-account",
  });
  expect(await closeAccount(admin.id, { account: coordinator, now })).toEqual({
    ok: false,
    reason: "not-allowed",
  });
});

test("admins who all close each other at the same moment leave one", async () => {
  const admins: ActingAccount[] = [];
  for (const name of ["Robin", "Hendrik", "Anouk", "Fatma", "Joris", "Marijke"]) {
    admins.push(await person(name, "admin"));
  }
  await Promise.all(
    admins.flatMap((account) =>
      admins
        .filter((other) => other !== account)
        .map(({ id }) => closeAccount(id, { account, now })),
    ),
  );
  expect(await db.account.count({ where: { deactivatedAt: null } })).toBe(1);
});

test("the account script makes and widens accounts, and its link signs in", async () => {
  const given = { email: "robin@omarmt.example", name: "Robin", partnerSlug: undefined };
  const made = await putAccount({ ...given, roles: ["admin"] }, { now });
  expect(made).toMatchObject({ ok: true, created: true });
  const again = await putAccount({ ...given, name: undefined, roles: ["payer"] }, { now });
  expect(again).toMatchObject({ ok: true, created: false });
  expect(await db.account.findFirst()).toMatchObject({ name: "Robin", roles: ["admin", "payer"] });
  expect(await putAccount({ ...given, roles: [], partnerSlug: "no" }, { now })).toEqual({
    ok: false,
    reason: "no-partner",
  });
});
