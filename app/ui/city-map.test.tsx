import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CityMap, MapLegend } from "./city-map";

it("draws the wijken by level, names them and tells what is seen", () => {
  const html = renderToStaticMarkup(
    <CityMap
      title="Kaart van Utrecht"
      description="De meeste zijn in West."
      shapes={{
        width: 100,
        height: 80,
        wijken: [
          { code: "WK034401", name: "West", level: 3, d: "M0 0l5 5-5 0z", labelX: 9, labelY: 8 },
        ],
        points: [{ x: 4.5, y: 6 }],
      }}
    />,
  );
  expect(html).toContain('class="map" role="img" viewBox="0 0 100 80"');
  expect(html).toContain('<path class="m3" d="M0 0l5 5-5 0z">');
  expect(html).toContain('<circle class="pt" cx="4.5" cy="6" r="5">');
  expect(html).toContain(">West</text>");
  expect(html).not.toContain("style=");
  const [, titleId] = /<title id="([^"]+)">Kaart van Utrecht/.exec(html) ?? [];
  const [, descId] = /<desc id="([^"]+)">De meeste/.exec(html) ?? [];
  expect(html).toContain(`aria-labelledby="${titleId} ${descId}"`);
});

it("lays the tiles under everything, and thanks their maker under the map", () => {
  const wijk = { code: "WK034401", name: "West", level: 3 as const, d: "M0 0z" };
  const shapes = {
    width: 100,
    height: 80,
    wijken: [{ ...wijk, labelX: 9, labelY: 8 }],
    points: [{ x: 4.5, y: 6 }],
  };
  const own = renderToStaticMarkup(<CityMap title="t" description="d" shapes={shapes} />);
  expect(own).not.toMatch(/<image|map--tiles|<p[ >]/);
  const href = "https://tiles.example/12/1/2.png";
  const html = renderToStaticMarkup(
    <CityMap
      title="t"
      description="d"
      shapes={shapes}
      background={{ tiles: [{ href, x: -3.2, y: -7, size: 200 }], credit: "© <Makers>" }}
    />,
  );
  expect(html).toContain('class="map map--tiles"');
  expect(html).toMatch(
    /<image href="https:\/\/tiles\.example\/12\/1\/2\.png" x="-3\.2" y="-7" [^>]*aria-hidden="true"/,
  );
  expect(html.indexOf("<image")).toBeLessThan(html.indexOf("<path"));
  expect(html).toMatch(/<\/svg><p class="small"[^>]*>© &lt;Makers&gt;<\/p>$/);
  expect(html).not.toContain("style=");
});

it("tells in words what the colours and dots are", () => {
  const html = renderToStaticMarkup(
    <MapLegend items={[{ level: 2, label: "7 tot en met 12" }]} point="plek" />,
  );
  expect(html).toMatch(
    /<svg[^>]*aria-hidden="true"><rect class="m2"[^>]*><\/rect><\/svg>7 tot en met 12/,
  );
  expect(html).toMatch(/<circle class="pt"[^>]*><\/circle><\/svg>plek/);
  expect(renderToStaticMarkup(<MapLegend items={[]} />)).not.toContain("circle");
});
