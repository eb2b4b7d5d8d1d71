import { expect, test } from "vitest";
import { db } from "~/db.server";
import { SUBJECTS } from "~/subjects.server";
import { deleteExpired } from "./delete-expired.server";

const now = new Date("2026-11-01T02:17:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

test("what is past its time goes, what is not stays", async () => {
  const account = await db.account.create({ data: { email: "a@b.example", name: "Samira" } });
  const accountId = account.id;
  for (const days of [89, 91]) {
    const at = daysAgo(days);
    await db.mail.create({
      data: {
        template: "invitation",
        props: {},
        recipient: `${days}`,
        locale: "nl",
        createdAt: at,
      },
    });
    const mail = { recipient: `${days}`, subject: "", html: "", text: "", sentAt: at };
    await db.localMail.create({ data: { ...mail, id: account.id.slice(0, -2) + days } });
  }
  await db.signInRequest.createMany({
    data: [0.5, 1.5].map((days) => ({ accountId, expiresAt: daysAgo(days) })),
  });
  await db.session.createMany({
    data: [
      { accountId, tokenHash: "over", expiresAt: daysAgo(0.1) },
      { accountId, tokenHash: "open", expiresAt: daysAgo(-1) },
    ],
  });
  await db.rateLimit.createMany({
    data: [
      { key: "over", points: 1, expire: daysAgo(0.1) },
      { key: "open", points: 1, expire: daysAgo(-1) },
    ],
  });
  await deleteExpired({ now, subjects: SUBJECTS });
  await deleteExpired({ now, subjects: SUBJECTS });
  expect(await db.mail.findMany()).toMatchObject([{ recipient: "89" }]);
  expect(await db.localMail.findMany()).toMatchObject([{ recipient: "89" }]);
  expect(await db.signInRequest.findMany()).toMatchObject([{ expiresAt: daysAgo(0.5) }]);
  expect(await db.session.findMany()).toMatchObject([{ tokenHash: "open" }]);
  expect(await db.rateLimit.findMany()).toMatchObject([{ key: "open" }]);
});

test("the phone number for the day itself goes thirty days after the last of its slots", async () => {
  const partner = await db.partner.create({
    data: { slug: "dock", name: "DOCK", kind: "welfare" },
  });
  const day = { startsOn: daysAgo(60), endsOn: daysAgo(20) };
  const campaign = await db.campaign.create({
    data: { slug: "hoi", name: "HOI!", year: 2026, design: "hoi", summary: "", ...day },
  });
  async function action(title: string, slotsDaysAgo: number[]) {
    await db.campaignAction.create({
      data: {
        campaignId: campaign.id,
        partnerId: partner.id,
        kind: "stationCoffee",
        title,
        tallyKey: title,
        dayPhone: "06 12345678",
        slots: {
          create: slotsDaysAgo.map((days) => ({
            startsAt: daysAgo(days + 0.1),
            endsAt: daysAgo(days),
          })),
        },
      },
    });
  }
  await action("long ago", [40, 31]);
  await action("one slot lately", [40, 29]);
  await action("still to come", [-5]);
  await action("no slot yet", []);
  await deleteExpired({ now, subjects: SUBJECTS });
  const kept = await db.campaignAction.findMany({
    where: { dayPhone: { not: null } },
    orderBy: { title: "asc" },
    select: { title: true },
  });
  expect(kept.map(({ title }) => title)).toEqual([
    "no slot yet",
    "one slot lately",
    "still to come",
  ]);
});

test("where one rule fails the others are still done, and it is tried again", async () => {
  const done: string[] = [];
  const rule = (what: string, clear: () => unknown) => ({
    what,
    days: 1,
    clear: async () => void clear(),
  });
  const subjects = [
    {
      retention: [
        rule("photos", () => {
          throw new Error("the storage is away");
        }),
        rule("names", () => done.push("names")),
      ],
    },
    { retention: [rule("mails", () => done.push("mails"))] },
  ];
  await expect(deleteExpired({ now, subjects })).rejects.toThrow("not deleted: photos");
  expect(done).toEqual(["names", "mails"]);
});

test("a rule is told when its term began", async () => {
  const told: Date[] = [];
  const retention = [
    {
      what: "names",
      days: [30, 7],
      clear: async (when: { before: Date }) => void told.push(when.before),
    },
  ];
  await deleteExpired({ now, subjects: [{ retention }] });
  expect(told).toEqual([daysAgo(30)]);
});
