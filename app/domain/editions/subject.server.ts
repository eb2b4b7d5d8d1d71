import { defineJob, defineSubject } from "~/subject";
import * as letters from "./edition-letters.server";
import { forgetKitContacts, KIT_CONTACT_KEPT } from "./forget-kit-contacts.server";
import { KIT_CONFIRM_DAYS } from "./kit";
import { remindByItself } from "./remind-partners.server";

export const editions = defineSubject({
  name: "editions",
  letters: Object.values(letters),
  jobs: [
    // Who was not reached today is tomorrow, until the edition closes.
    defineJob({
      name: "remind-partners",
      every: "23 9 * * 1-5",
      work: (_, { now }) => remindByItself({ now }),
    }),
  ],
  retention: [
    {
      what: "who ordered a kit",
      days: [KIT_CONTACT_KEPT, KIT_CONFIRM_DAYS],
      privacy: "kit",
      clear: forgetKitContacts,
    },
  ],
});
