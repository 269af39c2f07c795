import sharp, { type Sharp } from "sharp";

/** What people do to a photo that they show as their own; the groups of PROVENANCE.md's goals. */
export interface PhotoEdit {
  name: string;
  group: "global" | "turn" | "part" | "crop 30" | "watermark" | "combo";
  /** `others`: further photos, for collages. */
  make(source: Buffer, others: readonly Buffer[]): Promise<Buffer>;
}

const jpeg = (image: Sharp, quality = 88) => image.jpeg({ quality }).toBuffer();
const size = async (source: Buffer) => {
  const { autoOrient } = await sharp(source).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
};

/** A crop of this share of the area, of the same shape, with its place as shares of the room left. */
async function crop(source: Buffer, area: number, [atX, atY]: readonly [number, number]): Promise<Sharp> {
  const { width, height } = await size(source);
  const side = Math.sqrt(area);
  const w = Math.round(width * side);
  const h = Math.round(height * side);
  return sharp(source).extract({ left: Math.round((width - w) * atX), top: Math.round((height - h) * atY), width: w, height: h });
}

/** Text as shapes, so that no font of the machine changes what is measured. */
function lettering(text: string, x: number, y: number, height: number, fill: string, turned = 0): string {
  const step = height * 0.62;
  const strokes = [...text].map((letter, i) => {
    const code = letter.charCodeAt(0);
    const left = i * step;
    const points = Array.from({ length: 5 }, (_, n) => {
      const bits = (code * 2654435761) >>> (n * 5);
      return `${(left + ((bits & 3) / 3) * step * 0.75).toFixed(1)},${((((bits >> 2) & 7) / 7) * height).toFixed(1)}`;
    });
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${fill}" stroke-width="${(height / 7).toFixed(1)}"/>`;
  });
  return `<g transform="translate(${x} ${y}) rotate(${turned})">${strokes.join("")}</g>`;
}

