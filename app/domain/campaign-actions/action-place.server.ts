import { locate } from "~/domain/places/locate.server";
import { areaOfPostcode } from "~/domain/places/postcode";
import { stationByCode } from "~/domain/places/stations";
import type { ActionInput } from "./action-form";

export type ActionPlace = {
  stationCode: string | null;
  placeName: string;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
  buurtCode: string | null;
  wijkCode: string | null;
};

/**
 * Where an action is: a station for station coffee, else a place by name whose postcode gives its
 * coordinates. Buurt and wijk follow from the coordinates. Null when the postcode lies outside Utrecht.
 */
export function placeOfAction(input: ActionInput): ActionPlace | null {
  if (input.kind === "stationCoffee") {
    const station = input.stationCode ? stationByCode(input.stationCode) : undefined;
    return {
      stationCode: station?.code ?? null,
      // As people say it, in Dutch and in English: "Station Utrecht Vaartsche Rijn".
      placeName: station ? `Station ${station.name}` : "",
      postcode: null,
      ...located(station),
    };
  }
  const area = input.postcode ? areaOfPostcode({ pc4: input.postcode }) : undefined;
  if (input.postcode && !area) return null;
  return {
    stationCode: null,
    placeName: input.placeName,
    postcode: input.postcode,
    ...located(area),
  };
}

function located(point: { latitude: number; longitude: number } | undefined) {
  if (!point) return { latitude: null, longitude: null, buurtCode: null, wijkCode: null };
  const { latitude, longitude } = point;
  const location = locate(latitude, longitude);
  return {
    latitude,
    longitude,
    buurtCode: location?.buurtCode ?? null,
    wijkCode: location?.wijkCode ?? null,
  };
}
