import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from "node:crypto";

/** The public half as anybody's program reads it (RFC 8037). */
export interface PublicJwk {
  kty: "OKP";
  crv: "Ed25519";
  x: string;
  /** SHA-256 thumbprint of the key (RFC 7638). */
  kid: string;
  alg: "EdDSA";
  use: "sig";
}

export interface SigningKey {
  jwk: PublicJwk;
  /** Ed25519 (RFC 8032), base64url. The same words always get the same signature. */
  sign: (text: string) => string;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key for one kind of thing, derived from the server's secret: another secret is another key, and what was signed before no longer verifies. */
export function signingKey(secret: string, kind: string): SigningKey {
  const seed = Buffer.from(hkdfSync("sha256", secret, "scalpmark", `sign ${kind}`, 32));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: "der", type: "pkcs8" });
  return { jwk: jwkOf(createPublicKey(key)), sign: (text) => sign(null, Buffer.from(text), key).toString("base64url") };
}

function jwkOf(key: KeyObject): PublicJwk {
  const x = String(key.export({ format: "jwk" }).x);
  const kid = createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
  return { kty: "OKP", crv: "Ed25519", x, kid, alg: "EdDSA", use: "sig" };
}
