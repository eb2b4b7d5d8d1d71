import { describe, expect, test } from "vitest";
import { ROLES, type Holder, type Role, type RoleGrant } from "./acting-account";
import { may, reachOf, whereMay } from "./may";
import { POWERS, rolesWith, type Power } from "./powers";

const nobody: Holder = { roles: [], grants: [], partnerIds: [] };
const powers = Object.keys(POWERS) as Power[];
const grantFor = (role: Role, place: Partial<RoleGrant>): Holder => ({
  ...nobody,
  grants: [{ role, partnerId: null, campaignId: null, ...place }],
});
const scopes = [{}, { partnerId: "dock" }, { campaignId: "hoi" }, { partnerId: null }] as const;

describe.each(powers)("%s", (power) => {
  test("is held by somebody, and not by who has no role", () => {
    expect(rolesWith(power).length).toBeGreaterThan(0);
    for (const scope of [...scopes, "somewhere" as const]) {
      expect(may(nobody, power, scope)).toBe(false);
    }
  });

  test.each(ROLES)("as %s, everywhere or nowhere", (role) => {
    const holds = rolesWith(power).includes(role);
    for (const scope of [...scopes, "somewhere" as const]) {
      expect(may({ ...nobody, roles: [role] }, power, scope)).toBe(holds);
    }
  });

  test.each(ROLES)("as %s of one partner or campaign, only there", (role) => {
    const holds = rolesWith(power).includes(role);
    const ofPartner = grantFor(role, { partnerId: "dock" });
    expect(may(ofPartner, power, { partnerId: "dock", campaignId: "hoi" })).toBe(holds);
    expect(may(ofPartner, power, "somewhere")).toBe(holds);
    expect(may(ofPartner, power, { partnerId: "portes", campaignId: "hoi" })).toBe(false);
    expect(may(ofPartner, power)).toBe(false);
    const ofCampaign = grantFor(role, { campaignId: "hoi" });
    expect(may(ofCampaign, power, { partnerId: "portes", campaignId: "hoi" })).toBe(holds);
    expect(may(ofCampaign, power, { partnerId: "hoi", campaignId: "burendag" })).toBe(false);
    expect(may(ofCampaign, power)).toBe(false);
  });

  test("as organiser, for the own partner only", () => {
    const organiser = { ...nobody, partnerIds: ["dock"] };
    const holds = rolesWith(power).includes("organiser");
    expect(may(organiser, power, { partnerId: "dock" })).toBe(holds);
    expect(may(organiser, power, { partnerId: "portes" })).toBe(false);
    expect(may(organiser, power, { campaignId: "dock" })).toBe(false);
    expect(may(organiser, power)).toBe(false);
  });
});

test("an admin manages accounts and the mailbox, and holds no other role by that", () => {
  const admin = { ...nobody, roles: ["admin" as const] };
  expect(powers.filter((power) => may(admin, power))).toEqual([
    "manage-accounts",
    "manage-admins",
    "keep-mailbox",
  ]);
});

test("without a name for where, an empty scope covers nothing that was given for a place", () => {
  const empty = grantFor("coordinator", { partnerId: "" });
  expect(may(empty, "edit-actions", { partnerId: "" })).toBe(false);
});

test("the reach of a power gathers what was given and what comes with a partner", () => {
  const account: Holder = {
    roles: ["payer"],
    partnerIds: ["dock"],
    grants: [
      { role: "communications", partnerId: "portes", campaignId: null },
      { role: "coordinator", partnerId: null, campaignId: "hoi" },
      { role: "assessor", partnerId: "stichting", campaignId: null },
    ],
  };
  expect(reachOf(account, "edit-actions")).toEqual({
    partnerIds: ["portes", "dock"],
    campaignIds: ["hoi"],
  });
  expect(reachOf({ ...account, roles: ["coordinator"] }, "edit-actions")).toBe("everything");
});

describe("a condition for queries", () => {
  const belongs = { partner: (ids: string[]) => ({ partner: ids }) };

  test("asks nothing of who may everything", () => {
    expect(whereMay({ ...nobody, roles: ["coordinator"] }, "edit-actions", belongs)).toEqual({});
  });

  test("lets nothing through for who may nothing, nor by what it cannot belong to", () => {
    // Not an empty OR: Prisma lets everything through by that.
    const nothing = { OR: [{ partner: [] }] };
    expect(whereMay(nobody, "edit-actions", belongs)).toEqual(nothing);
    const ofCampaign = grantFor("coordinator", { campaignId: "hoi" });
    expect(whereMay(ofCampaign, "edit-actions", belongs)).toEqual(nothing);
  });

  test("names the own partners, and what is everybody's", () => {
    const organiser = { ...nobody, partnerIds: ["dock"] };
    const also = [{ partner: ["public"] }];
    expect(whereMay(organiser, "edit-actions", { ...belongs, also })).toEqual({
      OR: [{ partner: ["dock"] }, { partner: ["public"] }],
    });
  });
});
