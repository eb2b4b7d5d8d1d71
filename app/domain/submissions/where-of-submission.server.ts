import { locate } from "~/domain/places/locate.server";
import { lookUpAddress, type FoundAddress } from "~/domain/places/look-up-address.server";
import { areaOfPostcode, parsePostcode } from "~/domain/places/postcode";
import type { SubmissionContent } from "./submission";
import type { WhereInput } from "./where-form";

const PLACE_FIELDS = [
  "placeName",
  "address",
  "spot",
  "latitude",
  "longitude",
  "buurtCode",
  "wijkCode",
  "onlineUrl",
  "placeWay",
  "street",
  "postcode",
  "town",
] as const satisfies (keyof SubmissionContent)[];
type PlaceContent = Pick<SubmissionContent, (typeof PLACE_FIELDS)[number]>;

export type PlaceResult =
  | { ok: true; place: PlaceContent }
  /** Several addresses fit; the sender says which. */
  | { ok: false; reason: "choose"; addresses: FoundAddress[] }
  /** Nothing fits, or the register does not answer: then by hand. */
  | { ok: false; reason: "nothing-found" | "lookup-failed" };

/**
 * Where an activity is. Of an address that was looked up the point is known, by hand the middle of its postcode; buurt
 * and wijk follow. Outside Utrecht they are null, which the team sees in the queue.
 * @param before what stood there: an address that did not change is not looked up again
 */
export async function whereOfSubmission(
  typed: WhereInput,
  before: SubmissionContent,
): Promise<PlaceResult> {
  if (typed.placeWay === "online") {
    return { ok: true, place: { ...NOWHERE, placeWay: "online", onlineUrl: typed.onlineUrl } };
  }
  if (typed.placeWay === "hand") return { ok: true, place: byHand(typed) };

  if (before.placeWay === "found" && typed.query === before.address && !typed.choice) {
    const { placeName, spot } = typed;
    const place = Object.fromEntries(PLACE_FIELDS.map((field) => [field, before[field]]));
    // The same fields, with their own values.
    const kept = place as PlaceContent;
    return { ok: true, place: { ...kept, placeName: placeName || before.street, spot } };
  }
  const found = await lookUpAddress(typed.query);
  if (!found.ok) return { ok: false, reason: "lookup-failed" };
  const { addresses } = found;
  const chosen = addresses.find(({ id }) => id === typed.choice);
  const address = chosen ?? (addresses.length === 1 ? addresses[0] : undefined);
  if (address) return { ok: true, place: atAddress(typed, address) };
  return addresses.length === 0
    ? { ok: false, reason: "nothing-found" }
    : { ok: false, reason: "choose", addresses };
}

const NOWHERE = {
  placeName: "",
  address: "",
  spot: "",
  latitude: null,
  longitude: null,
  buurtCode: null,
  wijkCode: null,
  onlineUrl: null,
  street: "",
  postcode: "",
  town: "",
};

/** "Oudegracht 1, 3511 AB Utrecht" */
export function addressLine({
  street,
  postcode,
  town,
}: Pick<FoundAddress, "street" | "postcode" | "town">): string {
  return [street, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

function atAddress(typed: WhereInput, address: FoundAddress): PlaceContent {
  const { street, postcode, town, latitude, longitude } = address;
  const location = locate(latitude, longitude);
  return {
    ...NOWHERE,
    placeWay: "found",
    placeName: typed.placeName || street,
    address: addressLine(address),
    spot: typed.spot,
    street,
    postcode,
    town,
    latitude,
    longitude,
    buurtCode: location?.buurtCode ?? null,
    wijkCode: location?.wijkCode ?? null,
  };
}

function byHand(typed: WhereInput): PlaceContent {
  const { street, town, spot } = typed;
  const read = typed.postcode ? parsePostcode(typed.postcode) : null;
  const postcode = read ? [read.pc4, read.letters].filter(Boolean).join(" ") : "";
  const area = read ? areaOfPostcode(read) : undefined;
  return {
    ...NOWHERE,
    placeWay: "hand",
    placeName: typed.placeName || street,
    address: addressLine({ street, postcode, town: town || (area ? "Utrecht" : "") }),
    spot,
    street,
    postcode,
    town,
    latitude: area?.latitude ?? null,
    longitude: area?.longitude ?? null,
    // The middle of a postcode says in which wijk it is; of several buurten it may be any.
    buurtCode: area?.buurtCodes.length === 1 ? (area.buurtCodes[0] ?? null) : null,
    wijkCode: area?.wijkCode ?? null,
  };
}
