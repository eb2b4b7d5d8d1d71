import { afterEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BatchAnswer, SendBatch } from "~/domain/mail/resend-batch.server";
import type { LineDelivery, SmtpLine } from "~/domain/mail/smtp-line.server";
import { signUp } from "../../../tests/support/station-coffee";
import { endSubscription } from "./end-subscription.server";
import { newsletterProgress } from "./find-newsletter.server";
import { changeNewsletter, makeNewsletter } from "./keep-newsletter.server";
import type { NewsletterWay } from "./newsletter-way.server";
import { sendNewsletters } from "./send-newsletters.server";
import { startNewsletter } from "./start-newsletter.server";
import { pauseNewsletter, resumeNewsletter, sendDeliveryAgain } from "./steer-newsletter.server";

const now = new Date("2026-09-24T08:00:00Z");
const SOUTH = "WK034407";
const WEST = "WK034401";

/** Sending ends by itself where nothing is due for a while; tests with pauses stop it. */
const stopping: AbortController[] = [];
afterEach(() => stopping.splice(0).forEach((one) => one.abort()));

async function account() {
  return signUp("Marijke", { roles: ["communications"] });
}

async function activity(wijkCode: string | null, title = "Koffie") {
  const slug = `${title.toLowerCase()}-${wijkCode ?? "online"}`;
  await db.listing.create({
    data: {
      slug,
      title,
      organiserName: "DOCK",
      summary: "Kom erbij.",
      description: "",
      placeName: wijkCode ? "Buurthuis" : "",
      wijkCode,
      priceCents: 0,
      publishedAt: now,
      changedAt: now,
      dates: {
        create: [
          { startsAt: new Date("2026-10-01T14:00:00Z"), endsAt: new Date("2026-10-01T16:00:00Z") },
        ],
      },
    },
  });
}

async function readers(count: number, fields: { wijkCodes?: string[]; locale?: string } = {}) {
  await db.subscriber.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      email: `lezer-${i + 1}.${fields.wijkCodes?.join("") ?? ""}@dock.example`,
      state: "active" as const,
      confirmedAt: now,
      ...fields,
    })),
  });
}

const WORDS = {
  filterQuery: "",
  subjectNl: "Kom erbij",
  introNl: "Hallo allemaal.",
  subjectEn: "Join us",
  introEn: "Hello everybody.",
};

