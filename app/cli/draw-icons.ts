// Draws the icons of the installed site, and the picture of its pages where their addresses are shared, from our own mark.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { COLOURS, MARK } from "#app/clinics/badge.ts";
import { drawSiteCard } from "#app/directory/share-card.ts";
import { readLetters } from "#app/platform/letters.server.ts";

/** `share`: how much of the square the mark takes. Systems may cut a maskable icon to the circle of 80 %. */
const ICONS = [
  { file: "icon-192", size: 192, share: 0.78 },
  { file: "icon-512", size: 512, share: 0.78 },
  { file: "apple-180", size: 180, share: 0.72 },
  { file: "maskable-512", size: 512, share: 0.56 },
] as const;

await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
const { paper, ink } = COLOURS.light;
const dots = MARK.map(([diameter, path]) => `<path d="${path}" stroke-width="${diameter}"/>`).join("");
for (const { file, size, share } of ICONS) {
  const scale = (size * share) / 64;
  const edge = (size - 64 * scale) / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${paper}"/><g transform="translate(${edge} ${edge}) scale(${scale})" fill="none" stroke="${ink}" stroke-linecap="round">${dots}</g></svg>`;
  writeFileSync(`public/icons/${file}.png`, new Resvg(svg).render().asPng());
}
writeFileSync("public/icons/share.png", new Resvg(drawSiteCard(readLetters())).render().asPng());
