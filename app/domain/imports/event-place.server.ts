import { locate } from "~/domain/places/locate.server";
import { areaOfPostcode, parsePostcode } from "~/domain/places/postcode";

export type PlaceFields = {
  placeName: string;
  spot: string;
  address: string;
  onlineUrl: string | null;
  latitude: number | null;
  longitude: number | null;
  wijkCode: string | null;
  buurtCode: string | null;
};

const POSTCODE = /\b([1-9]\d{3})\s?([A-Z]{2})\b/i;
/** "Lindestraat 5", "Neude 11-2", "Laan van Nieuw-Guinea 33 bis" */
const STREET_LIKE =
  /^\p{L}[\p{L}\d .'’-]*\s\d{1,4}(?:\s?(?:[a-z]|bis|bs|hs)\b)?(?:\s?[-/]\s?\w{1,4})?$/iu;
/** "zaal 2" looks like a street. */
const INDOORS =
  /^(?:zaal|ruimte|kamer|lokaal|room|etage|verdieping|studio|perron|spoor|hal|gebouw|unit|kantine)\b/i;
const COUNTRY = /^(?:nederland|netherlands|the netherlands|nl|utrecht \(provincie\))$/i;
const TOWN = /^(?:gemeente )?(?:utrecht|de meern|vleuten|haarzuilens)$/i;
const ONLINE = /^(?:microsoft teams|teams[ -]?(?:meeting|vergadering)|online|zoom|google meet)/i;

const isStreet = (part: string) => STREET_LIKE.test(part) && !INDOORS.test(part);

/**
 * One line about a place, as calendars have it ("Buurthuis De Linde, Lindestraat 5, 3551 AB Utrecht, Nederland"), as the
 * name of the place, its address, and where exactly.
 */
export function placeFromText(
  text: string,
): Pick<PlaceFields, "placeName" | "spot" | "address" | "onlineUrl"> {
  const onlineUrl = /https?:\/\/[^\s,;<>"]+/i.exec(text)?.[0] ?? null;
  const parts = text
    .replace(/https?:\/\/[^\s,;<>"]+/gi, " ")
    .split(/\s*[,;\n|]\s*|\s+[–—]\s+/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !COUNTRY.test(part) && !ONLINE.test(part));
  let street = "";
  let town = "";
  const names: string[] = [];
  for (const part of parts) {
    const postcode = POSTCODE.exec(part);
    if (postcode) {
      // "Lindestraat 5 3551 AB Utrecht" in one breath.
      const before = part.slice(0, postcode.index).trim();
      if (isStreet(before)) street ||= before;
      else if (before) names.push(before);
      const after = part.slice(postcode.index + postcode[0].length).trim();
      town = `${postcode[1]} ${postcode[2]?.toUpperCase()} ${after}`.trim();
    } else if (TOWN.test(part)) {
      town = town && !/ \D{3,}$/.test(town) ? `${town} ${part}` : town || part;
    } else if (!street && isStreet(part)) street = part;
    else names.push(part);
  }
  const [name = street, ...spots] = names;
  const address =
    name === street && !town
      ? ""
      : [street, street || /\d/.test(town) ? town : ""].filter(Boolean).join(", ");
  return { placeName: name, spot: spots.join(", "), address, onlineUrl };
}

/** Buurt and wijk of a point, or the wijk of the postcode in an address. */
export function pointOfPlace(
  point: { latitude: number; longitude: number } | null,
  address: string,
): Pick<PlaceFields, "latitude" | "longitude" | "wijkCode" | "buurtCode"> {
  if (point) {
    const found = locate(point.latitude, point.longitude);
    return { ...point, wijkCode: found?.wijkCode ?? null, buurtCode: found?.buurtCode ?? null };
  }
  const postcode = parsePostcode(POSTCODE.exec(address)?.[0] ?? "");
  const area = postcode && areaOfPostcode(postcode);
  if (!area) return { latitude: null, longitude: null, wijkCode: null, buurtCode: null };
  const { latitude, longitude, wijkCode } = area;
  return { latitude, longitude, wijkCode, buurtCode: null };
}
