import { z } from "zod";
import { optionalLine } from "./typed-text";

/*
 * Addresses of mail and of pages, as people type them. Messages are keys of the texts "validation".
 */

const LONGEST_MAIL = 254;

export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_MAIL && z.email().safeParse(text).success;
}

/** An e-mail address as people type it, made into the form we keep. */
export const emailAddress = z.string().trim().toLowerCase().max(LONGEST_MAIL).pipe(z.email());

const typedMail = optionalLine(LONGEST_MAIL).overwrite((typed) => typed.toLowerCase());

/** For forms in which it may be left empty; then it is "". */
export const optionalMail = typedMail.refine((typed) => typed === "" || isMailAddress(typed), {
  message: "email",
});

/** For forms that go on with what was typed: left empty is wrong, not missing. */
export const requiredMail = typedMail.refine(isMailAddress, { message: "email" });

/** The address of a page anybody can open, of at most `most` characters. */
export function isWebAddress(text: string, most: number): boolean {
  if (text.length > most || !URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return ["http:", "https:"].includes(protocol) && hostname.includes(".") && username === "";
}

/** As people type it: without "https://" in front it gets it. Left empty it is "". */
export function optionalWebAddress(most: number) {
  return optionalLine(most)
    .overwrite((typed) => (typed && !/^[a-z][a-z+.-]*:/i.test(typed) ? `https://${typed}` : typed))
    .refine((typed) => typed === "" || isWebAddress(typed, most), { message: "webAddress" });
}
