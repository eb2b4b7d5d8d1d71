import { z } from "zod";
import { emailAddress } from "~/domain/typed-address";
import type { Locale } from "~/locales/locale";

/** How long a link and its code work, in milliseconds. */
export const SIGN_IN_LIFE = 15 * 60 * 1000;

/** How often a code may be tried, right or wrong. */
export const CODE_ATTEMPTS = 5;

export const signInForm = z.object({ email: emailAddress, naar: z.string().optional() });

/** People copy codes with spaces in them. */
export const codeForm = z.object({
  code: z
    .string()
    .transform((code) => code.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "code")),
});

export type AskedSignIn = {
  /** Made by the caller, also for an unknown address, so that both get the same answer. */
  requestId: string;
  email: string;
  locale: Locale;
  /** Where to go after signing in: a local path. */
  next: string | null;
};
