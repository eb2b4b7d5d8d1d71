import { render, toPlainText } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import type { Letter } from "./letter";
import { LetterFrame } from "./letter-frame";

export type WrittenMail = { subject: string; html: string; text: string };

/** A letter as it is sent, from what was stored of it. Throws when that is not what this letter is written from. */
export async function writeLetter(
  letter: Letter,
  stored: unknown,
  locale: Locale,
): Promise<WrittenMail> {
  const written = letter.write(stored, locale);
  const html = await render(
    "element" in written ? written.element : <LetterFrame {...written} locale={locale} />,
  );
  // Headings keep their letters, and the preview line is not said twice.
  const text = toPlainText(html, {
    selectors: [{ selector: "h1", options: { uppercase: false } }],
    wordwrap: 78,
  });
  return { subject: written.subject.replace(/\s+/g, " "), html, text };
}
