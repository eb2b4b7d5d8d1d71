import type { Letter } from "~/domain/mail/letter";

/**
 * All that a folder of the domain brings to the product as a whole, in its `subject.server.ts`. What works with it, such
 * as the mail, knows no subjects: it loops over them.
 */
export type Subject = {
  /** The folder in app/domain. */
  name: string;
  letters?: readonly Letter[];
};

export function defineSubject(subject: Subject): Subject {
  return subject;
}
