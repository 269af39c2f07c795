import sharp from "sharp";
import { expect, test } from "vitest";
import { countPages, MOST_PAGES, renderPage } from "#app/provenance/render-pdf.server.ts";
import { writtenPdf } from "#tests/provenance/written-pdf.ts";

test("each page of a PDF is drawn by itself, upright, in its own shape and colours, from pixels alone", async () => {
  const pdf = writtenPdf([
    { text: "Certificate", size: [595, 842], colour: "1 0 0" },
    { text: "Log of hours", size: [842, 595], colour: "0 0 1" },
  ]);
  expect(await countPages(pdf)).toEqual({ ok: true, pages: 2 });
  const pages = await Promise.all([1, 2].map((page) => renderPage(pdf, page)));
  const drawn = await Promise.all(
    pages.map((page) => (page.ok ? sharp(page.png).removeAlpha().raw().toBuffer({ resolveWithObject: true }) : null)),
  );
  expect(drawn.map((page) => page && [page.info.width, page.info.height])).toEqual([
    [1_600, 2_264],
    [1_600, 1_130],
  ]);
  // The ink of the first is red, of the second blue, on white.
  for (const [page, channel] of [[0, 0] as const, [1, 2] as const]) {
    const inks = new Set<string>();
    const { data } = drawn[page] ?? { data: Buffer.alloc(0) };
    for (let at = 0; at < data.length; at += 3) inks.add([data[at], data[at + 1], data[at + 2]].join(" "));
    expect(inks).toContain("255 255 255");
    expect(inks).toContain([0, 1, 2].map((one) => (one === channel ? 255 : 0)).join(" "));
  }
});

test("a page that is not there is none, of a long document the first ones are drawn, and a strip stays within bounds", async () => {
  const long = writtenPdf(Array.from({ length: MOST_PAGES + 2 }, (_, at) => ({ text: `Page ${at}`, size: [200, 20_000] as const })));
  expect(await countPages(long)).toEqual({ ok: true, pages: MOST_PAGES + 2 });
  for (const page of [0, -1, 0.5, MOST_PAGES + 1]) expect((await renderPage(long, page)).ok, String(page)).toBe(false);
  const last = await renderPage(long, MOST_PAGES);
  expect(last.ok && (await sharp(last.png).metadata()).height).toBe(3_200);
});

test.each([
  ["nothing but its first line", "%PDF-1.4\n%%EOF\n"],
  ["noise after the first line", `%PDF-1.7\n${"\u0001\u00ff".repeat(5_000)}`],
  [
    "pages that count themselves as a billion",
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1000000000 >>\nendobj\ntrailer << /Root 1 0 R >>",
  ],
])("a PDF of %s is refused and throws nothing", async (_, text) => {
  expect((await renderPage(Buffer.from(text, "latin1"), 1)).ok).toBe(false);
});

test("what a PDF would do when it is opened is not done: the page is drawn", async () => {
  const pdf = writtenPdf([{ text: "Cover", size: [300, 300] }], "/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>");
  expect((await renderPage(pdf, 1)).ok).toBe(true);
});
