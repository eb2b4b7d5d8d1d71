import { z } from "zod";
import { emailAddress } from "~/domain/typed-address";
import { requiredLine } from "~/domain/typed-text";
import { LOCALES } from "~/locales/locale";
import { ROLES } from "~/domain/access/acting-account";

const personName = requiredLine(120, "required");

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
