import { fieldsOf } from "~/domain/stored-json";
import {
  contentAsJson,
  contentOver,
  lastDateOf,
  readContent,
  unreadContent,
  type SubmissionContent,
} from "./submission";

/** The columns that follow from the content, beside the content itself. */
export function columnsOf(content: SubmissionContent) {
  return { content: contentAsJson(content), ...beside(content) };
}

/**
 * The columns in place of what is stored. Those of what cannot be read, and of which nobody said anything else, are left
 * as they are: they may hold it.
 */
export function columnsOver(
  stored: unknown,
  content: SubmissionContent,
  { forget = [] }: { forget?: string[] | undefined } = {},
) {
  const written = contentOver(stored, content, { forget });
  return { content: written, ...readable(content, written) };
}

/** The columns to something that was stored before, as it stands; those of what cannot be read are left as they are. */
export function columnsAsStored(stored: unknown) {
  const content = readContent(stored);
  return { content: contentOver(stored, content), ...readable(content, stored) };
}

type Beside = ReturnType<typeof beside>;

function beside(content: SubmissionContent) {
  const { editionId, imageId } = content;
  return { editionId, imageId, lastDateAt: lastDateOf(content) };
}

/** The columns of which the stored content tells all. */
function readable(content: SubmissionContent, stored: unknown): Partial<Beside> {
  const unread = fieldsOf(unreadContent(stored));
  const { editionId, imageId, lastDateAt } = beside(content);
  return {
    ...(unread.includes("editionId") ? {} : { editionId }),
    ...(unread.includes("imageId") ? {} : { imageId }),
    ...(unread.includes("dates") ? {} : { lastDateAt }),
  };
}
