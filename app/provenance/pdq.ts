import type { Orientation } from "#app/provenance/orientation.ts";

/**
 * PDQ, the perceptual hash of facebook/ThreatExchange ("The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing
 * Algorithm", 2019), written from its description. Sizes, window rule and quality scale are the reference's, so that
 * hashes can be compared with anyone's.
 */

/** 256 bits as eight 32-bit words; word 0 holds the first eight digits of the hexadecimal form. */
export type PdqHash = Uint32Array;

/** Grey values 0-255, row by row. */
export interface Luminance {
  readonly pixels: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** One hash for each way the same picture can be turned. */
export type OrientationHashes = Readonly<Record<Orientation, PdqHash>>;

export const PDQ_BITS = 256;
export const PDQ_BYTES = 32;

const WORDS = 8;
const GRID = 64;
const FREQUENCIES = 16;
/** Two box filters per axis make a tent, which is close enough to a Gaussian. */
const BOX_PASSES = 2;

/** Rows 1 to 16 of the 64-point DCT-II: the constant term is left out, so brightness does not count. */
const DCT = Float64Array.from({ length: FREQUENCIES * GRID }, (_, k) => {
  const frequency = Math.floor(k / GRID) + 1;
  const position = k % GRID;
  return Math.sqrt(2 / GRID) * Math.cos((Math.PI / (2 * GRID)) * frequency * (2 * position + 1));
});

/** The hash of a picture and its quality: 0 (flat, the hash means nothing) to 100. */
export function pdqHash(luminance: Luminance): { hash: PdqHash; quality: number } {
  const grid = reduceToGrid(luminance, false, false);
  return { hash: hashOfSpectrum(spectrumOf(grid)), quality: qualityOf(grid) };
}

/**
 * The hashes that the picture would have in each of its eight orientations, each exactly as if the picture itself had
 * been turned: the four flips are filtered from the pixels (the filter's window is not symmetrical, so changing the
 * signs of one spectrum would be some bits off) and the four quarter turns are transposed flips.
 */
export function pdqOrientations(luminance: Luminance): { hashes: OrientationHashes; quality: number } {
  const upright = reduceToGrid(luminance, false, false);
  const unchanged = spectrumOf(upright);
  const mirrored = spectrumOf(reduceToGrid(luminance, true, false));
  const flipped = spectrumOf(reduceToGrid(luminance, false, true));
  const turned = spectrumOf(reduceToGrid(luminance, true, true));
  return {
    quality: qualityOf(upright),
    hashes: {
      unchanged: hashOfSpectrum(unchanged),
      rotate_90: hashOfSpectrum(transposed(flipped)),
      rotate_180: hashOfSpectrum(turned),
      rotate_270: hashOfSpectrum(transposed(mirrored)),
      mirror: hashOfSpectrum(mirrored),
      flip: hashOfSpectrum(flipped),
      transpose: hashOfSpectrum(transposed(unchanged)),
      transverse: hashOfSpectrum(transposed(turned)),
    },
  };
}

/** How many of the 256 bits differ. Unrelated pictures are near 128. */
export function hammingDistance(a: PdqHash, b: PdqHash): number {
  let distance = 0;
  for (let word = 0; word < WORDS; word++) {
    let bits = ((a[word] as number) ^ (b[word] as number)) >>> 0;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    distance += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return distance;
}

/** The reference's 64 hexadecimal digits. */
export function pdqToHex(hash: PdqHash): string {
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** Throws a RangeError for anything but 64 hexadecimal digits. */
export function pdqFromHex(hex: string): PdqHash {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new RangeError("A PDQ hash is 64 hexadecimal digits");
  return Uint32Array.from({ length: WORDS }, (_, word) => Number.parseInt(hex.slice(word * 8, word * 8 + 8), 16));
}

/** 32 bytes in the order of the hexadecimal form: what a database column keeps. */
export function pdqToBytes(hash: PdqHash): Uint8Array {
  const bytes = new Uint8Array(PDQ_BYTES);
  const view = new DataView(bytes.buffer);
  hash.forEach((word, index) => {
    view.setUint32(index * 4, word);
  });
  return bytes;
}

/** Throws a RangeError for anything but 32 bytes. */
export function pdqFromBytes(bytes: Uint8Array): PdqHash {
  if (bytes.byteLength !== PDQ_BYTES) throw new RangeError("A PDQ hash is 32 bytes");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: WORDS }, (_, word) => view.getUint32(word * 4));
}

/** The picture, optionally mirrored or flipped, filtered and sampled to 64 x 64. */
function reduceToGrid({ pixels, width, height }: Luminance, mirrored: boolean, flipped: boolean): Float32Array {
  if (width < 1 || height < 1 || pixels.length !== width * height) throw new RangeError("The luminance does not fill its width and height");
  const columns = reduceLines(pixels, height, width, mirrored);
  return reduceLines(columns, GRID, height, flipped);
}

/**
 * Each line blurred (Jarosz filter) and sampled at 64 places. The result is transposed, so that calling it twice
 * treats rows, then columns: the two directions do not touch each other, and sampling rows first saves 7/8 of the work.
 */
function reduceLines(input: Float32Array, lines: number, length: number, reversed: boolean): Float32Array {
  const output = new Float32Array(GRID * lines);
  const window = Math.min(length, Math.ceil(length / (2 * GRID)));
  let line = new Float32Array(length);
  let blurred = new Float32Array(length);
  for (let index = 0; index < lines; index++) {
    line.set(input.subarray(index * length, (index + 1) * length));
    if (reversed) line.reverse();
    for (let pass = 0; pass < BOX_PASSES; pass++) {
      boxFilter(line, blurred, window);
      [line, blurred] = [blurred, line];
    }
    for (let sample = 0; sample < GRID; sample++) {
      output[sample * lines + index] = line[Math.floor(((sample + 0.5) * length) / GRID)] as number;
    }
  }
  return output;
}

/** Running mean over `window` values, over fewer at both ends. An even window looks one value further ahead than back. */
function boxFilter(input: Float32Array, output: Float32Array, window: number): void {
  const ahead = Math.floor(window / 2);
  const behind = window - ahead - 1;
  let sum = 0;
  let count = 0;
  for (let next = 0; next < ahead && next < input.length; next++) {
    sum += input[next] as number;
    count++;
  }
  for (let at = 0; at < input.length; at++) {
    if (at + ahead < input.length) {
      sum += input[at + ahead] as number;
      count++;
    }
    if (at - behind > 0) {
      sum -= input[at - behind - 1] as number;
      count--;
    }
    output[at] = sum / count;
  }
}

/** The 16 x 16 lowest frequencies of the grid: DCT x grid x DCT transposed. */
function spectrumOf(grid: Float32Array): Float64Array {
  const half = new Float64Array(FREQUENCIES * GRID);
  for (let i = 0; i < FREQUENCIES; i++) {
    for (let k = 0; k < GRID; k++) {
      const weight = DCT[i * GRID + k] as number;
      for (let j = 0; j < GRID; j++) half[i * GRID + j] = (half[i * GRID + j] as number) + weight * (grid[k * GRID + j] as number);
    }
  }
  const spectrum = new Float64Array(FREQUENCIES * FREQUENCIES);
  for (let i = 0; i < FREQUENCIES; i++) {
    for (let j = 0; j < FREQUENCIES; j++) {
      let sum = 0;
      for (let k = 0; k < GRID; k++) sum += (half[i * GRID + k] as number) * (DCT[j * GRID + k] as number);
      spectrum[i * FREQUENCIES + j] = sum;
    }
  }
  return spectrum;
}

function transposed(spectrum: Float64Array): Float64Array {
  return spectrum.map((_, k) => spectrum[(k % FREQUENCIES) * FREQUENCIES + Math.floor(k / FREQUENCIES)] as number);
}

/** One bit per frequency: above the (lower) median or not. Frequency 0 is the last bit of the hexadecimal form. */
function hashOfSpectrum(spectrum: Float64Array): PdqHash {
  const median = spectrum.slice().sort()[PDQ_BITS / 2 - 1] as number;
  const hash = new Uint32Array(WORDS);
  for (let k = 0; k < PDQ_BITS; k++) {
    if ((spectrum[k] as number) > median) {
      const word = WORDS - 1 - (k >>> 5);
      hash[word] = (hash[word] as number) | (1 << (k & 31));
    }
  }
  return hash;
}

/** How much the grid changes from cell to cell, in the reference's units: whole percents of a step, summed, divided by 90. */
function qualityOf(grid: Float32Array): number {
  let steps = 0;
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const value = grid[row * GRID + column] as number;
      if (row + 1 < GRID) steps += wholePercent(value - (grid[(row + 1) * GRID + column] as number));
      if (column + 1 < GRID) steps += wholePercent(value - (grid[row * GRID + column + 1] as number));
    }
  }
  return Math.min(100, Math.trunc(steps / 90));
}

function wholePercent(step: number): number {
  return Math.trunc(Math.abs((step * 100) / 255));
}
