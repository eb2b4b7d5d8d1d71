import { db } from "~/db.server";
import { loadStartingData as loadFigures } from "~/domain/figures/load-starting-data.server";
import { deleteExpired } from "~/domain/retention/delete-expired.server";
import { prepareSignIn } from "~/domain/accounts/prepare-sign-in.server";
import { warmCalendar } from "~/domain/agenda/warm-calendar.server";
import { remindByItself } from "~/domain/editions/remind-partners.server";
import { applyWaitingImports } from "~/domain/imports/apply-import.server";
import { fetchSources } from "~/domain/imports/fetch-source.server";
import { deliverMail } from "~/domain/mail/deliver-mail.server";
import { recoverMail } from "~/domain/mail/recover-mail.server";
import { stopNewsletters, wakeNewsletters } from "~/domain/newsletter/send-newsletters.server";
import { scanning, stopScanning } from "~/domain/scans/scanning.server";
import { stopWorkingOnBatches, workBatches } from "~/domain/posters/work-batches.server";
import { fillLapsedPlaces } from "~/domain/registrations/fill-places.server";
import { remindRegistered } from "~/domain/registrations/remind-registered.server";
import { askStillHolds } from "~/domain/submissions/ask-still-holds.server";
import { loadReadyAnswers } from "~/domain/submissions/keep-ready-answers.server";
import { remindTeam } from "~/domain/submissions/remind-team.server";
import { config } from "~/env.server";
import { startJobs, stopJobs } from "~/jobs.server";
import { errorForLog, log } from "~/log.server";
import { LETTERS } from "~/subjects.server";

/** What runs beside the pages: the mail and the jobs. Called once by the server at start. */
export async function startBackground(): Promise<void> {
  await startJobs({
    "send-mail": async ({ mailId }) => {
      const outcome = await deliverMail(mailId, { now: new Date(), letters: LETTERS });
      // The queue tries again later, a little longer every time.
      if (outcome === "temporary") throw new Error("mail not delivered yet");
    },
    "prepare-sign-in": (asked) => prepareSignIn(asked, { now: new Date() }),
    "recover-mail": () => recoverMail({ now: new Date() }),
    "delete-expired": () => deleteExpired({ now: new Date() }),
    "remind-registered": async () => {
      await remindRegistered({ now: new Date() });
    },
    "fill-places": () => fillLapsedPlaces({ now: new Date() }),
    "ask-still-holds": async () => {
      await askStillHolds({ now: new Date() });
    },
    "remind-team": () => remindTeam({ now: new Date() }),
    "remind-partners": () => remindByItself({ now: new Date() }),
    "work-imports": () => applyWaitingImports({ now: new Date() }),
    "fetch-calendars": () => fetchSources({ now: new Date() }),
    "draw-posters": () => workBatches({ appUrl: config().appUrl }),
    "send-newsletters": () => Promise.resolve(wakeNewsletters()),
  });
  await recoverMail({ now: new Date() });
  wakeNewsletters();
  await scanning().ready;
  // Nobody waits for it, and without it the first who asks does.
  warmCalendar(config().appUrl, { now: new Date() }).catch((error: unknown) => {
    log.warn(errorForLog(error), "the calendar was not made beforehand");
  });
}

/** Lets running jobs finish and counts the last scans; call it after the last page was answered and before the database closes. */
export async function stopBackground(): Promise<void> {
  stopWorkingOnBatches();
  await stopScanning();
  await stopJobs();
  await stopNewsletters();
}

/** What was known beforehand: figures of the network, answers the team gives often. What is there stays as it is. */
export async function loadStartingData({ now }: { now: Date }): Promise<void> {
  await loadFigures(db, { now });
  await loadReadyAnswers();
}
