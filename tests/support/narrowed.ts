import { z } from "zod";

/** One way in which a shape became narrower, with stored values that it then refuses. */
export type Narrowing = {
  /** Where in the shape: "audiences.*". */
  at: string;
  how: string;
  schema: z.ZodType;
  /** The sample with, at that place, what is refused now. */
  stored: unknown;
};

type Path = (string | number)[];

/**
 * Every narrowing of a shape, each by itself: each choice that is taken away, each longest that becomes shorter than what
 * stands in the sample, and each part that becomes something else altogether.
 * @param sample valid, and with something in every part
 */
export function narrowings(schema: z.ZodType, sample: unknown): Narrowing[] {
  return of(schema, []).map(({ schema, path, how, put }) => ({
    at: path.join("."),
    how,
    schema,
    stored: put === undefined ? sample : withAt(sample, path, put),
  }));

  function of(
    part: z.ZodType,
    path: Path,
  ): { schema: z.ZodType; path: Path; how: string; put?: unknown }[] {
    const def = part.def as unknown as {
      type: string;
      innerType?: z.ZodType;
      defaultValue?: unknown;
    };
    const around = (wrap: (inner: z.ZodType) => z.ZodType) =>
      of(def.innerType!, path).map((narrow) => ({ ...narrow, schema: wrap(narrow.schema) }));
    const other = { path, how: "is something else", schema: z.custom(() => false) };
    if (def.type === "default") {
      const { defaultValue } = def;
      return around((inner) => inner.default(defaultValue as never));
    }
    if (def.type === "nullable") return around((inner) => inner.nullable());
    if (def.type === "optional") return around((inner) => inner.optional());
    if (part instanceof z.ZodObject) {
      return [
        ...Object.entries(part.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
          of(field, [...path, key]).map((narrow) => ({
            ...narrow,
            schema: z.object({ ...part.shape, [key]: narrow.schema }),
          })),
        ),
        ...(path.length > 0 ? [other] : []),
      ];
    }
    if (part instanceof z.ZodArray) {
      return [
        ...of(part.element as z.ZodType, [...path, 0]).map((narrow) => ({
          ...narrow,
          schema: z.array(narrow.schema),
        })),
        { path, how: "is shorter", schema: part.max(lengthAt(path) - 1) },
        other,
      ];
    }
    if (part instanceof z.ZodRecord) {
      const [first = ""] = Object.keys(Object(valueAt(sample, path)) as object);
      return [
        ...of(part.valueType as z.ZodType, [...path, first]).map((narrow) => ({
          ...narrow,
          schema: z.partialRecord(part.keyType, narrow.schema),
        })),
        ...of(part.keyType as unknown as z.ZodType, [...path, first])
          .filter(({ how }) => how.startsWith("loses"))
          .filter(({ how }) => how === `loses ${first}`)
          .map(({ schema }) => ({
            path,
            how: `loses ${first}`,
            schema: z.partialRecord(schema as z.ZodEnum, part.valueType as z.ZodType),
          })),
        other,
      ];
    }
    if (part instanceof z.ZodEnum) {
      const choices = part.options as string[];
      return [
        ...choices.map((choice) => ({
          path,
          how: `loses ${choice}`,
          schema: z.enum(choices.filter((left) => left !== choice)),
          put: choice,
        })),
        other,
      ];
    }
    if (part instanceof z.ZodString) {
      return [{ path, how: "is shorter", schema: part.max(lengthAt(path) - 1) }, other];
    }
    if (part instanceof z.ZodNumber) {
      const most = Number(valueAt(sample, path));
      return [{ path, how: "is less", schema: z.number().max(most - 0.001) }, other];
    }
    return [other];
  }

  function lengthAt(path: Path): number {
    const { length } = Object(valueAt(sample, path)) as { length?: number };
    if (!length) throw new Error(`the sample has nothing at ${path.join(".")}`);
    return length;
  }
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => Reflect.get(Object(at) as object, step), value);
}

function withAt(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as object;
  Reflect.set(copy, step, withAt(Reflect.get(copy, step), rest, put));
  return copy;
}
