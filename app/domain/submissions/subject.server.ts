import type { Letter } from "~/domain/mail/letter";
import { defineJob, defineSubject } from "~/subject";
import { askStillHolds } from "./ask-still-holds.server";
import { deleteUnfinished, forgetSenders, KEPT_SUBMISSIONS } from "./delete-old-submissions.server";
import { loadReadyAnswers } from "./keep-ready-answers.server";
import { remindTeam } from "./remind-team.server";
import * as stillHoldsLetters from "./still-holds-letters.server";
import * as senderLetters from "./submission-letters.server";
import * as teamLetters from "./team-letters.server";

export const submissions = defineSubject({
  name: "submissions",
  letters: [senderLetters, teamLetters, stillHoldsLetters].flatMap((letters) =>
    Object.values<Letter>(letters),
  ),
  jobs: [
    // Asked again in an hour is soon enough for what failed; who was asked is not asked twice.
    defineJob({
      name: "ask-still-holds",
      every: "41 9-18 * * *",
      work: (_, { now }) => askStillHolds({ now }),
    }),
    defineJob({
      name: "remind-team",
      every: "33 8 * * 1-5",
      queue: { retryLimit: 2, retryDelay: 60, expireInSeconds: 900 },
      work: (_, { now }) => remindTeam({ now }),
    }),
  ],
  retention: [
    {
      what: "activity that somebody began to send in",
      days: [KEPT_SUBMISSIONS.draft, KEPT_SUBMISSIONS.unconfirmed],
      privacy: "draft",
      clear: deleteUnfinished,
    },
    {
      what: "who sent in an activity",
      days: [KEPT_SUBMISSIONS.sender, KEPT_SUBMISSIONS.senderToRemind],
      privacy: "sender",
      clear: forgetSenders,
    },
  ],
  startingData: loadReadyAnswers,
});
