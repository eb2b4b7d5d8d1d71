import { z } from "zod";
import { config } from "~/env.server";
import { errorForLog, log } from "~/log.server";

/** Somebody waits for the page: after this many milliseconds the address is asked for by hand. */
const PATIENCE = 2_500;
const MOST_BYTES = 500_000;
const ASKED_ROWS = 20;
const MOST_SHOWN = 6;

export type FoundAddress = {
  /** The register's own: "adr-…". */
  id: string;
  /** "Oudegracht 1" */
  street: string;
  /** "3511 AB", or empty. */
  postcode: string;
  town: string;
  latitude: number;
  longitude: number;
};

export type AddressLookup =
  | { ok: true; addresses: FoundAddress[] }
  /** off: switched off by the administrator · failed: too slow, broken, or answers that make no sense. */
  | { ok: false; reason: "off" | "failed" };

const doc = z.object({
  id: z.string().min(1).max(80),
  straatnaam: z.string().min(1).max(120),
  huis_nlt: z.union([z.string(), z.number()]).optional(),
  postcode: z
    .string()
    .regex(/^\d{4}[A-Z]{2}$/)
    .optional(),
  woonplaatsnaam: z.string().min(1).max(80),
  /** "POINT(5.1202 52.0915)": longitude first. */
  centroide_ll: z.string().regex(/^POINT\s?\(\d{1,2}\.\d+ \d{1,2}\.\d+\)$/),
});
const answer = z.object({ response: z.object({ docs: z.array(z.unknown()).max(100) }) });

/**
 * Looks an address up in PDOK Locatieserver (v3_1, "free"), the government's register of addresses. Nothing goes along
 * but what was typed. Addresses in Utrecht come first.
 */
export async function lookUpAddress(query: string): Promise<AddressLookup> {
  const { addressLookupUrl } = config();
  if (addressLookupUrl === null) return { ok: false, reason: "off" };
  const asked = new URL(`${addressLookupUrl}/free`);
  asked.searchParams.set("q", query);
  asked.searchParams.set("fq", "type:adres");
  asked.searchParams.set("fl", "id,straatnaam,huis_nlt,postcode,woonplaatsnaam,centroide_ll");
  asked.searchParams.set("rows", String(ASKED_ROWS));
  try {
    const response = await fetch(asked, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: { Accept: "application/json" },
      redirect: "error",
    });
    if (!response.ok) throw new Error(`the register of addresses answered ${response.status}`);
    const { docs } = answer.parse(JSON.parse(await readAtMost(response, MOST_BYTES))).response;
    return { ok: true, addresses: inOrder(docs.flatMap(addressOf)).slice(0, MOST_SHOWN) };
  } catch (error) {
    log.warn(errorForLog(error), "address not looked up");
    return { ok: false, reason: "failed" };
  }
}

/** One that makes no sense is left out; the others may be right. */
function addressOf(found: unknown): FoundAddress[] {
  const read = doc.safeParse(found);
  if (!read.success) return [];
  const { id, straatnaam, huis_nlt, postcode = "", woonplaatsnaam, centroide_ll } = read.data;
  const [longitude, latitude] = centroide_ll.match(/\d+\.\d+/g)!.map(Number);
  // What lies outside the Netherlands was not meant.
  if (!latitude || !longitude || latitude < 50 || latitude > 54 || longitude < 3 || longitude > 8) {
    return [];
  }
  return [
    {
      id,
      street: [straatnaam, huis_nlt].filter(Boolean).join(" "),
      postcode: postcode.replace(/^(\d{4})(..)$/, "$1 $2"),
      town: woonplaatsnaam,
      latitude,
      longitude,
    },
  ];
}

const CITY = ["Utrecht", "De Meern", "Vleuten", "Haarzuilens"];

function inOrder(addresses: FoundAddress[]): FoundAddress[] {
  const ours = (address: FoundAddress) => CITY.includes(address.town);
  return [...addresses.filter(ours), ...addresses.filter((address) => !ours(address))];
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return Buffer.concat(chunks).toString("utf8");
    size += piece.value.length;
    if (size > most) throw new Error("the register of addresses answers without an end");
    chunks.push(piece.value);
  }
}
