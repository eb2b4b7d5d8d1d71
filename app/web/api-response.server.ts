import type { ParameterError } from "~/domain/agenda/api-query";
import { API_VERSION } from "~/domain/agenda/openapi";

const HEADERS = {
  "API-Version": API_VERSION,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "API-Version, ETag, Link",
};

/** An answer of the API, which scripts on any site may read: it holds nothing that is not public. */
export function apiResponse(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      ...HEADERS,
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=0, must-revalidate",
      ...headers,
    },
  });
}

const PROBLEMS = {
  400: "Deze vraag begrijpen we niet",
  404: "Dit bestaat niet",
  405: "Hier kun je alleen lezen",
  503: "Dit is even niet te bereiken",
} as const;

/** What went wrong, as RFC 9457 writes it. */
export function apiProblem(
  status: keyof typeof PROBLEMS,
  detail: string,
  errors?: ParameterError[],
): Response {
  const problem = { type: "about:blank", title: PROBLEMS[status], status, detail };
  return new Response(JSON.stringify(errors ? { ...problem, errors } : problem), {
    status,
    headers: {
      ...HEADERS,
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(status === 405 ? { Allow: "GET, HEAD, OPTIONS" } : {}),
    },
  });
}

/**
 * What is answered before the API looks further: an address with a slash at the end is none, and a browser asks first
 * when a script on another site sends headers of its own.
 */
export function apiPreflight(request: Request): Response | null {
  if (new URL(request.url).pathname.endsWith("/")) {
    return apiProblem(404, "Laat de schuine streep aan het eind weg.");
  }
  if (request.method !== "OPTIONS") return null;
  return new Response(null, {
    status: 204,
    headers: {
      ...HEADERS,
      Allow: "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
      "Access-Control-Max-Age": "86400",
    },
  });
}

export const readOnly = () =>
  apiProblem(405, "Deze API is om te lezen. Gebruik GET, HEAD of OPTIONS.");
