import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import sharp from "sharp";
import { SCRIPTS } from "#tests/abuse/payloads.ts";
import { hostileDocuments } from "#tests/faults/hostile-documents.ts";
import { hostilePhotos } from "#tests/faults/hostile-photos.ts";
import { drawPicture, jpegOf, pngOf } from "#tests/provenance/drawn-pictures.ts";
import { animatedPng, animatedWebp, blankPng, isoMedia, withPngChunk } from "#tests/provenance/hostile-files.ts";

/** The same photos on every machine. */
const PHOTO_SEED = 20_261_127;

const sets = new Map<string, readonly Buffer[]>();

/** Draws every set of files once: about four seconds. */
export async function loadSentFiles(): Promise<void> {
  if (sets.size > 0) return;
  const [photos, documents] = [await hostilePhotos(PHOTO_SEED), await hostileDocuments()];
  const photosOf = (...kinds: string[]) => photos.filter(({ kind }) => kinds.includes(kind)).map(({ bytes }) => bytes);
  const documentsOf = (pattern: RegExp) => documents.filter(({ name }) => pattern.test(name)).map(({ bytes }) => bytes);
  const drawn = drawPicture(7, 320, 240);
  const [jpeg, png, webp] = [
    await jpegOf(drawn),
    await pngOf(drawn),
    await sharp(await pngOf(drawn))
      .webp()
      .toBuffer(),
  ];
  const behind = (text: string) => [jpeg, png, webp].map((photo) => Buffer.concat([photo, Buffer.from(text, "latin1")]));
  const all: Record<string, readonly Buffer[]> = {
    good: [jpeg, png, webp],
    nothing: [Buffer.alloc(0)],
    oneByte: [Buffer.from([0xff]), Buffer.from("%"), Buffer.from([0])],
    cut: Array.from({ length: 99 }, (_, percent) => jpeg.subarray(0, Math.ceil((jpeg.length * (percent + 1)) / 100))),
    flipped: photosOf("flipped in the header", "flipped anywhere", "two files in one"),
    otherKind: [
      ...photosOf("a magic number and noise", "another kind"),
      ...documents.filter(({ fate }) => fate === "refused").map(({ bytes }) => bytes),
    ],
    pixelBomb: [blankPng(16_000, 16_000), ...photosOf("a bomb of pixels", "a jpeg that is huge by its header")],
    thin: [blankPng(1, 65_500), blankPng(65_500, 1), blankPng(12_001, 1), ...photosOf("as long as may be")],
    oddPixels: [
      await sharp(png).toColourspace("cmyk").jpeg().toBuffer(),
      await sharp(png).toColourspace("rgb16").png().toBuffer(),
      await sharp(png).greyscale().png().toBuffer(),
      withPngChunk(png, "iCCP", Buffer.concat([Buffer.from("huge\0\0"), deflateSync(Buffer.alloc(4_000_000, 7))])),
    ],
    scans: photosOf("a bomb of scans"),
    textBomb: [
      withPngChunk(png, "zTXt", Buffer.concat([Buffer.from("a\0\0"), deflateSync(Buffer.alloc(60_000_000))])),
      ...photosOf("a bomb of text"),
      ...documentsOf(/bomb/),
    ],
    animated: [await animatedPng(), await animatedWebp()],
    vector: [
      ...SCRIPTS.slice(12, 17),
      '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    ].map((text) => Buffer.from(text)),
    telephone: ["heic", "avif", "mif1", "msf1", "mp42"].map(isoMedia),
    print: documentsOf(/PDF|PostScript|TIFF|PSD|BMP/),
    polyglot: [
      ...photosOf("a polyglot"),
      ...behind(`<html>${SCRIPTS[0]}</html>`),
      ...behind(Buffer.from(zipSync({ "a.html": Buffer.from("x") })).toString("latin1")),
      ...behind("<?php system($_GET[0]); ?>"),
    ],
    marked: [
      ...photosOf("a hostile segment in a JPEG"),
      ...(await Promise.all(
        [0, 1, 3, 6, 8, 9, 255].map((orientation) =>
          sharp(jpeg)
            .withExif({ IFD0: { Orientation: String(orientation), Artist: SCRIPTS[0] ?? "" } })
            .jpeg()
            .toBuffer(),
        ),
      )),
    ],
    profile: [
      await sharp(jpeg).withIccProfile("p3").jpeg().toBuffer(),
      Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from([0xff, 0xe2, 0x00, 0x40]),
        Buffer.from("ICC_PROFILE\0\x01\x01".padEnd(62, "\xff"), "latin1"),
        jpeg.subarray(2),
      ]),
    ],
    virus: behind("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
    document: documents.map(({ bytes }) => bytes).filter(({ length }) => length < 2_000_000),
  };
  for (const [name, files] of Object.entries(all)) sets.set(name, files);
}

/** Counts through the set, however many it has. */
export function sentFile(set: string, at: number): Buffer {
  const files = filesOf(set);
  return files[at % files.length] as Buffer;
}

function filesOf(set: string): readonly Buffer[] {
  const files = sets.get(set);
  if (files === undefined || files.length === 0) throw new Error(`there are no files of the set ${set}`);
  return files;
}
