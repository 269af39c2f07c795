import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "#app/platform/id.server.ts";
import type { ProofKind } from "#app/reviews/proof.ts";
import type { SentProof } from "#app/reviews/proof-file.server.ts";

/** A one-page PDF of a few lines, as plain as a till's receipt. Letters outside Latin-1 are printed as "?". */
export function writePaper(title: string, lines: readonly string[]): Buffer {
  const shown = [title, "", ...lines, "", "Made up for the demo of Scalpmark. Not a real document."];
  const content = shown.map((line, row) => `BT /F1 ${row === 0 ? 16 : 11} Tf 48 ${340 - row * 20} Td (${escaped(line)}) Tj ET`).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 380] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, place) => {
    const offset = body.length;
    body += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  // Latin-1: one byte a character, so that lengths and offsets count bytes.
  return Buffer.from(body + end, "latin1");
}

const escaped = (line: string) =>
  [...line].map((letter) => (/[\\()]/.test(letter) ? `\\${letter}` : (letter.codePointAt(0) ?? 0) > 255 ? "?" : letter)).join("");

const titles: Record<ProofKind, string> = {
  receipt: "Receipt",
  booking: "Booking confirmation",
  dated_photo: "Dated photo",
  correction: "Letter from the clinic that corrected the work",
};

/** A proof file as the product takes it: on disk, with its hash. */
export async function sendPaper(dir: string, kind: ProofKind, lines: readonly string[]): Promise<SentProof> {
  const bytes = writePaper(titles[kind], lines);
  const digest = sha256(bytes);
  const path = join(dir, `${digest}.pdf`);
  await writeFile(path, bytes);
  return { field: kind, kind, path, sha256: digest };
}
