import type { Letter } from "~/domain/mail/letter";
import { defineSubject } from "~/subject";
import * as stillHoldsLetters from "./still-holds-letters.server";
import * as senderLetters from "./submission-letters.server";
import * as teamLetters from "./team-letters.server";

export const submissions = defineSubject({
  name: "submissions",
  letters: [senderLetters, teamLetters, stillHoldsLetters].flatMap((letters) =>
    Object.values<Letter>(letters),
  ),
});
