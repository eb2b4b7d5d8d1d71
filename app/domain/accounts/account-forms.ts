import { z } from "zod";
import { ROLES } from "~/domain/access/acting-account";
import { emailAddress } from "~/domain/typed-address";
import { optionalLine, requiredLine } from "~/domain/typed-text";
import { LOCALES } from "~/locales/locale";

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

/** A role for somebody who has an account; nothing typed for the place is everywhere. */
export const giveRoleForm = z.object({
  role: z.enum(ROLES, { message: "chooseRole" }),
  place: optionalLine(160),
});

/** What the button of a role that is held sends: "role|partner|campaign", the last two empty for everywhere. */
export const takeRoleForm = z.object({
  take: z
    .string()
    .transform((typed) => {
      const [role, partnerId, campaignId] = typed.split("|");
      return { role, partnerId: partnerId || null, campaignId: campaignId || null };
    })
    .pipe(
      z.object({
        role: z.enum(ROLES),
        partnerId: z.uuid().nullable(),
        campaignId: z.uuid().nullable(),
      }),
    ),
});
