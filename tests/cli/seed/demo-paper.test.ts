import { expect, test } from "vitest";
import { writePaper } from "#app/cli/seed/demo-paper.ts";
import { readProofFormat } from "#app/reviews/proof.ts";

test("a made-up receipt is a PDF that the product takes, whose table points at its objects", () => {
  const paper = writePaper("Receipt", ["Söder Scalp (Stockholm)", "Client: Dominik Veselý", "Paid: 1600 GBP"]);
  expect(readProofFormat(paper)).toEqual({ ok: true, format: "pdf" });
  const text = paper.toString("latin1");
  expect(text).toContain("(S\u00f6der Scalp \\(Stockholm\\))");
  expect(text).toContain("Not a real document.");
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe("xref");
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map((entry) => Number(entry[1]));
  expect(offsets.map((offset, place) => text.startsWith(`${place + 1} 0 obj`, offset))).toEqual([true, true, true, true, true]);
});