/** The product blocks SVG for its whole process, which is right; here the SVG is ours. */
function drawing(width: number, height: number, body: string): Buffer {
  sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`);
}

async function withLogo(source: Buffer): Promise<Buffer> {
  const { width, height } = await size(source);
  const bar = Math.round(height * 0.13);
  const body =
    `<rect x="0" y="${height - bar}" width="${width}" height="${bar}" fill="#101418"/>` +
    lettering("SCALP CLINIC 0161", width * 0.06, height - bar * 0.75, bar * 0.5, "#f4f4f4") +
    `<circle cx="${width * 0.86}" cy="${height * 0.13}" r="${height * 0.09}" fill="#c8102e"/>` +
    lettering("SMP", width * 0.8, height * 0.09, height * 0.07, "#ffffff");
  return sharp(source)
    .composite([{ input: drawing(width, height, body) }])
    .png()
    .toBuffer();
}

async function withWatermark(source: Buffer): Promise<Buffer> {
  const { width, height } = await size(source);
  const step = Math.round(height / 6);
  let body = "";
  for (let y = -height; y < 2 * height; y += step) {
    for (let x = -width; x < 2 * width; x += step * 4)
      body += lettering("SCALPSTUDIO", x + (y % (step * 2)), y, step * 0.4, "#ffffff", -28);
  }
  return sharp(source)
    .composite([{ input: drawing(width, height, `<g opacity="0.5">${body}</g>`) }])
    .png()
    .toBuffer();
}

/** A telephone's screenshot of a social page that shows the photo. */
async function screenshot(source: Buffer): Promise<Buffer> {
  const { width, height } = await size(source);
  const shown = { width: 720, height: Math.round((720 * height) / width) };
  const total = shown.height + 420;
  const lines = [0, 1, 2].map(
    (n) => `<rect x="24" y="${shown.height + 250 + n * 42}" width="${620 - n * 140}" height="16" rx="8" fill="#777"/>`,
  );
  const body =
    `<rect width="720" height="${total}" fill="#fff"/><circle cx="60" cy="110" r="34" fill="#d62976"/>` +
    lettering("scalp.artist.uk", 110, 92, 34, "#222") +
    lettering("9:41", 30, 18, 26, "#111") +
    lettering("LTE 82%", 560, 18, 26, "#111") +
    `<path d="M30 ${shown.height + 190} l20 -22 20 22 -20 26 z" fill="#ed4956"/>` +
    lettering("1,204 likes", 110, shown.height + 180, 28, "#222") +
    lines.join("");
  return sharp(drawing(720, total, body))
    .composite([{ input: await sharp(source).resize(shown.width, shown.height, { fit: "fill" }).toBuffer(), left: 0, top: 160 }])
    .png()
    .toBuffer();
}

/** Photos side by side or in a square, with a white line between, each filling its cell. */
async function collage(photos: readonly Buffer[], columns: number, cell: { width: number; height: number }): Promise<Buffer> {
  const gap = 8;
  const rows = Math.ceil(photos.length / columns);
  const placed = await Promise.all(
    photos.map(async (photo, i) => ({
      input: await sharp(photo).resize(cell.width, cell.height, { fit: "cover" }).toBuffer(),
      left: (i % columns) * (cell.width + gap),
      top: Math.floor(i / columns) * (cell.height + gap),
    })),
  );
  return sharp({
    create: { width: columns * (cell.width + gap) - gap, height: rows * (cell.height + gap) - gap, channels: 3, background: "#ffffff" },
  })
    .composite(placed)
    .png()
    .toBuffer();
}

async function noisy(source: Buffer): Promise<Buffer> {
  const { width, height } = await size(source);
  const noise = await sharp({
    create: { width, height, channels: 3, background: "#808080", noise: { type: "gaussian", mean: 128, sigma: 16 } },
  })
    .png()
    .toBuffer();
  return jpeg(
    sharp(
      await sharp(source)
        .composite([{ input: noise, blend: "soft-light" }])
        .png()
        .toBuffer(),
    ),
  );
}

const first = (others: readonly Buffer[], count: number) => others.slice(0, count);

export const PHOTO_EDITS: readonly PhotoEdit[] = [
  { name: "recompressed at quality 30", group: "global", make: (s) => jpeg(sharp(s), 30) },
  { name: "made smaller by half", group: "global", make: async (s) => jpeg(sharp(s).resize(Math.round((await size(s)).width / 2))) },
  {
    name: "stretched by 20 %",
    group: "global",
    make: async (s) => {
      const { width, height } = await size(s);
      return jpeg(sharp(s).resize(Math.round(width * 1.2), height, { fit: "fill" }));
    },
  },
  { name: "other colours", group: "global", make: (s) => jpeg(sharp(s).modulate({ hue: 25, saturation: 1.4 })) },
  { name: "more contrast", group: "global", make: (s) => jpeg(sharp(s).linear(1.45, -45)) },
  { name: "less contrast", group: "global", make: (s) => jpeg(sharp(s).linear(0.6, 50)) },
  { name: "darker", group: "global", make: (s) => jpeg(sharp(s).modulate({ brightness: 0.55 })) },
  { name: "brighter", group: "global", make: (s) => jpeg(sharp(s).gamma(1.9)) },
  { name: "grey", group: "global", make: (s) => jpeg(sharp(s).greyscale()) },
  { name: "blurred", group: "global", make: (s) => jpeg(sharp(s).blur(2)) },
  { name: "sharpened", group: "global", make: (s) => jpeg(sharp(s).sharpen({ sigma: 2 })) },
  { name: "noise", group: "global", make: noisy },
  {
    name: "photo filter",
    group: "global",
    make: (s) =>
      jpeg(
        sharp(s)
          .recomb([
            [1.1, 0.1, 0],
            [0, 0.95, 0.05],
            [0.05, 0.1, 0.75],
          ])
          .linear(1.15, -8),
      ),
  },
  { name: "mirrored", group: "turn", make: (s) => jpeg(sharp(s).flop()) },
  { name: "rotated 90 degrees", group: "turn", make: (s) => jpeg(sharp(s).rotate(90)) },
  {
    name: "rotated 5 degrees and cropped",
    group: "part",
    make: async (s) => {
      const { width, height } = await size(s);
      const turned = await sharp(s).rotate(5, { background: "#000" }).png().toBuffer({ resolveWithObject: true });
      const w = Math.round(width * 0.84);
      const h = Math.round(height * 0.84);
      return jpeg(
        sharp(turned.data).extract({
          left: Math.round((turned.info.width - w) / 2),
          top: Math.round((turned.info.height - h) / 2),
          width: w,
          height: h,
        }),
      );
    },
  },
  { name: "cropped to 70 %", group: "part", make: async (s) => jpeg(await crop(s, 0.7, [0.2, 0.7])) },
  { name: "cropped to 50 %", group: "part", make: async (s) => jpeg(await crop(s, 0.5, [0.6, 0.3])) },
  { name: "cropped to 30 %", group: "crop 30", make: async (s) => jpeg(await crop(s, 0.3, [0.5, 0.4])) },
  { name: "tiled watermark", group: "watermark", make: async (s) => jpeg(sharp(await withWatermark(s))) },
  { name: "logo and bar", group: "part", make: async (s) => jpeg(sharp(await withLogo(s))) },
  {
    name: "border",
    group: "part",
    make: async (s) => {
      const { width, height } = await size(s);
      const edge = Math.round(0.09 * Math.max(width, height));
      return jpeg(sharp(s).extend({ top: edge, bottom: 2 * edge, left: edge, right: edge, background: "#fafafa" }));
    },
  },
  { name: "screenshot in an app", group: "part", make: async (s) => jpeg(sharp(await screenshot(s))) },
  {
    name: "collage of two",
    group: "part",
    make: async (s, others) => jpeg(sharp(await collage([...first(others, 1), s], 2, { width: 540, height: 720 }))),
  },
  {
    name: "collage of four",
    group: "part",
    make: async (s, others) => jpeg(sharp(await collage([...first(others, 2), s, ...others.slice(2, 3)], 2, { width: 512, height: 512 }))),
  },
  {
    name: "mirrored, cropped and recoloured",
    group: "part",
    make: async (s) => jpeg((await crop(s, 0.6, [0.4, 0.5])).flop().modulate({ hue: 15, saturation: 0.7, brightness: 1.1 }), 80),
  },
  {
    name: "all at once",
    group: "combo",
    make: async (s, others) => {
      const part = await (await crop(s, 0.45, [0.5, 0.5])).flop().greyscale().png().toBuffer();
      return jpeg(sharp(await collage([await withLogo(part), ...first(others, 1)], 2, { width: 560, height: 640 })), 75);
    },
  },
];
