import { z } from "zod";
import { LONGEST } from "~/domain/agenda/listing-content";
import { parsePostcode } from "~/domain/places/postcode";
import { isWebAddress } from "~/domain/typed-address";
import { optionalLine } from "~/domain/typed-text";
import { PLACE_WAYS } from "./submission";

/** Where it is: an address that is looked up, one by hand, or online. Messages are keys of the texts "validation". */
export const whereForm = z
  .object({
    placeName: optionalLine(LONGEST.name),
    placeWay: z.enum(PLACE_WAYS).catch("found"),
    /** "Oudegracht 1" or "3511 AB 1" */
    query: optionalLine(120),
    /** Id of the address that was chosen among those found. */
    choice: optionalLine(80),
    street: optionalLine(120),
    postcode: optionalLine(10),
    town: optionalLine(80),
    spot: optionalLine(LONGEST.spot),
    onlineUrl: optionalLine(LONGEST.url),
  })
  .superRefine((typed, context) => {
    const at = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (typed.placeWay === "online" && !isWebAddress(typed.onlineUrl, LONGEST.url))
      at("onlineUrl", "webAddress");
    if (typed.placeWay === "found" && !typed.query) at("query", "address");
    if (typed.placeWay !== "hand") return;
    if (!typed.street && !typed.placeName) at("street", "street");
    if (typed.postcode && !parsePostcode(typed.postcode)) at("postcode", "postcode");
    if (!typed.postcode && !typed.town) at("town", "postcodeOrTown");
  });
export type WhereInput = z.output<typeof whereForm>;
