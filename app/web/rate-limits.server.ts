import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "~/db.server";
import { sessionSecret } from "~/installation.server";
import { refusal } from "./refusals";

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * Every limit of the product: so many times (`points`) in so many seconds (`duration`), per key.
 * Whole offices and stations share one address, so limits per address are wide.
 */
export const LIMITS = {
  signInPerAddress: { points: 30, duration: 15 * MINUTE },
  /** Per e-mail asked from one network address, so that a stranger cannot keep its owner out. */
  signInPerEmail: { points: 5, duration: 15 * MINUTE },
  /** From everywhere. Keeps guessing at codes hopeless: five attempts a code, sixty codes a day, a million codes. */
  signInPerEmailPerDay: { points: 60, duration: DAY },
  codeAttempts: { points: 5, duration: 15 * MINUTE },
  codeAttemptsPerAddress: { points: 30, duration: 15 * MINUTE },
  linkAttemptsPerAddress: { points: 30, duration: 15 * MINUTE },
  tallyTaps: { points: 240, duration: MINUTE },
  /** The page asks at most twice a second while somebody types. */
  posterPreview: { points: 240, duration: MINUTE },
  subscribePerAddress: { points: 30, duration: 60 * MINUTE },
  /** Mails to confirm; a stranger can type anybody's address. */
  subscribePerEmailPerDay: { points: 4, duration: DAY },
  /** Test mails of a newsletter, per account. */
  newsletterTest: { points: 20, duration: 60 * MINUTE },
  /** Drafts of activities begun without an account, from one network address. */
  submissionDrafts: { points: 30, duration: 60 * MINUTE },
  /** Mails with a private link or to confirm, to one address and from one network address. */
  submissionMails: { points: 5, duration: 60 * MINUTE },
  submissionMailsPerDay: { points: 15, duration: DAY },
  submissionMailsPerAddress: { points: 40, duration: 60 * MINUTE },
  submissionImages: { points: 40, duration: 60 * MINUTE },
  /** Each may be a question to the register of addresses. */
  addressLookups: { points: 60, duration: 10 * MINUTE },
  invite: { points: 60, duration: 60 * MINUTE },
  /** A library or a school registers a class from one address. */
  registerPerAddress: { points: 40, duration: 15 * MINUTE },
  /** Of one visitor's address, from one network address: every registration mails it. */
  registerPerEmail: { points: 8, duration: 60 * MINUTE },
  registerPerEmailPerDay: { points: 30, duration: DAY },
  kitOrdersPerAddress: { points: 20, duration: 60 * MINUTE },
  /** Every order mails the address that was filled in. */
  kitOrdersPerEmail: { points: 8, duration: 60 * MINUTE },
  /** Files and calendars that an account has read; each takes a process of its own. */
  importReads: { points: 40, duration: 60 * MINUTE },
  /** "Fetch now", per calendar: it is somebody else's server. */
  calendarFetches: { points: 6, duration: 60 * MINUTE },
  kitChanges: { points: 60, duration: 15 * MINUTE },
  /** The own page of a registration and the list of an organiser, by their links. */
  registrationChanges: { points: 120, duration: 15 * MINUTE },
  /** Two people with a phone each at a busy door. */
  doorTaps: { points: 240, duration: MINUTE },
} as const;
export type LimitName = keyof typeof LIMITS;

export type LimitAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };

/** A limiter with its own count of what is open; all of them share the table, in every process. */
export function createLimiter(name: LimitName): (key: string) => Promise<LimitAnswer> {
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix: name,
    clearExpiredByTimeout: false,
    ...LIMITS[name],
  });
  return async (key) => {
    try {
      await limiter.consume(keyedHash(key));
      return { ok: true };
    } catch (exceeded) {
      if (!(exceeded instanceof RateLimiterRes)) throw exceeded;
      return { ok: false, retryAfterSeconds: Math.ceil(exceeded.msBeforeNext / 1000) };
    }
  };
}

const limiters = new Map<LimitName, ReturnType<typeof createLimiter>>();

/** Counts one use. The key (an address, an e-mail) is kept only as a keyed hash. */
export async function countUse(name: LimitName, key: string): Promise<LimitAnswer> {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = createLimiter(name);
    limiters.set(name, limiter);
  }
  return limiter(key);
}

/** Counts one use and answers 429, with the time to wait, when it is one too many. */
export async function requireWithinLimit(name: LimitName, key: string): Promise<void> {
  const answer = await countUse(name, key);
  if (!answer.ok) {
    throw refusal("rate-limited", { "Retry-After": String(answer.retryAfterSeconds) });
  }
}

function keyedHash(key: string): string {
  const networks = key.split(" ").map(networkOf).join(" ");
  return createHmac("sha256", sessionSecret()).update(`rate-limit:${networks}`).digest("base64url");
}

/** Whoever has one address of IPv6 has all that begin with the same 64 bits; one more costs nothing. */
export function networkOf(address: string): string {
  // "::ffff:1.2.3.4" is an address of IPv4.
  if (!isIPv6(address) || address.includes(".")) return address;
  const [left = [], right] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const gap = right ? Array<string>(8 - left.length - right.length).fill("0") : [];
  return [...left, ...gap, ...(right ?? [])]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":");
}
