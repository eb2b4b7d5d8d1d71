import { describe, expect, test } from "vitest";
import { parseForm, typedForm } from "./forms";
import { actionForm } from "~/domain/campaign-actions/action-form";

/** The form as a browser posts it: every field there, empty ones too. */
function posted(change: Record<string, string | string[]> = {}): FormData {
  const data = new FormData();
  const fields: Record<string, string | string[]> = {
    title: "HOI! koffie op station Vaartsche Rijn",
    kind: "stationCoffee",
    summary: "",
    publicText: "",
    stationCode: "UTVR",
    placeName: "",
    postcode: "",
    spot: "",
    stepFree: "unknown",
    "slots[0].day": "",
    "slots[0].month": "",
    "slots[0].year": "",
    "slots[0].from": "",
    "slots[0].until": "",
    partnerId: "0190a6c2-0000-7000-8000-000000000001",
    dayPhone: "",
    ...change,
  };
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}

const slot = (index: number, from: string, until: string) => ({
  [`slots[${index}].day`]: "24",
  [`slots[${index}].month`]: "9",
  [`slots[${index}].year`]: "2026",
  [`slots[${index}].from`]: from,
  [`slots[${index}].until`]: until,
});

function errorsOf(change: Record<string, string | string[]>) {
  const parsed = parseForm(posted(change), actionForm);
  return parsed.ok ? {} : parsed.form.errors;
}

describe("the form of an action", () => {
  test("a name, a kind and an organiser are enough for a draft", () => {
    const parsed = parseForm(posted(), actionForm);
    expect(parsed).toMatchObject({
      ok: true,
      value: { summary: "", slots: [], withPartnerIds: [], dayPhone: null, postcode: null },
    });
  });

  test("slots come out sorted, empty ones left out", () => {
    const parsed = parseForm(
      posted({ ...slot(0, "16.00", "18.30"), ...slot(1, "7.30", "9.30"), ...slot(2, "", "") }),
      actionForm,
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.form.errors));
    expect(parsed.value.slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-09-24T05:30:00.000Z",
      "2026-09-24T14:00:00.000Z",
    ]);
  });

  test.each([
    [{ title: "  " }, "title", "actionTitle"],
    [{ title: "x".repeat(91) }, "title", "tooLong:90"],
    [{ kind: "" }, "kind", "chooseKind"],
    [{ kind: "party" }, "kind", "chooseKind"],
    [{ stationCode: "ASD" }, "stationCode", "chooseStation"],
    [{ postcode: "35222" }, "postcode", "postcode"],
    [{ partnerId: "" }, "partnerId", "chooseOrganiser"],
    [{ partnerId: "mine" }, "partnerId", "chooseOrganiser"],
    [{ dayPhone: "bel Samira" }, "dayPhone", "phone"],
    [slot(0, "7.30", "7.00"), "slots[0].until", "slotEndBeforeStart"],
    [slot(0, "7.30", ""), "slots[0].until", "slotTime"],
    [{ ...slot(0, "7.00", "9.00"), ...slot(1, "8.00", "10.00") }, "slots[1].from", "slotOverlaps"],
  ])("%j is told at %s", (change, field, error) => {
    expect(errorsOf(change)).toEqual({ [field]: [error] });
  });

  test("more than twenty slots are refused as a whole", () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 21 }, (_, n) => slot(n, `${n}.00`, `${n}.30`)),
    ) as Record<string, string>;
    expect(errorsOf(many)).toEqual({ slots: ["tooManySlots"] });
  });

  test("everything typed is there after a refusal", () => {
    const change = { title: "", spot: "In de hal", ...slot(0, "7.30", "7.00") };
    const parsed = parseForm(posted(change), actionForm);
    expect(parsed.ok ? {} : parsed.form.values).toMatchObject({
      spot: "In de hal",
      slots: [{ day: "24", month: "9", year: "2026", from: "7.30", until: "7.00" }],
    });
    expect(typedForm(posted(change)).values).toMatchObject({ spot: "In de hal" });
  });

  test("white space is tidied, right-to-left text and emoji are kept", () => {
    const parsed = parseForm(posted({ title: "  HOI! \n قهوة ☕ " }), actionForm);
    expect(parsed.ok && parsed.value.title).toBe("HOI! قهوة ☕");
  });
});
