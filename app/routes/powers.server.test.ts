import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { ROLES, type ActingAccount } from "~/domain/access/acting-account";
import { findActing } from "~/domain/access/find-acting.server";
import { may, type Scope } from "~/domain/access/may";
import type { Power } from "~/domain/access/powers";
import { giveRole } from "~/domain/accounts/change-roles.server";
import { startSession } from "~/domain/accounts/start-session.server";
import { sessionCookie } from "~/web/cookies.server";
import { joinPartner, signUp } from "../../tests/support/station-coffee";
import { loader as actionQueue } from "./acties.wachtrij/route";
import { loader as accounts } from "./beheer.accounts/route";
import { action as changeRoles, loader as rolesOf } from "./beheer.accounts_.$id";
import { loader as post } from "./beheer.post";
import { loader as newCampaign } from "./campagnes.nieuw";
import { loader as editions } from "./edities._index";
import { loader as newEdition } from "./edities.nieuw";
import { loader as readyAnswers } from "./inzendingen.vaste-zinnen/route";
import { loader as queue } from "./inzendingen.wachtrij._index/route";
import { loader as newsletters } from "./nieuwsbrief.beheer._index";
import { loader as newNewsletter } from "./nieuwsbrief.beheer.nieuw";

type Loader = (args: LoaderFunctionArgs) => unknown;

/** Pages that stand for a power, with the scope they ask it for. */
const PAGES: [string, Power, Scope, Loader][] = [
  ["/beheer/accounts", "manage-accounts", {}, accounts],
  ["/beheer/post", "keep-mailbox", {}, post],
  ["/campagnes/nieuw", "change-campaigns", {}, newCampaign],
  ["/acties/wachtrij", "approve-actions", "somewhere", actionQueue],
  ["/inzendingen/wachtrij", "approve-listings", "somewhere", queue],
  ["/inzendingen/vaste-zinnen", "keep-ready-answers", {}, readyAnswers],
  ["/edities", "plan-editions", {}, editions],
  ["/edities/nieuw", "plan-editions", {}, newEdition],
  ["/nieuwsbrief/beheer", "send-newsletters", {}, newsletters],
  ["/nieuwsbrief/beheer/nieuw", "send-newsletters", {}, newNewsletter],
];

const now = new Date();

async function asked(path: string, account: ActingAccount, body?: Record<string, string>) {
  const cookie = await sessionCookie().serialize(await startSession(account.id, { now }));
  const request = new Request(`https://omarmt.test${path}`, {
    headers: { Cookie: cookie.split(";")[0] ?? "" },
    ...(body ? { method: "POST", body: new URLSearchParams(body) } : {}),
  });
  return { request, params: { id: path.split("/").at(-1) }, context: {} };
}

/** The status a page answers with; what is thrown is the answer too. */
async function statusOf(answer: () => unknown): Promise<number> {
  try {
    const result: unknown = await answer();
    return result instanceof Response ? result.status : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

describe.each(PAGES)("%s", (path, power, scope, loader) => {
  test("opens for who holds the power in the table, and for nobody else", async () => {
    const dock = await joinPartner("DOCK");
    const people = [await signUp("nobody"), await signUp("organiser", { partnerIds: [dock.id] })];
    const admin = await signUp("giver", { roles: ["admin"] });
    for (const role of ROLES) {
      people.push(await signUp(role, { roles: [role] }));
      if (role === "admin") continue;
      const { id } = await signUp(`${role}-of-dock`);
      await giveRole(id, { role, partnerId: dock.id, campaignId: null }, { account: admin, now });
      people.push((await findActing(id))!);
    }
    const got: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const account of people) {
      const args = await asked(path, account);
      got[account.name] = await statusOf(() => loader(args));
      wanted[account.name] = may(account, power, scope) ? 200 : 403;
    }
    expect(got).toEqual(wanted);
  });
});

test("the page of roles gives one for a partner and takes it back, and says what is wrong", async () => {
  const coordinator = await signUp("Marijke", { roles: ["coordinator"] });
  const fatma = await signUp("Fatma");
  const dock = await joinPartner("DOCK");
  const path = `/beheer/accounts/${fatma.id}`;
  const send = async (body: Record<string, string>) => {
    const args = await asked(path, coordinator, body);
    return statusOf(() => changeRoles(args));
  };
  expect(await send({ role: "", place: "" })).toBe(200);
  expect(await send({ role: "payer", place: "Nergens" })).toBe(200);
  expect((await rolesOf(await asked(path, coordinator))).held).toEqual([]);
  expect(await send({ role: "payer", place: dock.name })).toBe(302);
  expect(await send({ role: "admin", place: "" })).toBe(403);
  const page = await rolesOf(await asked(path, coordinator));
  expect(page.held).toEqual([
    { value: `payer|${dock.id}|`, words: `betaler voor ${dock.name}`, mayTake: true },
  ]);
  expect(await send({ take: `payer|${dock.id}|` })).toBe(302);
  expect(await send({ take: `payer|${dock.id}|` })).toBe(409);
  expect(await send({ take: "payer" })).toBe(409);
  expect(await send({ take: "king||" })).toBe(400);
  const own = await asked(`/beheer/accounts/${coordinator.id}`, coordinator, { role: "payer" });
  expect(await statusOf(() => changeRoles(own))).toBe(403);
  const unknown = await asked("/beheer/accounts/x", coordinator);
  expect(await statusOf(() => rolesOf(unknown))).toBe(404);
});