async function draft() {
  const made = await makeNewsletter(WORDS, { account: await account(), now });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

async function started(): Promise<string> {
  const id = await draft();
  expect(await startNewsletter({ id, version: 1 }, { account: await account(), now })).toEqual({
    ok: true,
  });
  return id;
}

type Offered = { to: string; subject: string; html: string; headers: Record<string, string> };

/** A mail server that answers as it is told, and keeps what it was offered. */
function overLines(
  answer: (to: string, nth: number) => LineDelivery | Promise<LineDelivery> = () => ({
    outcome: "sent",
  }),
  lines = 2,
): { way: NewsletterWay; offered: Offered[] } {
  const offered: Offered[] = [];
  const open = (): SmtpLine => ({
    ready: () => Promise.resolve({ ok: true }),
    deliver: async (mail) => {
      offered.push(mail);
      return answer(mail.to, offered.length);
    },
    close: () => undefined,
  });
  return { way: { kind: "lines", open, lines, perSecond: 10_000 }, offered };
}

function send(way: NewsletterWay, clock = () => now): Promise<void> {
  const stop = new AbortController();
  stopping.push(stop);
  return sendNewsletters({ clock, way }, stop.signal);
}

const states = async (id: string) => (await newsletterProgress(id)).counts;
const doubles = (list: string[]) => list.filter((one, index) => list.indexOf(one) !== index);
const state = async (id: string) =>
  (await db.newsletter.findUniqueOrThrow({ where: { id } })).state;

test("everybody gets it once, in their language and of their wijken; who has nothing gets no empty mail", async () => {
  await activity(SOUTH, "Soep");
  await activity(WEST, "Thee");
  await readers(3);
  await readers(1, { wijkCodes: [SOUTH], locale: "en" });
  await readers(1, { wijkCodes: ["WK034403"] });
  await db.subscriber.create({ data: { email: "wacht@dock.example", state: "pending" } });
  const id = await started();
  const { way, offered } = overLines();
  await send(way);
  expect(await state(id)).toBe("done");
  expect(await states(id)).toMatchObject({ sent: 4, skipped: 1, queued: 0, failed: 0 });
  expect((await newsletterProgress(id)).nothing).toBe(1);
  expect(offered).toHaveLength(4);
  const english = offered.find(({ subject }) => subject === "Join us");
  expect(english?.html).toContain("/agenda/soep-");
  expect(english?.html).not.toContain("/agenda/thee-");
  const dutch = offered.find(({ subject }) => subject === "Kom erbij");
  expect(dutch?.html).toContain("/agenda/thee-");
  expect(dutch?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const link = /<(http[^>]+)>/.exec(dutch?.headers["List-Unsubscribe"] ?? "")?.[1];
  expect(link).toContain("/nieuwsbrief/einde/");
  expect(dutch?.html).toContain(link);
  expect(new Set(offered.map(({ headers }) => headers["List-Unsubscribe"])).size).toBe(4);
});

test("what is in it and who gets it stand still once it was started", async () => {
  await activity(SOUTH, "Soep");
  await readers(2);
  const id = await started();
  await activity(SOUTH, "Thee");
  await readers(1, { locale: "en" }).catch(() => undefined);
  await db.subscriber.create({
    data: { email: "nieuw@dock.example", state: "active", confirmedAt: now },
  });
  const { way, offered } = overLines();
  await send(way);
  expect(offered).toHaveLength(2);
  expect(offered.every(({ html }) => html.includes("soep-") && !html.includes("thee-"))).toBe(true);
  const change = { id, version: 1, ...WORDS, subjectNl: "Anders" };
  expect(await changeNewsletter(change, { account: await account(), now })).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
});

test("started twice at once it starts once, and never as somebody else changed it", async () => {
  await activity(null);
  await readers(2);
  const id = await draft();
  const acting = { account: await account(), now };
  const stale = await startNewsletter({ id, version: 2 }, acting);
  expect(stale).toEqual({ ok: false, reason: "changed-meanwhile" });
  const answers = await Promise.all([1, 2].map(() => startNewsletter({ id, version: 1 }, acting)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.newsletterDelivery.count()).toBe(2);
});

test("only communications starts one, and not an empty one", async () => {
  await readers(1);
  const id = await draft();
  const organiser = await signUp("Joris", { roles: ["assessor"] });
  expect(await startNewsletter({ id, version: 1 }, { account: organiser, now })).toMatchObject({
    reason: "not-allowed",
  });
  expect(
    await startNewsletter({ id, version: 1 }, { account: await account(), now }),
  ).toMatchObject({ reason: "newsletter-empty" });
});

test("two processes at once send nothing twice", async () => {
  await activity(null);
  await readers(60);
  const id = await started();
  const { way, offered } = overLines(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { outcome: "sent" };
  }, 3);
  await Promise.all([send(way), send(way), send(way)]);
  expect(offered).toHaveLength(60);
  expect(doubles(offered.map(({ to }) => to))).toEqual([]);
  expect(await states(id)).toMatchObject({ sent: 60 });
  expect(await state(id)).toBe("done");
});

test("a process that lost its lease hands nothing over any more", async () => {
  await activity(null);
  await readers(10);
  const id = await started();
  let leasedUntil = new Date(0);
  const offeredAt: Date[] = [];
  const { way, offered } = overLines(async (_to, nth) => {
    offeredAt.push(new Date());
    // Another process took us for dead.
    if (nth === 3) {
      leasedUntil = new Date(Date.now() + 1_000);
      const leasedBy = "0199a0c0-0000-7000-8000-00000000dead";
      await db.newsletter.update({ where: { id }, data: { leasedBy, leasedUntil } });
    }
    return { outcome: "sent" };
  }, 1);
  // That other one dies too: when its lease has run out the rest goes, and nothing before.
  await send(way);
  const early = offeredAt.slice(3).filter((at) => at < leasedUntil);
  expect(early).toEqual([]);
  expect(doubles(offered.map(({ to }) => to))).toEqual([]);
  expect(await states(id)).toMatchObject({ sent: 10 });
});

test("what a killed process had in its hands over SMTP is uncertain, shown, and sent again by a person only", async () => {
  await activity(null);
  await readers(3);
  const id = await started();
  const [cutOff] = await db.newsletterDelivery.findMany({ orderBy: { subscriberId: "asc" } });
  const subscriberId = cutOff?.subscriberId ?? "";
  await db.newsletterDelivery.updateMany({
    where: { subscriberId },
    data: { state: "handingOver", attempts: 1, handedOverAt: now },
  });
  const { way, offered } = overLines();
  await send(way);
  expect(offered).toHaveLength(2);
  expect(await states(id)).toMatchObject({ sent: 2, uncertain: 1 });
  expect(await state(id)).toBe("done");
  expect((await newsletterProgress(id)).troubles).toMatchObject([
    { subscriberId, state: "uncertain", failure: "cut off" },
  ]);

  const acting = { account: await account(), now };
  const again = { newsletterId: id, subscriberId };
  const organiser = { account: await signUp("Joris"), now };
  expect((await sendDeliveryAgain(again, organiser)).ok).toBe(false);
  const twice = await Promise.all([1, 2].map(() => sendDeliveryAgain(again, acting)));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { verb: "send-newsletter-again" } })).toBe(1);
  await send(way);
  expect(offered).toHaveLength(3);
  expect(await states(id)).toMatchObject({ sent: 3, uncertain: 0 });
  expect(await state(id)).toBe("done");
});

