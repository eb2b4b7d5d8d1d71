import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller texts gain nothing. */
const LEAST_BYTES = 1_000;

/** The body of an answer with its name, in the packings that were asked for; each is made once. */
export class PackedBody {
  private readonly packed = new Map<Encoding, Promise<Buffer>>();
  private readonly done = new Map<Encoding, Buffer>();
  private readonly hash: string;

  constructor(private readonly plain: Buffer) {
    this.hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  }

  /** Room for the text and what it will be packed into. */
  get bytes(): number {
    return Math.ceil(this.plain.length * 1.5);
  }

  encodingFor(acceptEncoding: string | undefined): Encoding {
    if (this.plain.length < LEAST_BYTES) return "identity";
    if (accepts("br", acceptEncoding)) return "br";
    return accepts("gzip", acceptEncoding) ? "gzip" : "identity";
  }

  in(encoding: Encoding): Promise<Buffer> {
    const known = this.packed.get(encoding);
    if (known) return known;
    const packing = pack(this.plain, encoding);
    this.packed.set(encoding, packing);
    packing.then(
      (bytes) => this.done.set(encoding, bytes),
      () => this.packed.delete(encoding),
    );
    return packing;
  }

  /** The same without waiting, where it was made before. */
  ready(encoding: Encoding): Buffer | undefined {
    return this.done.get(encoding);
  }

  /** Strong, so another one for every packing. */
  etag(encoding: Encoding): string {
    return encoding === "identity" ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
  }

  /** Whether the asker has this text already, packed in whatever way. */
  isIn(ifNoneMatch: string | undefined): boolean {
    if (ifNoneMatch === undefined) return false;
    return ifNoneMatch.split(",").some((tag) => {
      const name = tag.trim().replace(/^W\//, "");
      return name === "*" || name.replace(/^"|(-br|-gzip)?"$/g, "") === this.hash;
    });
  }
}

function pack(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case "identity":
      return Promise.resolve(plain);
    case "gzip":
      return zip(plain);
    case "br":
      return brotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      });
  }
}

function accepts(encoding: Encoding, header = ""): boolean {
  return header.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
