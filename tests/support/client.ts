/** An answer that came in whole. */
export type Answer = { status: number; location: string; body: string };

export type Client = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: (path: string, fields: Record<string, string>) => Promise<Answer>;
};

/** A browser without eyes: keeps cookies, sends Origin, follows no redirect. Throws when an answer breaks off. */
export function openClient(url: string): Client {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, ...(cookie && { Cookie: cookie }) };
    const response = await fetch(url + path, {
      ...init,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
    });
    const body = await response.text();
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get("Location") ?? "", body };
  }

  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields) =>
      ask(path, { method: "POST", headers: { Origin: url }, body: new URLSearchParams(fields) }),
  };
}
