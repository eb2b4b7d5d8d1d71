import { db } from "~/db.server";
import { DAY } from "~/domain/duration";
import { absolute } from "~/installation.server";
import { firstAccountToken } from "./sign-in-secrets.server";

/**
 * On a database without accounts: the one-time link with which the first administrator makes an
 * account, to print at start. It works for a day and only while there is no account.
 */
export async function firstStart(now = new Date()): Promise<{ link: string } | null> {
  if ((await db.account.count()) > 0) return null;
  const token = firstAccountToken(new Date(now.getTime() + DAY));
  return { link: absolute(`/aanmelden/eerste/${token}`) };
}
