import { isLocale, DEFAULT_LOCALE } from "~/locales/locale";
import { formatDate, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { PackedBody } from "./packed-body.server";
import type { PublicAnswer } from "./public-answers.server";

/** What was told of each kept answer already; forgotten with the answer itself. */
const told = new WeakMap<PublicAnswer, PublicAnswer>();

/**
 * A kept answer that may be old, since nobody can be asked whether it still holds: pages say of when they are, and
 * every answer has it in its headers (`Age` of RFC 9111 in seconds, and the moment itself).
 */
export async function staleAnswer(answer: PublicAnswer, now: Date): Promise<PublicAnswer> {
  const known = told.get(answer) ?? (await tell(answer));
  told.set(answer, known);
  const age = Math.max(0, Math.round((now.getTime() - answer.madeAt) / 1000));
  return { ...known, headers: [...known.headers, ["Age", String(age)]] };
}

async function tell(answer: PublicAnswer): Promise<PublicAnswer> {
  const madeAt = new Date(answer.madeAt);
  const headers: [string, string][] = [...answer.headers, ["Omarmt-As-Of", madeAt.toUTCString()]];
  const type = answer.headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (!type.startsWith("text/html")) return { ...answer, headers };
  const html = (await answer.body.in("identity")).toString("utf8");
  return { ...answer, headers, body: new PackedBody(Buffer.from(withNotice(html, madeAt))) };
}

/** Before the main part, where it is read first and stands in nobody's way. */
function withNotice(html: string, madeAt: Date): string {
  const written = /<html lang="(\w+)"/.exec(html)?.[1];
  const locale = isLocale(written) ? written : DEFAULT_LOCALE;
  const words = textFor(locale, "shell")("asOf", {
    day: formatDate(madeAt, locale),
    time: formatTime(madeAt, locale),
  });
  return html.replace(/<main\b/, (main) => `<p class="as-of" role="status">${words}</p>${main}`);
}
