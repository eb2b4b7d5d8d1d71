import { db } from "~/db.server";
import { isId } from "~/domain/id";
import { CODE_ATTEMPTS } from "./sign-in";
import { takeRequest, type SignedIn } from "./sign-in-by-link.server";
import { isCodeOf } from "./sign-in-secrets.server";

/**
 * Signs in with the six digits. The attempt is counted before the code is looked at, so that guesses
 * sent all at once are counted too; the request stays open for its link.
 */
export async function signInByCode(
  { requestId, code }: { requestId: string; code: string },
  { now }: { now: Date },
): Promise<SignedIn | { ok: false; reason: "code-wrong" }> {
  const refused = { ok: false, reason: "code-wrong" } as const;
  if (!isId(requestId)) return refused;
  const { count } = await db.signInRequest.updateMany({
    where: {
      id: requestId,
      usedAt: null,
      expiresAt: { gt: now },
      failedAttempts: { lt: CODE_ATTEMPTS },
    },
    data: { failedAttempts: { increment: 1 } },
  });
  if (count === 0 || !isCodeOf(requestId, code)) return refused;
  const accountId = await takeRequest(requestId, now);
  return accountId ? { ok: true, accountId } : refused;
}
