import { type PhotoFormat, readPhotoHeader } from "#app/provenance/photo-header.ts";
import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

/** What people send as evidence: a picture, or a document. */
export type DocumentFormat = PhotoFormat | "pdf";

/** The Content-Type each is handed out with. */
export const DOCUMENT_TYPES: Readonly<Record<DocumentFormat, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  pdf: "application/pdf",
};

/** What a file is by its content, or a sentence for its sender why it cannot be taken. Its name and Content-Type are never looked at. */
export function readDocumentFormat(bytes: Uint8Array): { ok: true; format: DocumentFormat } | { ok: false; message: string } {
  if (bytes.length > 5 && String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-") return { ok: true, format: "pdf" };
  const header = readPhotoHeader(bytes);
  if (header.ok) return { ok: true, format: header.format };
  const message = header.reason === "wrong_format" ? photoRefusalWords().noDocument : header.message;
  return { ok: false, message };
}
