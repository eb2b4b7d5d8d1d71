import { z } from "zod";

/** Why the official service could not be used. */
export type FetchRefusal = {
  ok: false;
  reason: "unreachable" | "refused" | "too-large" | "unexpected-shape";
  detail: string;
};

export type FetchLimits = {
  /** Per page, body included. */
  timeoutMs: number;
  bytesPerPage: number;
  pages: number;
};

export const DEFAULT_LIMITS: FetchLimits = {
  timeoutMs: 30_000,
  bytesPerPage: 40_000_000,
  pages: 20,
};

const pageSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  numberReturned: z.number().int().optional(),
  links: z.array(z.looseObject({ rel: z.string(), href: z.string() })).default([]),
});

/** All features of a collection of an OGC API Features service, page after page. Follows links on that host only. */
export async function fetchFeatures(
  first: URL,
  limits: FetchLimits = DEFAULT_LIMITS,
): Promise<{ ok: true; features: unknown[] } | FetchRefusal> {
  const features: unknown[] = [];
  const seen = new Set<string>();
  let next: URL | null = first;
  while (next) {
    const address: URL = next;
    if (seen.has(address.href) || seen.size >= limits.pages) {
      return unexpected(address, `the pages do not end (${seen.size} read)`);
    }
    seen.add(address.href);
    const answer = await fetchText(address, limits);
    if (!answer.ok) return answer;

    const page = readPage(answer.text);
    if (!page) return unexpected(address, "not a GeoJSON FeatureCollection");
    if (page.numberReturned !== undefined && page.numberReturned !== page.features.length) {
      return unexpected(
        address,
        `says ${page.numberReturned} features, has ${page.features.length}`,
      );
    }
    features.push(...page.features);

    const link = page.links.find(({ rel }) => rel === "next");
    next = link ? URL.parse(link.href, address) : null;
    if (link && next?.origin !== first.origin) return unexpected(address, "next page is elsewhere");
  }
  return { ok: true, features };
}

async function fetchText(
  address: URL,
  limits: FetchLimits,
): Promise<{ ok: true; text: string } | FetchRefusal> {
  try {
    const response = await fetch(address, {
      headers: { accept: "application/geo+json, application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, reason: "refused", detail: `${address.href}: status ${response.status}` };
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > limits.bytesPerPage) {
        await reader?.cancel();
        const detail = `${address.href}: more than ${limits.bytesPerPage} bytes`;
        return { ok: false, reason: "too-large", detail };
      }
      chunks.push(part.value);
    }
    return { ok: true, text: Buffer.concat(chunks).toString("utf8") };
  } catch (error) {
    // fetch tells the cause ("connect ECONNREFUSED") one level down.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ok: false, reason: "unreachable", detail: `${address.href}: ${String(cause)}` };
  }
}

function readPage(text: string): z.infer<typeof pageSchema> | null {
  try {
    return pageSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function unexpected(address: URL, detail: string): FetchRefusal {
  return { ok: false, reason: "unexpected-shape", detail: `${address.href}: ${detail}` };
}
