/**
 * A path on this site to go to after signing in, or the fallback.
 * Browsers read "//host", "/\host" and a tab or newline in between as another site.
 */
export function safePath(candidate: unknown, fallback: string): string {
  if (typeof candidate !== "string" || candidate.length > 500) return fallback;
  if (!/^\/[\x21-\x5b\x5d-\x7e]*$/.test(candidate)) return fallback;
  const here = "http://here.invalid";
  const url = URL.canParse(candidate, here) ? new URL(candidate, here) : null;
  if (url?.origin !== here) return fallback;
  return url.pathname.startsWith("//") ? fallback : url.pathname + url.search + url.hash;
}
