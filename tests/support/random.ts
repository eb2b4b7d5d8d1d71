import { CODE_ALPHABET } from "~/domain/posters/short-code";
import { seededRandom } from "~/domain/demo/random";

/** Codes, ids and keys for tests. What chance there is comes from TEST_SEED, which a test that fails prints. */
let random = seededRandom(0);

/** Begins the row of numbers of a test file: by its name, so that no two files have the same. */
export function beginRandom(file: string): void {
  let seed = Number(process.env.TEST_SEED ?? 0);
  for (const sign of file) seed = (Math.imul(seed, 31) + sign.charCodeAt(0)) | 0;
  random = seededRandom(seed);
}

export function randomId(): string {
  return random.uuid();
}

export function randomKey(bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255)));
}

/** Eight signs, for what has to have a name of its own. */
export function randomTail(): string {
  return randomKey(4).toString("hex");
}

/** As on a poster. */
export function randomCode(): string {
  return Array.from(
    { length: 5 },
    () => CODE_ALPHABET[random.between(0, CODE_ALPHABET.length - 1)],
  ).join("");
}
