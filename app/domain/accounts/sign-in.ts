import { z } from "zod";
import { emailAddress } from "~/domain/typed-address";

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
