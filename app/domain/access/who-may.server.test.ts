import { expect, test } from "vitest";
import { db } from "~/db.server";
import { mailTeam } from "~/domain/submissions/submission-mails.server";
import { approveSubmission } from "~/domain/submissions/approve-submission.server";
import { listQueue } from "~/domain/submissions/list-queue.server";
import { readQueueFilter } from "~/domain/submissions/queue";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { findActing } from "./find-acting.server";
import { whoHears, whoMay } from "./who-may.server";

const now = new Date("2026-09-24T08:00:00Z");
const names = (accounts: { name: string }[]) => accounts.map(({ name }) => name);
const path = "/inzendingen/wachtrij";

async function waiting(partnerId: string | null = null) {
  return db.submission.create({
    data: {
      state: "submitted",
      source: "form",
      partnerId,
      content: { title: "Soep" },
      submittedAt: now,
    },
  });
}

test("holders of a power: by role, by a role for this partner, by being its organiser, and open", async () => {
  const [dock, portes] = [await joinPartner("DOCK"), await joinPartner("Portes")];
  await signUp("Coen", { roles: ["coordinator"] });
  const closed = await signUp("Dicht", { roles: ["coordinator"] });
  await db.account.update({ where: { id: closed.id }, data: { deactivatedAt: now } });
  await signUp("Samira", { partnerIds: [dock.id] });
  await signUp("Ruud", { partnerIds: [portes.id] });
  const fatma = await signUp("Fatma");
  await db.roleGrant.create({
    data: { accountId: fatma.id, role: "communications", partnerId: dock.id },
  });
  await signUp("Robin", { roles: ["admin"] });
  const scope = { partnerId: dock.id };
  expect(names(await whoMay(db, "edit-actions", scope))).toEqual(["Coen", "Fatma", "Samira"]);
  expect(names(await whoMay(db, "edit-actions"))).toEqual(["Coen"]);
  expect(names(await whoMay(db, "approve-listings", { partnerId: portes.id }))).toEqual(["Coen"]);
});

test("mail goes to whose work it is, else to who may decide, else to the admins", async () => {
  const { id } = await waiting();
  await signUp("Robin", { roles: ["admin"] });
  const told = async () =>
    (await whoHears(db, "approve-listings", path)).map((to) => [to.name, to.path]);
  expect(await told()).toEqual([["Robin", "/beheer/accounts"]]);
  await db.$transaction((tx) => mailTeam(tx, id));
  expect(await db.mail.findMany()).toMatchObject([{ template: "submission-waiting" }]);
  await signUp("Coen", { roles: ["coordinator"] });
  expect(await told()).toEqual([["Coen", path]]);
  await signUp("Joris", { roles: ["communications"] });
  expect(await told()).toEqual([["Joris", path]]);
});

test("a role for one partner decides about what that partner sent in, and sees nothing else", async () => {
  const [dock, portes] = [await joinPartner("DOCK"), await joinPartner("Portes")];
  const [own, other] = [await waiting(dock.id), await waiting(portes.id)];
  const { id } = await signUp("Fatma");
  await db.roleGrant.create({
    data: { accountId: id, role: "communications", partnerId: dock.id },
  });
  const account = (await findActing(id))!;
  const queue = await listQueue(readQueueFilter(new URLSearchParams()), { account, now });
  expect(queue.entries.map((entry) => entry.id)).toEqual([own.id]);
  const approve = (submissionId: string) =>
    approveSubmission(submissionId, { version: 1 }, { account, now });
  expect(await approve(other.id)).toEqual({ ok: false, reason: "not-found" });
  expect(await approve(own.id)).toMatchObject({ reason: "incomplete" });
  const organiser = await signUp("Samira", { partnerIds: [dock.id] });
  expect(await approveSubmission(own.id, { version: 1 }, { account: organiser, now })).toEqual({
    ok: false,
    reason: "not-allowed",
  });
});

test("a role is given once for a place, never for none, and admin for no place", async () => {
  const { id: accountId } = await signUp("Fatma");
  const { id: partnerId } = await joinPartner("DOCK");
  const give = (data: { role: "payer" | "admin"; partnerId?: string }) =>
    db.roleGrant.create({ data: { accountId, ...data } });
  await give({ role: "payer", partnerId });
  await expect(give({ role: "payer", partnerId })).rejects.toThrow(/Unique constraint/);
  await expect(give({ role: "payer" })).rejects.toThrow(/RoleGrant_scope_check/);
  await expect(give({ role: "admin", partnerId })).rejects.toThrow(/RoleGrant_role_check/);
});
