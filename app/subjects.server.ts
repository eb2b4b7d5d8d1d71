import { accounts } from "~/domain/accounts/subject.server";
import { campaignActions } from "~/domain/campaign-actions/subject.server";
import { editions } from "~/domain/editions/subject.server";
import { imports } from "~/domain/imports/subject.server";
import { lettersByName } from "~/domain/mail/letter";
import { newsletter } from "~/domain/newsletter/subject.server";
import { posters } from "~/domain/posters/subject.server";
import { registrations } from "~/domain/registrations/subject.server";
import { submissions } from "~/domain/submissions/subject.server";
import type { Subject } from "~/subject";

/** What the product is about. What is not listed here is not sent. */
export const SUBJECTS: readonly Subject[] = [
  accounts,
  campaignActions,
  posters,
  submissions,
  registrations,
  editions,
  imports,
  newsletter,
];

/** Every letter that may stand in the database, by its name. */
export const LETTERS = lettersByName(SUBJECTS.flatMap(({ letters = [] }) => letters));
