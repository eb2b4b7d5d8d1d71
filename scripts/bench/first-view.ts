import { get } from "node:http";
import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { PHONE } from "./load";

interface Part {
  path: string;
  kind: "page" | "style" | "script" | "font";
  /** Bytes over the wire, headers included. */
  wire: number;
  /** Bytes after unpacking. */
  plain: number;
}

/** Everything a browser with an empty cache gets to show a page, images left out. */
export async function firstView(url: string, path: string): Promise<Part[]> {
  const page = await fetched(url, path, "page");
  const styles = await all(url, "style", found(page.text, /<link[^>]+rel="stylesheet"[^>]*>/g));
  const scripts = await all(url, "script", found(page.text, /<script[^>]+src="[^"]+"[^>]*>/g));
  const fonts = styles.flatMap(({ text }) => fontsFor(page.text, text));
  return [page, ...styles, ...scripts, ...(await all(url, "font", new Set(fonts)))].map(
    ({ text: _text, ...part }) => part,
  );
}

function all(url: string, kind: Part["kind"], paths: Iterable<string>) {
  return Promise.all([...paths].map((path) => fetched(url, path, kind)));
}

function found(html: string, tags: RegExp): Set<string> {
  const paths = (html.match(tags) ?? []).map((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1]);
  return new Set(paths.filter((path) => path !== undefined));
}

/** Faces without a range, and those whose range has a letter of the page. */
function fontsFor(html: string, css: string): string[] {
  const words = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, "");
  const points = new Set([...words].map((letter) => letter.codePointAt(0) ?? 0));
  return [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, face = ""]) => {
    const source = /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1];
    const range = /unicode-range:([^;}]+)/.exec(face)?.[1];
    return source && (!range || [...points].some((point) => inRange(point, range))) ? [source] : [];
  });
}

function inRange(point: number, range: string): boolean {
  return range.split(",").some((piece) => {
    const [, from = "", to = from] = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/i.exec(piece) ?? [];
    return point >= parseInt(from, 16) && point <= parseInt(to, 16);
  });
}

function fetched(url: string, path: string, kind: Part["kind"]): Promise<Part & { text: string }> {
  return new Promise((resolve, reject) => {
    const address = new URL(path, url);
    get(address, { agent: false, headers: PHONE }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = unpacked(Buffer.concat(chunks), response.headers["content-encoding"]);
        const { bytesRead: wire } = response.socket;
        resolve({ path, kind, wire, plain: body.length, text: body.toString("utf8") });
      });
    }).on("error", reject);
  });
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}
