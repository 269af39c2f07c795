import { createHash } from "node:crypto";

/** Weak, since the same answer is sent in several encodings. */
export const weakEtag = (body: string | Uint8Array): string => `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/** Whether a client that sent this If-None-Match has the same answer already (RFC 9110, 13.1.2: compared weakly). */
export function isKnown(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  const opaque = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((known) => known.trim() === "*" || known.trim().replace(/^W\//, "") === opaque);
}
