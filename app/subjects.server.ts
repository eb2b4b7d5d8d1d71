import { accounts } from "~/domain/accounts/subject.server";
import { agenda } from "~/domain/agenda/subject.server";
import { campaignActions } from "~/domain/campaign-actions/subject.server";
import { editions } from "~/domain/editions/subject.server";
import { figures } from "~/domain/figures/subject.server";
import { images } from "~/domain/images/subject.server";
import { imports } from "~/domain/imports/subject.server";
import { lettersByName } from "~/domain/mail/letter";
import { mail } from "~/domain/mail/subject.server";
import { newsletter } from "~/domain/newsletter/subject.server";
import { partners } from "~/domain/partners/subject.server";
import { posters } from "~/domain/posters/subject.server";
import { registrations } from "~/domain/registrations/subject.server";
import { retention } from "~/domain/retention/subject.server";
import { scans } from "~/domain/scans/subject.server";
import { sharePictures } from "~/domain/share-pictures/subject.server";
import { submissions } from "~/domain/submissions/subject.server";
import type { Subject } from "~/subject";

/** What the product is about; things start and stop in this order. What is not listed here is not sent, done or deleted. */
export const SUBJECTS: readonly Subject[] = [
  mail,
  newsletter,
  scans,
  posters,
  accounts,
  partners,
  campaignActions,
  submissions,
  registrations,
  editions,
  imports,
  figures,
  images,
  sharePictures,
  retention,
  agenda,
];

/** Every letter that may stand in the database, by its name. */
export const LETTERS = lettersByName(SUBJECTS.flatMap(({ letters = [] }) => letters));
