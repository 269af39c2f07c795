import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";

/** A key for one kind of thing only: what was sealed as one is not opened as another. */
const keyFor = (secret: string, kind: string) => Buffer.from(hkdfSync("sha256", secret, "scalpmark", `seal ${kind}`, 32));

/**
 * Text that only whoever knows the server's secret can read or change: AES-256-GCM under a key derived by HKDF. `kind` says what it is, `owner` whose: a
 * row moved to somebody else does not open.
 */
export function seal(secret: string, kind: string, owner: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, keyFor(secret, kind), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url")).join(".");
}

/** Null: sealed by another secret, for somebody else, as something else, or damaged. */
export function unseal(secret: string, kind: string, owner: string, sealed: string): string | null {
  const [iv, text, tag] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (iv?.length !== 12 || text === undefined || tag?.length !== 16) return null;
  const decipher = createDecipheriv(ALGORITHM, keyFor(secret, kind), iv).setAAD(Buffer.from(owner)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
