import { config } from "~/env.server";

/** Key of links, codes and limits. The boot script sets it, also where the product keeps its own. */
export function sessionSecret(): string {
  const secret = config().sessionSecret;
  if (!secret) throw new Error("SESSION_SECRET is not set: start the product with npm start");
  return secret;
}

/** The absolute address of a local path. */
export function absolute(path: string): string {
  return config().appUrl + path;
}

export function servedOverHttps(): boolean {
  return config().appUrl.startsWith("https://");
}

/** In a demo anyone may sign in as its people and read its mailbox. */
export function isDemo(): boolean {
  return config().mode === "demo";
}
