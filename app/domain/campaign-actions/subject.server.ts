import { db } from "~/db.server";
import { defineSubject } from "~/subject";
import * as letters from "./action-letters.server";

export const campaignActions = defineSubject({
  name: "campaign-actions",
  letters: Object.values(letters),
  retention: [
    {
      what: "phone number for the day of an action",
      days: 30,
      privacy: "phone",
      // The number was for the day itself. An action without slots keeps it: it is still being planned.
      clear: ({ before }) =>
        db.campaignAction.updateMany({
          where: {
            dayPhone: { not: null },
            slots: { some: {}, every: { endsAt: { lt: before } } },
          },
          data: { dayPhone: null },
        }),
    },
  ],
});
