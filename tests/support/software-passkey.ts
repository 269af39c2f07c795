import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest();
const base64url = (data: Uint8Array | string) => Buffer.from(data).toString("base64url");

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/** CBOR of what an authenticator says: small integers, byte strings, texts and maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as Uint8Array)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

interface Said {
  origin: string;
  rpId: string;
  challenge: string;
  userVerified?: boolean;
  counter?: number;
}

/** An authenticator in a few lines: one ES256 key, signing what it is told as a browser would have it. */
export class SoftwarePasskey {
  readonly id = randomBytes(32);
  readonly #key: KeyObject;
  counter = 0;

  constructor() {
    this.#key = createPrivateKey(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" }));
  }

  register(said: Said): string {
    const jwk = createPublicKey(this.#key).export({ format: "jwk" });
    const coordinate = (text = "") => new Uint8Array(Buffer.from(text, "base64url"));
    const publicKey = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(jwk.x)],
        [-3, coordinate(jwk.y)],
      ]),
    );
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255]);
    const authData = Buffer.concat([this.#authData(said, ATTESTED), Buffer.alloc(16), length, this.id, publicKey]);
    const attestationObject = cbor(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]),
    );
    const clientDataJSON = base64url(clientData("webauthn.create", said));
    return this.#written({ clientDataJSON, attestationObject: base64url(attestationObject), transports: ["internal"] });
  }

  signIn(said: Said): string {
    const clientDataJSON = clientData("webauthn.get", said);
    const authenticatorData = this.#authData(said, 0);
    const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientDataJSON)]), this.#key);
    return this.#written({
      clientDataJSON: base64url(clientDataJSON),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
    });
  }

  #authData({ rpId, userVerified = true, counter }: Said, flags: number): Buffer {
    this.counter = counter ?? this.counter + 1;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | USER_PRESENT | (userVerified ? USER_VERIFIED : 0)]), bytes]);
  }

  #written(response: Record<string, unknown>): string {
    return JSON.stringify({ id: base64url(this.id), rawId: base64url(this.id), type: "public-key", response });
  }
}

const clientData = (type: string, { challenge, origin }: Said) => JSON.stringify({ type, challenge, origin, crossOrigin: false });
