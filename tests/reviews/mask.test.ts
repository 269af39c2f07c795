import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { boxesOf, boxInPixels, CELLS, coveredWords, GRID, maskFields, maskOf, readBox, WHOLE, writeBox } from "#app/reviews/mask.ts";
import { maskPicture } from "#app/reviews/mask-picture.server.ts";
import { pngOf } from "#tests/provenance/drawn-pictures.ts";

const boxes = fc
  .tuple(
    fc.integer({ min: 0, max: WHOLE - 1 }),
    fc.integer({ min: 0, max: WHOLE - 1 }),
    fc.integer({ min: 1, max: WHOLE }),
    fc.integer({ min: 1, max: WHOLE }),
  )
  .map(([left, top, width, height]) => ({ left, top, width: Math.min(width, WHOLE - left), height: Math.min(height, WHOLE - top) }));

test("a box is read as it was written, and one that leaves the picture is none", () => {
  fc.assert(
    fc.property(boxes, (box) => {
      expect(readBox(writeBox(box))).toEqual(box);
    }),
  );
  const none = ["", "1,2,3", "0,0,0,10", "0,0,10,0", "990,0,20,10", "0,990,10,20", "-1,0,10,10", "1e2,0,1,1", "0,0,10,10,10", " 0,0,1,1"];
  for (const text of none) expect(readBox(text), text).toBe(null);
});

test("all cells together cover every pixel of a picture of any size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (width, height) => {
      const seen = new Set<number>();
      for (const box of boxesOf({ cells: CELLS, boxes: [] }).map((share) => boxInPixels(share, width, height))) {
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
        for (let y = box.top; y < box.top + box.height; y++) for (let x = box.left; x < box.left + box.width; x++) seen.add(y * width + x);
      }
      expect(seen.size).toBe(width * height);
    }),
  );
});

test("what an address asks to be covered is taken as far as it can be, once each and in one order", () => {
  expect(CELLS).toHaveLength(GRID.columns * GRID.rows);
  expect(maskOf({ cell: ["6-8", "1-1", "1-1", "7-1", "x"], box: ["1,2,3,4", "bad"] })).toEqual({
    cells: ["1-1", "6-8"],
    boxes: [{ left: 1, top: 2, width: 3, height: 4 }],
  });
  expect(maskFields.cell.safeParse(["7-1"]).success).toBe(false);
  expect(maskFields.box.safeParse(["990,0,20,10"]).success).toBe(false);
});

test("how much is covered is said once for parts that overlap", () => {
  const table: [Parameters<typeof coveredWords>[0], string][] = [
    [{ cells: [], boxes: [] }, "Nothing"],
    [{ cells: CELLS, boxes: [] }, "About 100 % of the picture"],
    [
      {
        cells: [],
        boxes: [
          { left: 0, top: 0, width: 500, height: 1_000 },
          { left: 0, top: 0, width: 500, height: 500 },
        ],
      },
      "About 50 % of the picture",
    ],
    [{ cells: [], boxes: [{ left: 0, top: 0, width: 8, height: 8 }] }, "About 1 % of the picture"],
  ];
  for (const [mask, words] of table) expect(coveredWords(mask)).toBe(words);
});

test("covered pixels carry nothing of what was there, and the rest is as it was", async () => {
  const [width, height] = [120, 160];
  // White, but for a red field in the cell of column 2, row 3: 20 to 40 across, 40 to 60 down.
  const pixels = Buffer.alloc(width * height * 3, 255);
  for (let y = 40; y < 60; y++) for (let x = 20; x < 40; x++) pixels.set([255, 0, 0], (y * width + x) * 3);
  const sent = await pngOf({ pixels, width, height });
  const redsOf = async (bytes: Uint8Array) => {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    let reds = 0;
    for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) - (data[at + 1] ?? 0) > 60) reds++;
    return reds;
  };
  const open = await maskPicture(sent, []);
  const covered = await maskPicture(sent, boxesOf({ cells: ["2-3"], boxes: [] }));
  if (!open.ok || !covered.ok) throw new Error("the picture was not read");
  expect(await redsOf(open.jpeg)).toBeGreaterThan(350);
  expect(await redsOf(covered.jpeg)).toBe(0);
  const { data } = await sharp(covered.jpeg)
    .extract({ left: 25, top: 45, width: 10, height: 10 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(Math.max(...data)).toBeLessThan(60);
});

test("a file that is no picture is refused in words", async () => {
  expect(await maskPicture(Buffer.from("%PDF-1.4"), [])).toMatchObject({ ok: false });
});
