import { HONEYPOT } from "./forms";

/** A form that was posted in vain: everything to post it once more. */
export type TypedAgain = {
  /** Path and query it was posted to. */
  action: string;
  fields: [name: string, value: string][];
  /** Names of fields whose file has to be chosen again: a browser hands files out only once. */
  files: string[];
};

/** What was posted, in its order, as the page after it can hold it. */
export function typedAgain(action: string, data: FormData): TypedAgain {
  const fields: [string, string][] = [];
  const files = new Set<string>();
  for (const [name, value] of data) {
    if (typeof value === "string") fields.push([name, value]);
    else if (value.size > 0) files.add(name);
  }
  return { action, fields, files: [...files] };
}

/** Fields of forms that nobody types in. */
const NOT_TYPED = new Set([HONEYPOT, "version", "intent", "step", "key", "opened", "shown"]);
/** A choice of ours ("builtIn", "yes"), an id, or the seal of a form. */
const OURS = /^(?:[a-z]+(?:[A-Z][a-z]*)*|[\da-f-]{32,}|[\w-]{20,}(?:\.[\w-]+)*)$/;

/** The words in it that a person would miss, to show that they are still there. */
export function wordsIn({ fields }: TypedAgain): string[] {
  return fields
    .filter(([name, value]) => !NOT_TYPED.has(name) && value.trim() !== "" && !OURS.test(value))
    .map(([, value]) => value.trim());
}

export function isTypedAgain(data: unknown): data is { typed: TypedAgain } {
  if (typeof data !== "object" || data === null || !("typed" in data)) return false;
  const { typed } = data;
  return typeof typed === "object" && typed !== null && "fields" in typed && "action" in typed;
}
