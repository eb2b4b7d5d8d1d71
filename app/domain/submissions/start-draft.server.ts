import { db } from "~/db.server";
import type { Locale } from "~/locales/locale";
import { contentAsJson, submissionContent, type SubmissionContentInput } from "./submission";

/** Begins a draft without an account, once its first step is filled in. Nobody is told; it is deleted when it rests. */
export async function startDraft(
  content: SubmissionContentInput,
  { locale, now }: { locale: Locale; now: Date },
): Promise<string> {
  const whole = submissionContent.parse(content);
  const { id } = await db.submission.create({
    data: {
      source: "form",
      content: contentAsJson(whole),
      editionId: whole.editionId,
      locale,
      createdAt: now,
    },
  });
  return id;
}
