import { z } from "zod";
import type { Area } from "./pack-borders.server";

/** CBS code of the municipality of Utrecht. */
export const UTRECHT = "GM0344";

/** A wijk or buurt as CBS publishes it through PDOK. */
export type CbsArea = Area & {
  name: string;
  /** Of a buurt; a wijk is its own. */
  wijkCode: string;
  inhabitants: number | null;
  households: number | null;
};

/** CBS writes a number it keeps secret or does not have as a large negative one: -99995, -99997. */
const count = z
  .number()
  .nullish()
  .transform((value) => (value == null || value < 0 ? null : value));

// Utrecht and far around it: coordinates in metres (RD) or with latitude first do not pass.
const position = z
  .tuple([z.number().min(4.5).max(5.7), z.number().min(51.6).max(52.6)])
  .rest(z.number())
  .transform(([longitude, latitude]) => [longitude, latitude]);
const polygon = z.array(z.array(position).min(4)).min(1);
const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);

const counts = { aantal_inwoners: count, aantal_huishoudens: count };
const wijkCode = z.string().regex(/^WK\d{6}$/);

const buurtFeature = z.object({
  geometry,
  properties: z.object({
    buurtcode: z.string().regex(/^BU\d{8}$/),
    buurtnaam: z.string().min(1),
    wijkcode: wijkCode,
    ...counts,
  }),
});
const wijkFeature = z.object({
  geometry,
  properties: z.object({ wijkcode: wijkCode, wijknaam: z.string().min(1), ...counts }),
});

/** What says whether a feature is ours: read first, so that other places cannot spoil the reading. */
const whose = z.object({
  properties: z.object({ gemeentecode: z.string(), water: z.string().nullish() }),
});

export type ReadAreas = { ok: true; areas: CbsArea[] } | { ok: false; detail: string };

export function readBuurten(features: readonly unknown[]): ReadAreas {
  return readAreas(features, (feature) => {
    const { geometry: shape, properties } = buurtFeature.parse(feature);
    return {
      code: properties.buurtcode,
      name: properties.buurtnaam,
      wijkCode: properties.wijkcode,
      inhabitants: properties.aantal_inwoners,
      households: properties.aantal_huishoudens,
      geometry: shape,
    };
  });
}

export function readWijken(features: readonly unknown[]): ReadAreas {
  return readAreas(features, (feature) => {
    const { geometry: shape, properties } = wijkFeature.parse(feature);
    return {
      code: properties.wijkcode,
      // CBS writes "Wijk 05 Oost"; the city and its people say "Oost".
      name: properties.wijknaam.replace(/^Wijk \d\d /, ""),
      wijkCode: properties.wijkcode,
      inhabitants: properties.aantal_inwoners,
      households: properties.aantal_huishoudens,
      geometry: shape,
    };
  });
}

function readAreas(features: readonly unknown[], read: (feature: unknown) => CbsArea): ReadAreas {
  const areas = new Map<string, CbsArea>();
  for (const [index, feature] of features.entries()) {
    const owner = whose.safeParse(feature);
    if (!owner.success) return refuse(index, owner.error);
    const { gemeentecode, water } = owner.data.properties;
    if (gemeentecode !== UTRECHT || water === "JA") continue;
    try {
      const area = read(feature);
      if (areas.has(area.code)) return { ok: false, detail: `${area.code} comes twice` };
      areas.set(area.code, area);
    } catch (error) {
      if (error instanceof z.ZodError) return refuse(index, error);
      throw error;
    }
  }
  return { ok: true, areas: [...areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

function refuse(index: number, error: z.ZodError): ReadAreas {
  const issue = error.issues[0];
  return {
    ok: false,
    detail: `feature ${index + 1}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not as expected"}`,
  };
}
