import { beforeEach, expect, it } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { coffeeInput } from "../../../tests/support/action-input";
import { joinPartner, openHoi, signUp } from "../../../tests/support/station-coffee";
import { editAction } from "./edit-action.server";
import { registerAction } from "./register-action.server";

const now = new Date("2026-09-01T10:00:00Z");
const typed = (from: string, until: string, id?: string) => ({
  ...{ day: "24", month: "9", year: "2026", from, until },
  ...(id ? { id } : {}),
});

let account: ActingAccount;
let partnerId: string;
let actionId: string;
let version: number;
beforeEach(async () => {
  const hoi = await openHoi();
  partnerId = (await joinPartner()).id;
  account = await signUp("Samira", { partnerIds: [partnerId] });
  const slots = [typed("9.00", "10.00"), typed("10.00", "11.00")];
  const made = await registerAction(hoi.slug, coffeeInput(partnerId, { slots }), { account, now });
  if (!made.ok) throw new Error(made.reason);
  ({ actionId } = made);
  version = 1;
});

async function save(slots: object[], at = version++) {
  return editAction(
    actionId,
    { ...coffeeInput(partnerId, { slots }), version: at },
    { account, now },
  );
}

/** Id and start of each, in order of time. */
async function slots(): Promise<[id: string, start: string][]> {
  const found = await db.actionSlot.findMany({ where: { actionId }, orderBy: { startsAt: "asc" } });
  return found.map(({ id, startsAt }) => [id, startsAt.toISOString().slice(11, 16)]);
}

async function twoIds() {
  const [first, second] = (await slots()).map(([id]) => id);
  if (!first || !second) throw new Error("an action of this test has two slots");
  return { first, second };
}

it("a slot that moves, one that is added and one that is taken away leave the others theirs", async () => {
  const { first, second } = await twoIds();
  expect(
    await save([typed("13.00", "14.00", first), typed("10.00", "11.00", second)]),
  ).toMatchObject({
    ok: true,
  });
  expect(await slots()).toEqual([
    [second, "08:00"],
    [first, "11:00"],
  ]);
  await save([
    typed("13.00", "14.00", first),
    typed("10.00", "11.00", second),
    typed("16.00", "17.00"),
  ]);
  const [, , added] = await slots();
  expect(await slots()).toEqual([[second, "08:00"], [first, "11:00"], added]);
  await save([typed("10.00", "11.00", second), typed("16.00", "17.00", added![0])]);
  expect(await slots()).toEqual([[second, "08:00"], added]);
});

it("two that take each other's place do not meet", async () => {
  const { first, second } = await twoIds();
  expect(
    await save([typed("10.00", "11.00", first), typed("9.00", "10.00", second)]),
  ).toMatchObject({ ok: true });
  expect(await slots()).toEqual([
    [second, "07:00"],
    [first, "08:00"],
  ]);
});

it("a form that knows no ids, as of the version before, keeps them too", async () => {
  const { first, second } = await twoIds();
  await save([typed("9.00", "9.45"), typed("12.00", "13.00")]);
  expect(await slots()).toEqual([
    [first, "07:00"],
    [second, "10:00"],
  ]);
});

it("of two who save at once one is told, and the ids are of the other's", async () => {
  const { first, second } = await twoIds();
  const answers = await Promise.all([
    save([typed("13.00", "14.00", first), typed("10.00", "11.00", second)], 1),
    save([typed("9.00", "10.00", first), typed("15.00", "16.00", second)], 1),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-meanwhile" });
  expect((await slots()).map(([id]) => id).sort()).toEqual([first, second].sort());
});