test("asked to come back later it comes back later; an address that does not exist ends", async () => {
  await activity(null);
  await readers(3);
  const id = await started();
  let time = now;
  const { way, offered } = overLines((to, nth) => {
    if (to.startsWith("lezer-1")) {
      const outcome = {
        outcome: "permanent",
        failure: "smtp 550",
        about: "addressRefused",
      } as const;
      return outcome;
    }
    if (to.startsWith("lezer-2") && nth < 4) return { outcome: "temporary", failure: "smtp 451" };
    return { outcome: "sent" };
  }, 1);
  let looks = 0;
  const sending = send(way, () => {
    looks++;
    return time;
  });
  const asked = async () => [offered.length, (await newsletterProgress(id)).later];
  await expect.poll(asked, { timeout: 10_000 }).toEqual([3, 1]);
  time = new Date(now.getTime() + 4_000);
  // It looks what is due, more than once, and finds that nothing is.
  const before = looks;
  await expect.poll(() => looks, { timeout: 20_000 }).toBeGreaterThan(before + 3);
  expect(offered).toHaveLength(3);
  time = new Date(now.getTime() + 5_000);
  await sending;
  expect(await states(id)).toMatchObject({ sent: 2, failed: 1 });
  expect(doubles(offered.map(({ to }) => to))).toEqual(["lezer-2.@dock.example"]);
  expect(await db.subscriber.count({ where: { state: "bounced" } })).toBe(1);
  expect((await newsletterProgress(id)).troubles).toMatchObject([{ state: "failed", email: null }]);
});

test("a server that refuses us pauses the newsletter and costs no address anything", async () => {
  await activity(null);
  await readers(20);
  const id = await started();
  const refuse = { outcome: "permanent", failure: "smtp 535", about: "senderRefused" } as const;
  const { way, offered } = overLines(() => refuse, 2);
  await send(way);
  expect(offered.length).toBeLessThanOrEqual(2);
  expect(await state(id)).toBe("paused");
  expect(await states(id)).toMatchObject({ queued: 20, failed: 0 });
  expect((await newsletterProgress(id)).refused).toBe("smtp 535");
  const acting = { account: await account(), now };
  expect((await resumeNewsletter(id, acting)).ok).toBe(true);
  await send(overLines().way);
  expect(await states(id)).toMatchObject({ sent: 20 });
  expect((await newsletterProgress(id)).refused).toBe(null);
});

test("pause holds at once, and going on skips nobody", async () => {
  await activity(null);
  await readers(12);
  const id = await started();
  const acting = { account: await account(), now };
  const { way, offered } = overLines(async (_to, nth) => {
    if (nth === 5) expect((await pauseNewsletter(id, acting)).ok).toBe(true);
    return { outcome: "sent" };
  }, 1);
  await send(way);
  expect(offered).toHaveLength(5);
  expect(await state(id)).toBe("paused");
  expect((await pauseNewsletter(id, acting)).ok).toBe(false);
  await resumeNewsletter(id, acting);
  await send(way);
  expect(doubles(offered.map(({ to }) => to))).toEqual([]);
  expect(await states(id)).toMatchObject({ sent: 12 });
});

test("who stops while it is being sent gets it no more, unless it was handed over", async () => {
  await activity(null);
  await readers(4);
  const id = await started();
  const all = await db.subscriber.findMany();
  const { way, offered } = overLines(async (to, nth) => {
    if (nth > 1) return { outcome: "sent" };
    for (const { id, email } of all.filter(({ email }) => !email.startsWith("lezer-4"))) {
      const why = { why: "unsubscribed", now } as const;
      await db.$transaction((tx) => endSubscription(tx, id, why));
      if (email === to) continue;
    }
    return { outcome: "sent" };
  }, 1);
  await send(way);
  const handedOver = offered.map(({ to }) => to);
  expect(handedOver).toContain("lezer-4.@dock.example");
  expect(handedOver.length).toBeLessThanOrEqual(2);
  const { sent, skipped } = await states(id);
  expect(sent).toBe(handedOver.length);
  expect(sent + skipped).toBe(4);
  expect((await newsletterProgress(id)).ended).toBe(skipped);
});

