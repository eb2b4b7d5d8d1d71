/** The Content-Security-Policy of a page; scripts run only where a route asked for them, by nonce. */
export function contentSecurityPolicy({
  nonce,
  frames = false,
  tilesFrom = null,
}: {
  nonce: string | undefined;
  /** Whether the page shows other pages of ours in it. */
  frames?: boolean;
  /** Address of a tile of a map that the page shows; its server is the only other one that pictures come from. */
  tilesFrom?: string | null;
}): string {
  return [
    "default-src 'none'",
    `img-src 'self' data:${tilesFrom === null ? "" : ` ${new URL(tilesFrom).origin}`}`,
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `frame-src ${frames ? "'self'" : "'none'"}`,
    "manifest-src 'self'",
    nonce ? `script-src 'nonce-${nonce}'` : "script-src 'none'",
  ].join("; ");
}

/** Of the one page that other sites may show in theirs: it has no script, no form and nothing of who looks. */
export function embedSecurityPolicy(): string {
  return "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
}

/** Headers every answer carries, whatever it is: page, feed, file or error. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
