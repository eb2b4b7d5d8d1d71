// Draws public/share/*.png: what a link to a page of the agenda looks like where it is shared, one per campaign.
// Run by hand after a change: node_modules/.bin/tsx scripts/build-share-pictures.ts
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** Ground, first arc, second arc, and what the arcs hold; from app/styles/tokens.css. */
const COLOURS = {
  hoi: ["#ff6b4a", "#1f1b3a", "#fff9f1", "#ffc53d"],
  burendag: ["#ffc53d", "#1f1b3a", "#c43d1f", "#fff9f1"],
  komerbij: ["#2f5da8", "#fff9f1", "#ffc53d", "#86aceb"],
  lief: ["#4a2a6a", "#fff9f1", "#ff6b4a", "#ffc53d"],
  neutral: ["#0b6e69", "#fff9f1", "#ffc53d", "#a9cfc7"],
} as const;

const folder = fileURLToPath(new URL("../public/share/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [design, [ground, first, second, held]] of Object.entries(COLOURS)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
    <rect width="1200" height="630" fill="${ground}"/>
    <g transform="translate(350 65) scale(2.5)" fill="none" stroke-width="15" stroke-linecap="round">
      <path stroke="${first}" d="M90.8 187.5A88 88 0 0 1 45.8 30.7"/>
      <path stroke="${second}" d="M109.2 12.5A88 88 0 0 1 154.2 169.3"/>
    </g>
    <circle cx="540" cy="315" r="62" fill="${held}"/><circle cx="660" cy="315" r="62" fill="${first}"/>
  </svg>`;
  await sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toFile(`${folder}${design}.png`);
}
