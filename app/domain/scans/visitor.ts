import { isbot } from "isbot";

/** The parts of a request that tell a person from a machine. */
export type VisitSigns = {
  method: string;
  userAgent: string | null;
  /** `Purpose`, `X-Purpose`, `Sec-Purpose` or `X-Moz`, whichever came. */
  purpose: string | null;
};

// What fetches a link to draw its preview; isbot knows most, these slip through or change often. By the names of the
// fetchers: people who read in such an app (LinkedIn, Snapchat, Pinterest, Teams) carry its name too, and count.
const PREVIEWS =
  /whatsapp|telegrambot|slackbot|slack-imgproxy|discordbot|skypeuripreview|facebookexternalhit|linkedinbot|preview|iframely|bitlybot|vkshare|line-poker|kakaotalk-scrap/i;

// Watchers and command-line tools.
const TOOLS =
  /uptime|pingdom|monitor|healthcheck|statuscake|curl|wget|httpie|python|go-http|java\/|okhttp|axios|node|headless|lighthouse/i;

/** Whether a visit counts: somebody looked at the page, not a bot, a preview, a prefetch or a HEAD request. */
export function isPerson({ method, userAgent, purpose }: VisitSigns): boolean {
  if (method !== "GET") return false;
  if (purpose && /prefetch|preview|prerender/i.test(purpose)) return false;
  if (!userAgent || userAgent.length < 10) return false;
  return !isbot(userAgent) && !PREVIEWS.test(userAgent) && !TOOLS.test(userAgent);
}
