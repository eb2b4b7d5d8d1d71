import { lookup as lookUp } from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { MOST_BYTES } from "./import-item";

/** Why a calendar could not be fetched. */
export const FETCH_PROBLEMS = [
  "address-wrong",
  "address-inside",
  "gone",
  "not-allowed",
  "server-failed",
  "not-reached",
  "too-slow",
  "too-large",
  "too-many-redirects",
] as const;
export type FetchProblem = (typeof FETCH_PROBLEMS)[number];

export type Fetched =
  | { ok: true; bytes: Uint8Array; etag: string | null; lastModified: string | null }
  | { ok: true; unchanged: true }
  | { ok: false; reason: FetchProblem };

/** Names that stand for nothing (RFC 6761); no name server is bothered with them. */
const NOWHERE = /(?:^|\.)(?:example|invalid|test)$/i;

/** In milliseconds, for all of it. */
const PATIENCE = 20_000;
const MOST_REDIRECTS = 4;

/** Addresses that lead to this machine or its own network, and those that lead nowhere. */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  inside.addSubnet(net, bits, "ipv4");
}
const outside6 = new BlockList();
outside6.addSubnet("2000::", 3, "ipv6");
/** Within those: ways to write an IPv4 address, and examples. */
const inside6 = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  inside6.addSubnet(net, bits, "ipv6");
}

export function isInside(address: string): boolean {
  if (isIP(address) === 4) return inside.check(address, "ipv4");
  return !outside6.check(address, "ipv6") || inside6.check(address, "ipv6");
}

/** An address as people paste it, or null: "webcal://…" is what calendars call https. */
export function calendarAddress(typed: string): string | null {
  const written = typed.trim().replace(/^webcals?:\/\//i, "https://");
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  // Names and passwords in an address are sent to wherever it leads.
  if (url.username || url.password || url.href.length > 2_000) return null;
  url.hash = "";
  return url.href;
}

/** The address for people who may know it: where it leads, without the secret it may hold. */
export function shortAddress(address: string): string {
  if (!URL.canParse(address)) return "";
  const { hostname, pathname, search } = new URL(address);
  return pathname.length + search.length > 1 ? `${hostname}/…` : hostname;
}

type FetchOptions = {
  etag?: string | null;
  lastModified?: string | null;
  allowInside?: boolean;
  /** Which addresses are not asked. */
  refused?: (address: string) => boolean;
  patience?: number;
};

export function fetchCalendar(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const accept = "text/calendar, */*;q=0.1";
  return fetchOutside(address, { ...options, accept, most: MOST_BYTES });
}

/**
 * Fetches a file from wherever a partner says it is: only over http and https, only from outside, and no longer or
 * larger than it can be. Every step of a redirect is looked at again, and the connection goes to the very
 * address that was looked at, whatever the name answers a moment later.
 */
export async function fetchOutside(
  address: string,
  {
    accept,
    most,
    etag = null,
    lastModified = null,
    allowInside = false,
    refused = allowInside ? () => false : isInside,
    patience = PATIENCE,
  }: FetchOptions & {
    accept: string;
    /** In bytes. */
    most: number;
  },
): Promise<Fetched> {
  const signal = AbortSignal.timeout(patience);
  let next = calendarAddress(address);
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (next === null) return { ok: false, reason: "address-wrong" };
    const answer = await get(new URL(next), {
      accept,
      most,
      etag,
      lastModified,
      refused,
      signal,
    });
    if (!("location" in answer)) return answer;
    next = URL.canParse(answer.location, next)
      ? calendarAddress(new URL(answer.location, next).href)
      : null;
  }
  return { ok: false, reason: "too-many-redirects" };
}

type Options = {
  accept: string;
  most: number;
  etag: string | null;
  lastModified: string | null;
  refused: (address: string) => boolean;
  signal: AbortSignal;
};

function get(url: URL, options: Options): Promise<Fetched | { location: string }> {
  const { accept, most, etag, lastModified, refused, signal } = options;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (NOWHERE.test(host)) return Promise.resolve({ ok: false, reason: "not-reached" });
  if (isIP(host) && refused(host)) {
    return Promise.resolve({ ok: false, reason: "address-inside" });
  }
  return new Promise((resolve) => {
    const fail = (reason: FetchProblem) => resolve({ ok: false, reason });
    const request = (url.protocol === "https:" ? https : http).request(
      url,
      {
        signal,
        // Its own connection, so that none to another address is used again.
        agent: false,
        lookup: lookUpWithout(refused),
        headers: {
          Accept: accept,
          "Accept-Encoding": "identity",
          "User-Agent": "Omarmt (calendar import)",
          ...(etag ? { "If-None-Match": etag } : {}),
          ...(lastModified ? { "If-Modified-Since": lastModified } : {}),
        },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        const { location } = response.headers;
        if (status === 304) {
          response.destroy();
          return resolve({ ok: true, unchanged: true });
        }
        if ([301, 302, 303, 307, 308].includes(status) && location) {
          response.destroy();
          return resolve({ location });
        }
        if (status !== 200) {
          response.destroy();
          return fail(problemOf(status));
        }
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size <= most) return;
          fail("too-large");
          response.destroy();
        });
        response.once("error", () => fail(signal.aborted ? "too-slow" : "not-reached"));
        response.once("close", () => fail("not-reached"));
        response.once("end", () =>
          resolve({
            ok: true,
            bytes: Buffer.concat(parts),
            etag: headerOf(response.headers.etag),
            lastModified: headerOf(response.headers["last-modified"]),
          }),
        );
      },
    );
    request.once("error", (error) => {
      if (error instanceof InsideAddress) fail("address-inside");
      else fail(signal.aborted ? "too-slow" : "not-reached");
    });
    request.end();
  });
}

function problemOf(status: number): FetchProblem {
  if (status === 404 || status === 410) return "gone";
  return status === 401 || status === 403 ? "not-allowed" : "server-failed";
}

/** What we send back the next time has to be short. */
function headerOf(value: string | undefined): string | null {
  return value && value.length <= 200 ? value : null;
}

class InsideAddress extends Error {}

/** Looks a name up and answers only when all it stands for may be asked. */
function lookUpWithout(refused: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error("no address"), []);
      if (addresses.some(({ address }) => refused(address)))
        return callback(new InsideAddress(), []);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}
