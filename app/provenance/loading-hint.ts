import { type SmallPicture, toPng } from "#app/provenance/tiny-png.ts";

/** Pixels on the longer side of the hint: a browser enlarges them softly, and each costs three bytes of the page. */
const LONGER_SIDE = 5;

/** A hint is asked for again with each page that shows its photo. */
const drawn = new Map<string, string>();
const MOST_DRAWN = 20_000;

/** A blurred hint of a photo as the address of a tiny PNG, shown in its place until it has come. Null where there is none, or the bytes are no ThumbHash. */
export function drawLoadingHint(thumbHash: Uint8Array | null): string | null {
  if (thumbHash === null || thumbHash.length < 5) return null;
  const key = Buffer.from(thumbHash.buffer, thumbHash.byteOffset, thumbHash.byteLength).toString("latin1");
  const known = drawn.get(key);
  if (known !== undefined) return known;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const { width, height, pixels } = readThumbHash(thumbHash, LONGER_SIDE);
  // Levels in steps of eight: nobody sees them in a blur, and the page packs better.
  const packable = { width, height, pixels: pixels.map((level) => level & 0xf8) };
  const address = `data:image/png;base64,${toPng(packable).toString("base64")}`;
  drawn.set(key, address);
  return address;
}

/**
 * The picture that a ThumbHash (evanw.github.io/thumbhash) of an opaque photo describes, as large as asked for: lightness, yellow-blue and red-green, each a
 * mean and a few cosines.
 */
export function readThumbHash(hash: Uint8Array, longerSide: number): SmallPicture {
  const head = at(hash, 0) | (at(hash, 1) << 8) | (at(hash, 2) << 16);
  const tail = at(hash, 3) | (at(hash, 4) << 8);
  const wide = tail >> 15 === 1;
  const fewer = Math.max(3, tail & 7);
  const [across, down] = wide ? [7, fewer] : [fewer, 7];
  const ratio = Math.max(1, tail & 7) / 7;
  const [width, height] = wide
    ? [longerSide, Math.max(1, Math.round(longerSide * ratio))]
    : [Math.max(1, Math.round(longerSide * ratio)), longerSide];

  const nibbles = nibblesOf(hash, 5);
  const planes = [
    plane((head & 63) / 63, ((head >> 18) & 31) / 31, across, down, nibbles),
    plane(((head >> 6) & 63) / 31.5 - 1, (((tail >> 3) & 63) / 63) * SATURATION, 3, 3, nibbles),
    plane(((head >> 12) & 63) / 31.5 - 1, (((tail >> 9) & 63) / 63) * SATURATION, 3, 3, nibbles),
  ] as const;
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [light, yellow, red] = planes.map((one) => levelAt(one, (x + 0.5) / width, (y + 0.5) / height)) as [number, number, number];
      const blue = light - (2 / 3) * yellow;
      const r = (3 * light - blue + red) / 2;
      for (const level of [r, r - red, blue]) pixels[to++] = Math.round(255 * Math.min(1, Math.max(0, level)));
    }
  }
  return { width, height, pixels };
}

/** The method's own: what rounding took from the colours is given back. */
const SATURATION = 1.25;

interface Plane {
  readonly mean: number;
  readonly waves: readonly { readonly across: number; readonly down: number; readonly height: number }[];
}

function plane(mean: number, scale: number, across: number, down: number, nibbles: Iterator<number>): Plane {
  const waves: { across: number; down: number; height: number }[] = [];
  for (let y = 0; y < down; y += 1) {
    for (let x = y === 0 ? 1 : 0; x * down < across * (down - y); x += 1) {
      const { value } = nibbles.next();
      waves.push({ across: x, down: y, height: ((value ?? 7.5) / 7.5 - 1) * scale });
    }
  }
  return { mean, waves };
}

/** `x` and `y` as shares of the picture. */
function levelAt({ mean, waves }: Plane, x: number, y: number): number {
  let value = mean;
  for (const { across, down, height } of waves) value += 2 * height * Math.cos(Math.PI * across * x) * Math.cos(Math.PI * down * y);
  return value;
}

function* nibblesOf(hash: Uint8Array, from: number): Generator<number> {
  for (const byte of hash.subarray(from)) {
    yield byte & 15;
    yield byte >> 4;
  }
}

const at = (bytes: Uint8Array, place: number): number => bytes[place] ?? 0;
