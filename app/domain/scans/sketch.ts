/**
 * About how many different people, without keeping who: HyperLogLog (Flajolet and others, 2007) with 1024 registers,
 * a standard error of 3.25 percent. Each person only raises one register to a small number; a register is shared by
 * many, and sketches of several processes or hours are joined by taking the highest of each.
 */
export type Sketch = Uint8Array;

const BITS = 10;
export const REGISTERS = 2 ** BITS;
/** Stored as pairs of register and number while that is shorter: most hours know a handful of people. */
const PAIR = 3;

/** What one person does to a sketch: raises this register to at least this number. */
export type Raise = readonly [register: number, to: number];

export function newSketch(): Sketch {
  return new Uint8Array(REGISTERS);
}

/** From the first eight bytes of a hash. */
export function raiseFrom(hash: Uint8Array): Raise {
  const view = new DataView(hash.buffer, hash.byteOffset, 8);
  const register = view.getUint16(0) >>> (16 - BITS);
  // Of the 48 bits after it: the first one that is set.
  const zeros = Math.clz32(view.getUint32(2));
  return [register, 1 + (zeros < 32 ? zeros : 32 + Math.clz32(view.getUint16(6) << 16 || 1))];
}

/** Whether the sketch changed. */
export function raise(sketch: Sketch, [register, to]: Raise): boolean {
  if ((sketch[register] ?? 0) >= to) return false;
  sketch[register] = to;
  return true;
}

export function joinSketches(sketches: Iterable<Sketch>): Sketch {
  const joined = newSketch();
  for (const sketch of sketches) sketch.forEach((to, register) => raise(joined, [register, to]));
  return joined;
}

/** The estimate, a whole number. */
export function estimate(sketch: Sketch): number {
  let sum = 0;
  let empty = 0;
  for (const to of sketch) {
    sum += 2 ** -to;
    if (to === 0) empty++;
  }
  const alpha = 0.7213 / (1 + 1.079 / REGISTERS);
  const raw = (alpha * REGISTERS ** 2) / sum;
  // Small numbers are told better by how many registers nobody has touched.
  const small = raw <= 2.5 * REGISTERS && empty > 0;
  return Math.round(small ? REGISTERS * Math.log(REGISTERS / empty) : raw);
}

/** As stored: pairs for few people, all registers for many. */
export function packSketch(sketch: Sketch): Uint8Array<ArrayBuffer> {
  const raised = [...sketch.keys()].filter((register) => sketch[register]);
  if (raised.length * PAIR >= REGISTERS) return Uint8Array.from(sketch);
  return Uint8Array.from(
    raised.flatMap((register) => [register >>> 8, register & 255, sketch[register] ?? 0]),
  );
}

/** @throws when these bytes are no sketch. */
export function unpackSketch(bytes: Uint8Array): Sketch {
  if (bytes.length === REGISTERS) return Uint8Array.from(bytes);
  if (bytes.length % PAIR !== 0) throw new Error(`not a sketch: ${bytes.length} bytes`);
  const sketch = newSketch();
  for (let at = 0; at < bytes.length; at += PAIR) {
    sketch[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] = bytes[at + 2] ?? 0;
  }
  return sketch;
}
