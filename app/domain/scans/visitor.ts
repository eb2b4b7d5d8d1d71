import { isbot } from "isbot";

/** The parts of a request that tell a person from a machine. */
export type VisitSigns = {
  method: string;
  userAgent: string | null;
  /** `Purpose`, `X-Purpose`, `Sec-Purpose` or `X-Moz`, whichever came. */
  purpose: string | null;
};

// Apps that fetch a link to draw its preview; isbot knows most, these slip through or change often.
const PREVIEWS =
  /whatsapp|telegrambot|signal|slack|discord|skypeuripreview|facebookexternalhit|linkedin|teams|preview|iframely|bitlybot|vkshare|pinterest|snapchat|viber|line-poker|kakaotalk-scrap/i;

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
