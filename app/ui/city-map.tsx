import { useId } from "react";
import type { CityMapShapes, MapLevel } from "~/domain/places/city-map";
import type { MapBackground } from "~/domain/places/map-tiles";

/** Browsers blend the edges of pictures, which would show as lines where two meet. */
const TILE_OVERLAP = 0.5;

/** The city with its wijken; the darker, the more. Put the same numbers in a table beside it. */
export function CityMap({
  shapes,
  title,
  description,
  labels = true,
  background = null,
}: {
  shapes: CityMapShapes;
  /** What the picture shows: "Kaart van de tien wijken van Utrecht". */
  title: string;
  /** What can be read from it, in words. */
  description: string;
  /** Names of the wijken; too small to read on a narrow map. */
  labels?: boolean;
  /** Pieces of another map under ours, with whom to thank for them. */
  background?: MapBackground | null;
}) {
  const id = useId();
  const map = (
    <svg
      className={background ? "map map--tiles" : "map"}
      role="img"
      viewBox={`0 0 ${shapes.width} ${shapes.height}`}
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {background?.tiles.map(({ href, x, y, size }) => (
        <image
          key={href}
          href={href}
          x={x}
          y={y}
          width={size + TILE_OVERLAP}
          height={size + TILE_OVERLAP}
          preserveAspectRatio="none"
          aria-hidden="true"
        />
      ))}
      {shapes.wijken.map((wijk) => (
        <path key={wijk.code} className={`m${wijk.level}`} d={wijk.d} />
      ))}
      {shapes.points.map(({ x, y }, i) => (
        <circle key={i} className="pt" cx={x} cy={y} r="5" />
      ))}
      {labels &&
        shapes.wijken.map((wijk) => (
          <text key={wijk.code} x={wijk.labelX} y={wijk.labelY}>
            {wijk.name}
          </text>
        ))}
    </svg>
  );
  if (!background) return map;
  return (
    <>
      {map}
      <p className="small" dir="auto">
        {background.credit}
      </p>
    </>
  );
}

/** What the colours of the map stand for, in words. */
export function MapLegend({
  items,
  point,
}: {
  items: readonly { level: MapLevel; label: string }[];
  /** What a dot is; left out when the map has none. */
  point?: string;
}) {
  return (
    <p className="legend num">
      {items.map(({ level, label }) => (
        <span key={level}>
          <svg width="18" height="18" aria-hidden="true">
            <rect
              className={`m${level}`}
              x="0.5"
              y="0.5"
              width="17"
              height="17"
              rx="3"
              stroke="currentColor"
            />
          </svg>
          {label}
        </span>
      ))}
      {point && (
        <span>
          <svg className="map" width="14" height="14" aria-hidden="true">
            <circle className="pt" cx="7" cy="7" r="5" />
          </svg>
          {point}
        </span>
      )}
    </p>
  );
}
