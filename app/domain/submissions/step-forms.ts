import { z } from "zod";
import {
  ACCESS_FEATURES,
  AUDIENCES,
  REGISTRATION_KINDS,
  SPOKEN_LANGUAGES,
} from "~/domain/agenda/listing-choices";
import { LONGEST, YES_NO_UNKNOWN } from "~/domain/agenda/listing-content";
import { optionalMail, optionalWebAddress, requiredMail } from "~/domain/typed-address";
import { optionalLine, optionalParagraphs, requiredLine } from "~/domain/typed-text";

/*
 * The questions of the form, but for when (when-form.ts), where (where-form.ts) and the picture (domain/images).
 * Messages are keys of the texts "validation". What is left out here is asked for when it is sent in.
 */

export const whatForm = z.object({
  title: requiredLine(LONGEST.title, "submissionTitle"),
  summary: requiredLine(LONGEST.summary, "submissionSummary"),
  description: optionalParagraphs(LONGEST.description),
  /** "edition:<id>", "campaign:<id>" or nothing; the verb looks up whether it may be chosen. */
  belongs: z
    .string()
    .optional()
    .transform((typed) => typed ?? ""),
});

/** Once each, whatever was posted; what we do not know is left out. */
function someOf<const Choices extends readonly string[]>(choices: Choices) {
  return z
    .array(z.string())
    .default([])
    .transform((typed) =>
      choices.filter((choice): choice is Choices[number] => typed.includes(choice)),
    );
}

const access = z.enum(YES_NO_UNKNOWN).catch("unknown");

export const whoForm = z.object({
  audiences: someOf(AUDIENCES),
  languages: someOf(SPOKEN_LANGUAGES),
  ...(Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, access])) as Record<
    (typeof ACCESS_FEATURES)[number],
    typeof access
  >),
});

export const PRICE_KINDS = ["free", "paid", "unknown"] as const;
const MOST_EUROS = 1_000;

/** "2", "2,50", "€ 2.50" → 250; null when it is no price. */
export function readEuros(typed: string): number | null {
  const match = /^€?\s*(\d{1,5})(?:[.,](\d{1,2}|-+))?$/.exec(typed.trim());
  if (!match) return null;
  const cents = /^\d/.test(match[2] ?? "") ? (match[2] ?? "").padEnd(2, "0") : "0";
  return Number(match[1]) * 100 + Number(cents);
}

const phone = optionalLine(30).refine(
  (typed) => typed === "" || /^[+\d(][\d\s()-]{3,28}$/.test(typed),
  { message: "phone" },
);

export const joinForm = z
  .object({
    registration: z.enum(REGISTRATION_KINDS).catch("none"),
    registrationUrl: optionalWebAddress(LONGEST.url),
    registrationMail: optionalMail,
    capacity: optionalLine(6).refine(
      (typed) =>
        typed === "" || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 10_000),
      { message: "capacity" },
    ),
    priceKind: z.enum(PRICE_KINDS).catch("unknown"),
    price: optionalLine(12),
    priceNote: optionalLine(LONGEST.priceNote),
  })
  .superRefine((typed, context) => {
    const at = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (typed.registration === "link" && !typed.registrationUrl)
      at("registrationUrl", "webAddress");
    if (typed.registration === "mail" && !typed.registrationMail) at("registrationMail", "email");
    if (typed.priceKind !== "paid") return;
    const cents = readEuros(typed.price);
    if (cents === null || cents < 1) at("price", "price");
    else if (cents > MOST_EUROS * 100) at("price", `tooBig:${MOST_EUROS}`);
  })
  .transform((typed) => ({
    registration: typed.registration,
    registrationTarget:
      typed.registration === "link"
        ? typed.registrationUrl
        : typed.registration === "mail"
          ? typed.registrationMail
          : "",
    capacity: typed.registration === "builtIn" && typed.capacity ? Number(typed.capacity) : null,
    priceCents:
      typed.priceKind === "free" ? 0 : typed.priceKind === "paid" ? readEuros(typed.price) : null,
    priceNote: typed.priceNote,
  }));

/** Who organises it, and whom visitors may ask. */
export const publicContactForm = z.object({
  organiserName: requiredLine(LONGEST.name, "organiserName"),
  contactName: optionalLine(LONGEST.name),
  contactPhone: phone,
  contactEmail: optionalMail,
  contactWebsite: optionalWebAddress(LONGEST.url),
});

/** The same with who sends in, for the team only. */
export const youForm = publicContactForm.extend({
  senderName: requiredLine(LONGEST.name, "senderName"),
  senderEmail: requiredMail,
  senderPhone: phone,
  remindNextYear: z
    .string()
    .optional()
    .transform((typed) => typed === "1"),
});

/** Where the private link goes, for who goes on later. */
export const laterForm = z.object({
  senderEmail: requiredMail,
});
