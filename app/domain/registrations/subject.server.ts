import { defineJob, defineSubject } from "~/subject";
import { fillLapsedPlaces } from "./fill-places.server";
import { NAMES_KEPT_DAYS } from "./registration";
import * as letters from "./registration-letters.server";
import { remindRegistered } from "./remind-registered.server";
import { removeNames } from "./remove-names.server";

export const registrations = defineSubject({
  name: "registrations",
  letters: Object.values(letters),
  jobs: [
    // By day only: a telephone by the bed must not buzz. What one run did not reach is found by the next hour's.
    defineJob({
      name: "remind-registered",
      every: "12 9-20 * * *",
      work: (_, { now }) => remindRegistered({ now }),
    }),
    defineJob({
      name: "fill-places",
      every: "*/5 7-22 * * *",
      queue: { expireInSeconds: 300, deleteAfterSeconds: 3600 },
      work: (_, { now }) => fillLapsedPlaces({ now }),
    }),
  ],
  retention: [
    {
      what: "name and address of a visitor who registered",
      days: NAMES_KEPT_DAYS,
      privacy: "registration",
      clear: removeNames,
    },
  ],
});
