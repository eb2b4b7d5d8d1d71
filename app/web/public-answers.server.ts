import { endOfDay } from "~/shared/day";
import { absolute } from "~/installation.server";
import { dayKey } from "~/locales/format";
import { KeptAnswers } from "./kept-answers";
import { PackedBody } from "./packed-body.server";
import { lastsUntil, type PublicView } from "./public-view";
import { REQUEST_ID } from "./security.server";
import { staleAnswer } from "./stale-answer.server";

/** Of all answers that are kept, with the room for what they are packed into. */
const MOST_BYTES = 32_000_000;

/** An answer as everyone gets it. */
export type PublicAnswer = {
  version: string;
  /** When it was rendered, and until when it stands, in milliseconds since 1970. */
  madeAt: number;
  until: number;
  status: number;
  headers: [string, string][];
  body: PackedBody;
  bytes: number;
};

export type PublicParts = {
  render: (request: globalThis.Request) => Promise<globalThis.Response>;
  version: () => Promise<string>;
  now: () => Date;
};

export type PublicAnswers = {
  /** What is in memory, when it is still right. */
  known: (view: PublicView, locale: string) => Promise<PublicAnswer | null>;
  /** The same, made where it is not. */
  answerTo: (view: PublicView, locale: string, requestId: string) => Promise<PublicAnswer>;
  /** What was right when it was made, for when nobody can tell whether it still is. See decision 0034. */
  lastKnown: (view: PublicView, locale: string) => Promise<PublicAnswer | null>;
};

/** Makes the answers that are the same for everyone, and keeps them as long as they are right. See decision 0017. */
export function publicAnswers({ render, version, now }: PublicParts): PublicAnswers {
  const kept = new KeptAnswers<PublicAnswer>(MOST_BYTES);
  /** What is being rendered now: a hundred people who ask for one page at once make one. */
  const making = new Map<string, Promise<PublicAnswer>>();

  function find({ address }: PublicView, locale: string, current: string): PublicAnswer | null {
    const known = kept.get(`${locale} ${address}`);
    return known?.version === current && known.until > now().getTime() ? known : null;
  }

  async function lastKnown({ address }: PublicView, locale: string) {
    const known = kept.get(`${locale} ${address}`);
    return known ? staleAnswer(known, now()) : null;
  }

  async function answerTo(view: PublicView, locale: string, requestId: string) {
    const current = await version();
    const known = find(view, locale, current);
    if (known) return known;
    const key = `${locale} ${view.address}`;
    const turn = `${current} ${key}`;
    const underway = making.get(turn);
    if (underway) return underway;
    const underConstruction = make(view, { locale, requestId, version: current }).finally(() =>
      making.delete(turn),
    );
    making.set(turn, underConstruction);
    const made = await underConstruction;
    if (made.status === 200 && !isForOnce(made)) kept.set(key, made);
    else if (made.status === 503) return (await lastKnown(view, locale)) ?? made;
    else kept.delete(key);
    return made;
  }

  async function make(
    { address, kind, lasts }: PublicView,
    asked: { locale: string; requestId: string; version: string },
  ): Promise<PublicAnswer> {
    const at = now();
    // Nothing of the person who happened to ask first may end up in the answer for everyone.
    const request = new globalThis.Request(absolute(address), {
      headers: { "Accept-Language": asked.locale, [REQUEST_ID]: asked.requestId },
    });
    const response = await render(request);
    const body = new PackedBody(Buffer.from(await response.arrayBuffer()));
    const headers = new Headers(response.headers);
    for (const name of ["Set-Cookie", "ETag", "Content-Length", "Vary"]) headers.delete(name);
    const ownTime = headers.get("Cache-Control")?.startsWith("public") ?? false;
    if (response.status === 200 && !ownTime) {
      headers.set("Cache-Control", "public, max-age=0, must-revalidate");
    }
    headers.set("Vary", `${kind === "page" ? "Cookie, Accept-Language, " : ""}Accept-Encoding`);
    return {
      version: asked.version,
      madeAt: at.getTime(),
      until: lastsUntil(lasts, at, endOfDay(dayKey(at))).getTime(),
      status: response.status,
      headers: [...headers],
      body,
      bytes: body.bytes,
    };
  }

  return {
    answerTo,
    lastKnown,
    known: async (view, locale) => find(view, locale, await version()),
  };
}

/** A page with scripts carries a number that must be another one every time. */
function isForOnce({ headers }: PublicAnswer): boolean {
  return headers.some(
    ([name, value]) => name === "content-security-policy" && value.includes("'nonce-"),
  );
}
