import sharp from "sharp";
import { expect, test } from "vitest";
import { embeddedPreview, previewFinding } from "#app/provenance/embedded-preview.server.ts";
import { type DrawnPicture, drawPicture, jpegOf, pipelineOf, turnPicture } from "#tests/provenance/drawn-pictures.ts";

/** A JPEG with an EXIF block that holds nothing but this small picture, as cameras write it; `offset` and `length` can lie. */
function withPreview(jpeg: Buffer, preview: Buffer, lie: { offset?: number; length?: number } = {}): Buffer {
  const entry = (tag: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(4, 2);
    bytes.writeUInt32LE(1, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const word = (value: number, size: 2 | 4) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntLE(value, 0, size);
    return bytes;
  };
  // Header 8, first directory without entries 6, second with two 30.
  const tiff = Buffer.concat([
    Buffer.from("II*\0"),
    word(8, 4),
    word(0, 2),
    word(14, 4),
    word(2, 2),
    entry(0x0201, lie.offset ?? 44),
    entry(0x0202, lie.length ?? preview.length),
    word(0, 4),
    preview,
  ]);
  const block = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(block.length + 2, 4);
  return Buffer.concat([head, block, jpeg.subarray(2)]);
}

const small = (picture: DrawnPicture, quality = 70) => pipelineOf(picture).resize(160, 120, { fit: "fill" }).jpeg({ quality }).toBuffer();

test("a file whose small picture shows the same says so, turned and letterboxed ones too", async () => {
  const picture = drawPicture(11, 400, 300);
  const jpeg = await jpegOf(picture);
  const barred = await pipelineOf(drawPicture(11, 400, 300))
    .resize(160, 90, { fit: "fill" })
    .extend({ top: 15, bottom: 15, background: "#000000" })
    .jpeg()
    .toBuffer();
  const turned = await jpegOf(turnPicture(picture, "rotate_90"));
  for (const file of [withPreview(jpeg, await small(picture)), withPreview(jpeg, barred), withPreview(turned, await small(picture))]) {
    expect(await previewFinding(file)).toMatchObject({ value: expect.stringContaining("Shows the same") });
  }
});

test("a file whose small picture shows something else is told apart, and told to prove nothing by itself", async () => {
  for (const seed of [21, 22, 23, 24]) {
    const file = withPreview(await jpegOf(drawPicture(seed, 400, 300)), await small(drawPicture(seed + 50, 400, 300)));
    expect(await previewFinding(file), `seed ${seed}`).toMatchObject({ value: expect.stringContaining("proves nothing by itself") });
  }
});

test("no small picture, one that is none, a plain one and numbers that lead outside the block say nothing", async () => {
  const picture = drawPicture(31, 200, 150);
  const jpeg = await jpegOf(picture);
  const preview = await small(picture);
  const plain = await sharp({ create: { width: 160, height: 120, channels: 3, background: "#777777" } })
    .jpeg()
    .toBuffer();
  const nothing = [
    jpeg,
    withPreview(jpeg, Buffer.from("not a picture at all, however long it is")),
    withPreview(jpeg, plain),
    withPreview(jpeg, preview, { offset: 0xffff_fff0 }),
    withPreview(jpeg, preview, { length: 0xffff_ffff }),
    withPreview(jpeg, preview, { length: 0 }),
    Buffer.from("%PDF-1.4"),
  ];
  for (const file of nothing) expect(await previewFinding(file)).toBe(null);
  expect(embeddedPreview(withPreview(jpeg, preview))?.length).toBe(preview.length);
});
