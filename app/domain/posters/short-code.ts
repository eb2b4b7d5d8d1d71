/** Without 0/O, 1/I/L and U/V look-alikes; upper case, so that the QR code stays small. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 5;

/** A code from random bytes; needs at least `CODE_LENGTH` numbers from 0 to 2^32 - 1. */
export function codeFrom(random: Uint32Array): string {
  return Array.from(
    { length: CODE_LENGTH },
    // 2^32 mod 30 is 16: the first letters are chosen more often by less than one in a hundred million.
    (_, index) => CODE_ALPHABET[(random[index] ?? 0) % CODE_ALPHABET.length],
  ).join("");
}

/** What somebody typed or scanned as a code, tidied; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  const known = [...code].every((letter) => CODE_ALPHABET.includes(letter));
  return known && code.length === CODE_LENGTH ? code : null;
}

/** The address in a QR code: all upper case, which makes the symbol smaller ("HTTPS://OMARMT.NL/Q/7KX3M"). */
export function codeUrl(appUrl: string, code: string): string {
  return `${appUrl.replace(/\/$/, "")}/q/${code}`.toUpperCase();
}

/** The same address to read and type: "omarmt.nl/q/7KX3M". */
export function codeAddress(appUrl: string, code: string): string {
  return `${appUrl.replace(/^https?:\/\//, "").replace(/\/$/, "")}/q/${code}`;
}
