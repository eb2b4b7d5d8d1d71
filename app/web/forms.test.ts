import { expect, test } from "vitest";
import { z } from "zod";
import { nl } from "~/locales/catalogue";
import { validationText } from "~/locales/validation-text";
import {
  formData,
  listIn,
  parseForm,
  refusedForm,
  refuseRobots,
  valueIn,
  versionIn,
} from "./forms";

const schema = z.object({
  title: z.string().min(3).max(10),
  email: z.email(),
  cups: z.number().min(0).max(500),
  roles: z.array(z.enum(["payer", "decider"])).min(1),
  note: z.string().optional(),
  place: z.object({ name: z.string() }),
});

function posted(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("what is right comes out typed", () => {
  const parsed = parseForm(
    posted([
      ["title", "HOI!"],
      ["email", "samira@dock.example"],
      ["cups", "120"],
      ["roles", "payer"],
      ["roles", "decider"],
      ["note", ""],
      ["place.name", "hal"],
    ]),
    schema,
  );
  expect(parsed).toEqual({
    ok: true,
    value: {
      title: "HOI!",
      email: "samira@dock.example",
      cups: 120,
      roles: ["payer", "decider"],
      place: { name: "hal" },
    },
  });
});

test("what is wrong keeps everything typed, with a key of our texts at each field", () => {
  const parsed = parseForm(
    posted([
      ["title", "Veel te lange naam"],
      ["email", "samira"],
      ["cups", "veel"],
      ["place.name", ""],
    ]),
    schema,
  );
  if (parsed.ok) throw new Error("accepted");
  expect(parsed.form.errors).toEqual({
    title: ["tooLong:10"],
    email: ["email"],
    cups: ["invalid"],
    roles: ["chooseOne"],
    "place.name": ["required"],
  });
  expect(valueIn(parsed.form, "title")).toBe("Veel te lange naam");
  expect(valueIn(parsed.form, "cups")).toBe("veel");
  expect(listIn(parsed.form, "roles")).toEqual([]);
});

test("nothing filled in asks for everything", () => {
  const parsed = parseForm(posted([]), schema);
  if (parsed.ok) throw new Error("accepted");
  expect(parsed.form.errors).toMatchObject({ title: ["required"], email: ["required"] });
});

test("every key has words, with its number", () => {
  expect(validationText("nl", "tooLong:10")).toBe("Gebruik hoogstens 10 tekens.");
  expect(validationText("en", "required")).toBe("Fill this in.");
  expect(validationText("nl", "no-such-key")).toBe(nl.validation.invalid);
});

test("a form refused by a verb keeps what was typed", () => {
  const form = refusedForm(
    posted([
      ["email", "a@b.nl"],
      ["roles", "payer"],
      ["roles", "decider"],
    ]),
    { errors: { email: ["emailTaken"] } },
  );
  expect(form).toEqual({
    values: { email: "a@b.nl", roles: ["payer", "decider"] },
    errors: { email: ["emailTaken"] },
    formErrors: [],
  });
});

test("a robot that fills in the hidden field is refused", () => {
  expect(() => refuseRobots(posted([["website", ""]]))).not.toThrow();
  expect(() => refuseRobots(posted([]))).not.toThrow();
  expect(thrown(() => refuseRobots(posted([["website", "http://x"]])))).toBe(400);
});

test("what is no form is a bad request", async () => {
  const post = (body: string, type: string) =>
    new Request("http://localhost/x", { method: "POST", body, headers: { "Content-Type": type } });
  const form = await formData(post("a=1", "application/x-www-form-urlencoded"));
  expect(form.get("a")).toBe("1");
  await expect(formData(post("{}", "application/json"))).rejects.toMatchObject({ status: 415 });
  await expect(formData(post("x", "multipart/form-data"))).rejects.toMatchObject({ status: 400 });
});

test.each([
  ["a NUL", "a=%00"],
  ["a NUL in a name", "%00=a"],
  ["a list without end", "slots[99999999].day=1"],
  ["a list below zero", "slots[-1].day=1"],
  ["lists in lists", `a${"[0]".repeat(50)}=1`],
  ["parts of parts", `a${".b".repeat(50)}=1`],
  ["an order to the form library", "__intent__={}"],
  ["a prototype", "__proto__.admin=1"],
  ["a thousand fields", "a=1&".repeat(1000)],
])("%s is in no form of ours", async (_name, body) => {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const sent = new Request("http://localhost/x", { method: "POST", body, headers });
  await expect(formData(sent)).rejects.toMatchObject({ status: 400 });
});

function thrown(run: () => void): number | null {
  try {
    run();
    return null;
  } catch (response) {
    return response instanceof Response ? response.status : null;
  }
}

test("a version is one that the database can look for, or none", () => {
  expect(versionIn(posted([["version", "7"]]))).toBe(7);
  for (const typed of ["", "0", "-1", "1.5", "99999999999", "1e300", "NaN", "x"]) {
    expect(versionIn(posted([["version", typed]]))).toBe(0);
  }
  expect(versionIn(posted([]))).toBe(0);
});
