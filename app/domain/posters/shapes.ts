import type { Box } from "./drawing";

/** Path data of plain shapes. Angles are degrees, clockwise from three o'clock. */

const n = (value: number) => String(Math.round(value * 1000) / 1000);

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;
}

export function roundedRectangle(box: Box, radius: number): string {
  const { left, top, right, bottom } = box;
  const corner = (x: number, y: number) => `A${n(radius)} ${n(radius)} 0 0 1 ${n(x)} ${n(y)}`;
  return (
    `M${n(left + radius)} ${n(top)}H${n(right - radius)}${corner(right, top + radius)}` +
    `V${n(bottom - radius)}${corner(right - radius, bottom)}H${n(left + radius)}` +
    `${corner(left, bottom - radius)}V${n(top + radius)}${corner(left + radius, top)}Z`
  );
}

/** Square at the top, round at the foot. */
export function archedBelow(box: Box, radius: number): string {
  const { left, top, right, bottom } = box;
  const corner = (x: number, y: number) => `A${n(radius)} ${n(radius)} 0 0 1 ${n(x)} ${n(y)}`;
  return (
    `M${n(left)} ${n(top)}H${n(right)}V${n(bottom - radius)}${corner(right - radius, bottom)}` +
    `H${n(left + radius)}${corner(left, bottom - radius)}Z`
  );
}

export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const half = (x: number) => `A${n(rx)} ${n(ry)} 0 0 1 ${n(x)} ${n(cy)}`;
  return `M${n(cx - rx)} ${n(cy)}${half(cx + rx)}${half(cx - rx)}Z`;
}

/** A band along a circle of radius `r` (to its middle), clockwise, with straight ends. */
export function arc(cx: number, cy: number, r: number, from: number, to: number, width: number) {
  const at = (radius: number, degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${n(cx + radius * Math.cos(angle))} ${n(cy + radius * Math.sin(angle))}`;
  };
  const outer = r + width / 2;
  const inner = r - width / 2;
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  return (
    `M${at(outer, from)}A${n(outer)} ${n(outer)} 0 ${large} 1 ${at(outer, to)}` +
    `L${at(inner, to)}A${n(inner)} ${n(inner)} 0 ${large} 0 ${at(inner, from)}Z`
  );
}

export function polygon(points: [x: number, y: number][]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;
}

/** A part of a ring whose ends stand `before` and `after` off its angles, the same all along. */
export function ringPart(
  cx: number,
  cy: number,
  part: { outer: number; inner: number; from: number; to: number; before: number; after: number },
): string {
  const at = (radius: number, degrees: number, off: number) => {
    const angle = (degrees * Math.PI) / 180 + Math.asin(off / radius);
    return `${n(cx + radius * Math.cos(angle))} ${n(cy + radius * Math.sin(angle))}`;
  };
  const { outer, inner, from, to, before, after } = part;
  return (
    `M${at(outer, from, before)}A${n(outer)} ${n(outer)} 0 0 1 ${at(outer, to, -after)}` +
    `L${at(inner, to, -after)}A${n(inner)} ${n(inner)} 0 0 0 ${at(inner, from, before)}Z`
  );
}
