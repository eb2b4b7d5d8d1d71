/**
 * Bytes of a text file as text, by what they look like: with a mark or without, UTF-8, UTF-16, and otherwise
 * Windows-1252, which is how Excel in western Europe saves a CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode("utf-8", bytes);
  if (first === 0xff && second === 0xfe) return decode("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decode("utf-16be", bytes);
  const wide = wideWithoutMark(bytes.subarray(0, 4_000));
  if (wide) return decode(wide, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decode("windows-1252", bytes);
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** In western text UTF-16 is every other byte zero. */
function wideWithoutMark(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const many = sample.length / 4;
  if (odd > many && even < many / 4) return "utf-16le";
  if (even > many && odd < many / 4) return "utf-16be";
  return null;
}
