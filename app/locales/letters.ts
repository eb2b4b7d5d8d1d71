import accounts from "./letters/accounts";
import actions from "./letters/actions";
import editions from "./letters/editions";
import imports from "./letters/imports";
import newsletter from "./letters/newsletter";
import posters from "./letters/posters";
import registrations from "./letters/registrations";
import submissions from "./letters/submissions";

/** Words of letters, per subject. Both languages of one letter stand in one file, so that it is written in one go. */
export const nlLetters = {
  accounts: accounts.nl,
  actions: actions.nl,
  editions: editions.nl,
  imports: imports.nl,
  newsletter: newsletter.nl,
  posters: posters.nl,
  registrations: registrations.nl,
  submissions: submissions.nl,
};

export const enLetters = {
  accounts: accounts.en,
  actions: actions.en,
  editions: editions.en,
  imports: imports.en,
  newsletter: newsletter.en,
  posters: posters.en,
  registrations: registrations.en,
  submissions: submissions.en,
};

type Letters = typeof nlLetters;

/** Where the words of one letter begin, as "actions.submitted"; its `name` is what the list of sent mail calls it. */
export type LetterWords = {
  [Subject in keyof Letters]: {
    [Letter in keyof Letters[Subject]]: Letters[Subject][Letter] extends { name: string }
      ? `${Subject}.${Letter & string}`
      : never;
  }[keyof Letters[Subject]];
}[keyof Letters];
