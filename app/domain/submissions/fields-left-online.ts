import { listingContent, type ListingContent } from "~/domain/agenda/listing-content";
import { fieldsOf } from "~/domain/stored-json";
import { unreadContent } from "./submission";

type Field = keyof ListingContent;

/**
 * What is online and stays there as it is, since what was sent in says something of it that cannot be read. Edition and
 * picture have columns of their own, which know.
 */
export function fieldsLeftOnline(stored: unknown): Field[] {
  const unread = fieldsOf(unreadContent(stored));
  return listingContent
    .keyof()
    .options.filter(
      (field) => unread.includes(field) && field !== "editionId" && field !== "imageId",
    );
}
