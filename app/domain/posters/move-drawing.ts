import type { Block, Box, DrawingItem } from "./drawing";

/** Where a point of a drawing comes to stand. */
export type Move = {
  x: (x: number) => number;
  y: (y: number) => number;
  /** Left and right change places, as in a mirror. */
  mirrored?: boolean;
  /** Turned by half a circle. */
  turned?: boolean;
};

const n = (value: number) => String(Math.round(value * 10_000) / 10_000);

/** Numbers of each command of absolute path data: which are an x and which a y. */
const SHAPES: Record<string, string> = {
  M: "xy",
  L: "xy",
  H: "x",
  V: "y",
  Q: "xyxy",
  C: "xyxyxy",
  A: "rr-lsxy",
  Z: "",
};

/** @throws Error for a command that the shapes of posters do not use. */
export function movePath(d: string, move: Move): string {
  return d.replace(/([A-Z])([^A-Z]*)/g, (_, command: string, rest: string) => {
    const shape = SHAPES[command];
    if (shape === undefined) throw new Error(`Not a command of a path: ${command}`);
    const numbers = rest.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const moved = numbers.map((value, index) => {
      const kind = shape[index % shape.length];
      if (kind === "x") return n(move.x(value));
      if (kind === "y") return n(move.y(value));
      // A mirrored arc runs the other way round.
      return kind === "s" && move.mirrored ? String(1 - value) : String(value);
    });
    return command + moved.join(" ");
  });
}

export function moveBox(box: Box, move: Move): Box {
  const x = [move.x(box.left), move.x(box.right)];
  const y = [move.y(box.top), move.y(box.bottom)];
  return {
    left: Math.min(...x),
    right: Math.max(...x),
    top: Math.min(...y),
    bottom: Math.max(...y),
  };
}

/**
 * Texts keep reading as they did: in a mirror only their places change, by their outlines, so that
 * what did not touch still does not.
 */
export function moveItem(item: DrawingItem, move: Move): DrawingItem {
  if (item.kind === "path") {
    return {
      ...item,
      d: movePath(item.d, move),
      ...(item.clip && { clip: movePath(item.clip, move) }),
    };
  }
  // A mark reads the same way in every script, so only its place changes. No part with marks is turned.
  if (item.kind === "image") return { ...item, box: moveBox(item.box, move) };
  const ink = moveBox(item.ink, move);
  const x = move.mirrored ? ink.left + (item.x - item.ink.left) : move.x(item.x);
  const turned = move.turned ? !item.turned : item.turned;
  return { ...item, x, baseline: move.y(item.baseline), ink, ...(turned && { turned }) };
}

export function moveBlock(block: Block, move: Move): Block {
  return block.box ? { ...block, box: moveBox(block.box, move) } : block;
}
