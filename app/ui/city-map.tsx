import { useId } from "react";
import type { CityMapShapes } from "~/domain/places/city-map";

/** The city with its wijken; the darker, the more. Put the same numbers in a table beside it. */
export function CityMap({
  shapes,
  title,
  description,
}: {
  shapes: CityMapShapes;
  /** What the picture shows: "Kaart van de tien wijken van Utrecht". */
  title: string;
  /** What can be read from it, in words. */
  description: string;
}) {
  const id = useId();
  return (
    <svg
      className="map"
      role="img"
      viewBox={`0 0 ${shapes.width} ${shapes.height}`}
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {shapes.wijken.map((wijk) => (
        <path key={wijk.code} className={`m${wijk.level}`} d={wijk.d} />
      ))}
      {shapes.points.map(({ x, y }, i) => (
        <circle key={i} className="pt" cx={x} cy={y} r="5" />
      ))}
      {shapes.wijken.map((wijk) => (
        <text key={wijk.code} x={wijk.labelX} y={wijk.labelY}>
          {wijk.name}
        </text>
      ))}
    </svg>
  );
}
