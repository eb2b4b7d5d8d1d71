import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { version } from "~/domain/version";
import { refusal } from "./refusals";

export type FormValue = string | FormValue[] | { [key: string]: FormValue };

/**
 * A form as the page shows it: what was typed, and what is wrong with it.
 * Errors are keys of the texts `validation`, with a number after a colon where the text needs one
 * ("tooLong:120"); `validationText` turns them into words. Nested fields are named "slots[0].day".
 */
export type FormState = {
  values: Record<string, FormValue>;
  errors: Record<string, string[]>;
  formErrors: string[];
};

export const emptyForm: FormState = { values: {}, errors: {}, formErrors: [] };

/** A form with values to begin from. */
export function formWith(values: Record<string, FormValue>): FormState {
  return { values, errors: {}, formErrors: [] };
}

export type ParsedForm<Output> = { ok: true; value: Output } | { ok: false; form: FormState };

/** Checks a posted form. Not ok: answer with status 400 and the form, everything typed still in it. */
export function parseForm<Schema extends z.ZodType>(
  data: FormData | URLSearchParams,
  schema: Schema,
): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(data, { schema, error: (issue) => issueKey(issue) });
  if (submission.status === "success") return { ok: true, value: submission.value };
  const { "": formErrors, ...errors } = submission.error ?? {};
  return {
    ok: false,
    form: {
      values: typed(submission.payload),
      errors: Object.fromEntries(
        Object.entries(errors).flatMap(([name, list]) => (list ? [[name, list]] : [])),
      ),
      formErrors: formErrors ?? [],
    },
  };
}

/** What was typed, unchecked: for buttons that change the form itself, such as one more time slot. */
export function typedForm(data: FormData | URLSearchParams): FormState {
  return formWith(typed(parseWithZod(data, { schema: z.unknown() }).payload));
}

/** The form again after a verb refused it: everything typed, with the error at its field or on top. */
export function refusedForm(
  data: FormData | URLSearchParams,
  refused: { errors?: Record<string, string[]>; formErrors?: string[] },
): FormState {
  return { ...typedForm(data), ...refused };
}

/** One typed value as text; "" when it was left empty. For lists use `listIn`. */
export function valueIn(form: FormState, name: string): string {
  const value = form.values[name];
  return typeof value === "string" ? value : "";
}

export function listIn(form: FormState, name: string): string[] {
  const value = form.values[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The parts of one field, such as day, month and year of "firstDay"; parts not typed are left out. */
export function partsIn(form: FormState, name: string): Record<string, string> {
  const value = form.values[name];
  if (typeof value !== "object" || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([part, typed]) =>
      typeof typed === "string" ? [[part, typed]] : [],
    ),
  );
}

/** The version a form was made from; 0, which no row ever has, when it sends none that could be one. */
export function versionIn(data: FormData): number {
  const parsed = version.safeParse(data.get("version"));
  return parsed.success ? parsed.data : 0;
}

const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** The posted form; anything else than a form is a bad request. */
export async function formData(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!FORM_TYPES.some((known) => type.startsWith(known))) {
    throw new Response(null, { status: 415 });
  }
  const data = await request.formData().catch(() => null);
  if (!data || !couldBeOurs([...data])) throw new Response(null, { status: 400 });
  return data;
}

/** More than the longest form of ours has. */
const MOST_FIELDS = 500;

/** "title", "firstDay.day", "slots[0].day" */
const FIELD_NAME = /^[a-z][\w-]{0,60}(?:\[\d{1,2}\])?(?:\.[a-z]\w{0,60}){0,2}$/i;

/**
 * The form library builds what a name says: "a[99999999]" becomes a list of that length, which takes all
 * memory there is, and its own names make it do things no form of ours asks for. Nobody types a NUL
 * either, and the database fails on one.
 */
function couldBeOurs(fields: [string, FormDataEntryValue][]): boolean {
  return (
    fields.length <= MOST_FIELDS &&
    fields.every(
      ([name, value]) =>
        FIELD_NAME.test(name) && !(typeof value === "string" && value.includes("\0")),
    )
  );
}

/** Name of the field people do not see and robots fill in. */
export const HONEYPOT = "website";

/** Refuses a form whose hidden field was filled in. */
export function refuseRobots(data: FormData): void {
  if ((data.get(HONEYPOT) ?? "") !== "") throw refusal("spam-suspected");
}

type Issue = {
  code?: string;
  input?: unknown;
  format?: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
};

/** The key of a check without words of its own in the schema. */
export function issueKey(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return "required";
      return "invalid";
    case "invalid_format":
      if (issue.format === "email") return "email";
      return issue.format === "url" ? "url" : "invalid";
    case "too_small":
      if (issue.origin === "array") return "chooseOne";
      if (issue.origin === "string")
        return Number(issue.minimum) <= 1 ? "required" : `tooShort:${issue.minimum}`;
      return `tooSmall:${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `tooLong:${issue.maximum}` : `tooBig:${issue.maximum}`;
    case "invalid_value":
      return issue.input === undefined ? "chooseOne" : "invalid";
    default:
      return "invalid";
  }
}

/** What was typed, without files. */
function typed(payload: Record<string, unknown>): Record<string, FormValue> {
  const values: Record<string, FormValue> = {};
  for (const [name, value] of Object.entries(payload)) {
    const kept = typedValue(value);
    if (kept !== undefined) values[name] = kept;
  }
  return values;
}

function typedValue(value: unknown): FormValue | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((item) => typedValue(item) ?? "");
  if (typeof value !== "object" || value === null || value instanceof File) return undefined;
  return typed(Object.fromEntries(Object.entries(value)));
}
