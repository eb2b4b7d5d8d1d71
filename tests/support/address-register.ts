import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One address as PDOK Locatieserver tells it. */
export function registered(
  id: string,
  street: string,
  number: number,
  town: string,
  [longitude, latitude]: [string, string],
  postcode?: string,
) {
  return {
    id,
    straatnaam: street,
    huis_nlt: String(number),
    woonplaatsnaam: town,
    centroide_ll: `POINT(${longitude} ${latitude})`,
    ...(postcode ? { postcode } : {}),
  };
}

const ADDRESSES = [
  registered("adr-2", "Oudegracht", 1, "Alkmaar", ["4.7490", "52.6310"], "1811CA"),
  registered("adr-1", "Oudegracht", 1, "Utrecht", ["5.1190", "52.0935"], "3511AB"),
  registered("adr-3", "Rijnlaan", 18, "Utrecht", ["5.1262", "52.0733"], "3522BN"),
  registered("adr-4", "Markt", 1, "IJsselstein", ["5.0420", "52.0200"]),
];

/**
 * A register of addresses on this machine that speaks the protocol of PDOK Locatieserver v3_1 ("free"). What is asked
 * for decides how it behaves: "traag" never answers, "stuk" fails, "onzin" is no JSON, "vreemd" has another shape,
 * "eindeloos" goes on and on, "elders" sends on to another address.
 */
export async function startAddressRegister(): Promise<{
  url: string;
  /** What was asked, as it came in. */
  asked: URL[];
  stop: () => Promise<void>;
}> {
  const asked: URL[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://register.test");
    asked.push(url);
    const query = (url.searchParams.get("q") ?? "").toLowerCase();
    response.setHeader("Content-Type", "application/json");
    if (query.includes("traag")) return;
    if (query.includes("stuk")) return void response.writeHead(500).end("{}");
    if (query.includes("onzin")) return void response.end("<html>geen JSON</html>");
    if (query.includes("vreemd")) return void response.end(JSON.stringify({ docs: [] }));
    if (query.includes("elders")) {
      return void response.writeHead(302, { Location: "http://127.0.0.1:1/" }).end();
    }
    if (query.includes("eindeloos")) {
      const more = () => {
        while (response.writable && response.write("x".repeat(64_000)));
      };
      response.on("drain", more);
      return more();
    }
    const found = ADDRESSES.filter(({ straatnaam }) => query.includes(straatnaam.toLowerCase()));
    const docs = query.includes("half")
      ? [...found, { id: "adr-5" }, registered("adr-6", "Ver", 1, "Weg", ["55.5", "12.5"]), null]
      : found;
    response.end(JSON.stringify({ response: { numFound: docs.length, start: 0, docs } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