/** Resend's batch endpoint: one key, one delivery; `answer` may lose the answer after taking it. */
function inBatches(answer: (call: number) => BatchAnswer | null = () => null) {
  const taken = new Map<string, { to: string[]; words: string }>();
  const calls: string[] = [];
  const send: SendBatch = async (key, mails) => {
    calls.push(key);
    const told = answer(calls.length);
    if (told && told.outcome !== "unknown") return told;
    const words = JSON.stringify(mails);
    const before = taken.get(key);
    if (before && before.words !== words) {
      return { outcome: "otherWords", failure: "resend 409 invalid_idempotent_request" };
    }
    taken.set(key, { to: mails.map(({ to }) => to), words });
    return (
      told ?? {
        outcome: "answered",
        mails: mails.map(({ to }) => ({ providerId: `re_${to}` })),
      }
    );
  };
  const way: NewsletterWay = { kind: "batches", send, perSecond: 100_000 };
  const delivered = () => [...taken.values()].flatMap(({ to }) => to);
  return { way, calls, delivered };
}

test("Resend: in hundreds, with the id of each mail kept", async () => {
  await activity(null);
  await readers(230);
  const id = await started();
  const { way, calls, delivered } = inBatches();
  await send(way);
  expect(calls).toHaveLength(3);
  expect(new Set(calls).size).toBe(3);
  expect(delivered()).toHaveLength(230);
  expect(await states(id)).toMatchObject({ sent: 230 });
  expect(await db.newsletterBatch.count()).toBe(0);
  const one = await db.newsletterDelivery.findFirstOrThrow({ include: { subscriber: true } });
  expect(one.providerId).toBe(`re_${one.subscriber.email}`);
});

test("Resend: an answer that got lost is asked for again, with the same key and words, also when somebody left or chose anew", async () => {
  await activity(SOUTH);
  await readers(3);
  const id = await started();
  let time = now;
  const { way, calls, delivered } = inBatches((call) => {
    return call === 1 ? { outcome: "unknown", failure: "resend 500" } : null;
  });
  const sending = send(way, () => time);
  const waiting = () => db.newsletterBatch.count({ where: { dueAt: { gt: now } } });
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
  const [gone, other] = await db.subscriber.findMany();
  await db.$transaction((tx) => endSubscription(tx, gone?.id ?? "", { why: "unsubscribed", now }));
  await db.subscriber.update({
    where: { id: other?.id },
    data: { locale: "en", wijkCodes: [WEST] },
  });
  time = new Date(now.getTime() + 5_000);
  await sending;
  expect(calls).toHaveLength(2);
  expect(calls[0]).toBe(calls[1]);
  expect(delivered()).toHaveLength(3);
  expect(await states(id)).toMatchObject({ sent: 3, uncertain: 0 });
});

test("Resend: a batch of a killed process goes out by its key, one of yesterday is uncertain", async () => {
  await activity(null);
  await readers(2);
  const id = await started();
  const stop = new AbortController();
  const first = inBatches(() => {
    // Killed before the answer: what was written down stays as it is.
    stop.abort();
    throw new Error("killed");
  });
  await sendNewsletters({ clock: () => now, way: first.way }, stop.signal);
  expect(await states(id)).toMatchObject({ handingOver: 2 });
  const second = inBatches();
  await send(second.way);
  expect(second.calls).toEqual(first.calls);
  expect(await states(id)).toMatchObject({ sent: 2 });

  const { batchId } = await db.newsletterDelivery.findFirstOrThrow();
  await db.newsletterDelivery.updateMany({ data: { state: "handingOver", handedOverAt: now } });
  await db.newsletter.update({ where: { id }, data: { state: "sending" } });
  const yesterday = new Date(now.getTime() - 24 * 3600_000);
  await db.newsletterBatch.create({
    data: {
      id: batchId ?? "",
      newsletterId: id,
      mails: [],
      createdAt: yesterday,
      dueAt: yesterday,
    },
  });
  const third = inBatches();
  await send(third.way);
  expect(third.calls).toEqual([]);
  expect(await states(id)).toMatchObject({ uncertain: 2 });
});

test("Resend: a wrong key pauses, one bad mail does not hold up the others", async () => {
  await activity(null);
  await readers(3);
  const id = await started();
  await send(inBatches(() => ({ outcome: "refused", failure: "resend 401 invalid_api_key" })).way);
  expect(await state(id)).toBe("paused");
  expect(await states(id)).toMatchObject({ queued: 3 });
  expect((await newsletterProgress(id)).refused).toBe("resend 401 invalid_api_key");

  await resumeNewsletter(id, { account: await account(), now });
  // The three together cannot be read, and then the second by itself.
  const malformed = { outcome: "malformed", failure: "resend 422 validation_error" } as const;
  const { way, calls } = inBatches((call) => (call === 1 || call === 3 ? malformed : null));
  await send(way);
  expect(calls).toHaveLength(4);
  expect(await states(id)).toMatchObject({ sent: 2, failed: 1 });
  expect(await state(id)).toBe("done");
});
