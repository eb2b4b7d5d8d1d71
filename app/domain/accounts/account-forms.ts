import { z } from "zod";
import { LOCALES } from "~/locales/locale";
import { ROLES } from "./account";
import { emailAddress } from "./sign-in";

const personName = z.string().trim().min(1).max(120);

export const firstAccountForm = z.object({ name: personName, email: emailAddress });

export const accountDetailsForm = z.object({ name: personName, locale: z.enum(LOCALES) });

export const inviteForm = z
  .object({
    name: personName,
    email: emailAddress,
    roles: z.array(z.enum(ROLES)),
    partnerId: z.uuid().optional(),
    locale: z.enum(LOCALES),
  })
  .refine(({ roles, partnerId }) => roles.length > 0 || partnerId !== undefined, {
    message: "noRoleOrPartner",
    path: ["roles"],
  });
export type Invitation = z.output<typeof inviteForm>;
