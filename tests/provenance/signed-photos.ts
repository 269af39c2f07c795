import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, WasmBuilder } from "@contentauth/c2pa-wasm";

/** Photos signed at run time by authorities made for the test: the library can sign, but wants certificates and a COSE envelope. */
export interface Authority {
  /** The authority's own certificate. */
  readonly pem: string;
  /** Signs a JPEG, PNG or WebP in the name of "`signer`". */
  signPhoto(photo: Uint8Array, mimeType: string, signer: string): Promise<Buffer>;
}

export function createAuthority(name: string): Authority {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const root = certificate({ subject: name, issuer: name, keys, signedBy: keys, isAuthority: true });
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${root.toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    async signPhoto(photo, mimeType, signer) {
      const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const leaf = certificate({ subject: signer, issuer: name, keys: own, signedBy: keys, isAuthority: false });
      return embed(photo, mimeType, leaf, own.privateKey);
    },
  };
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface CertificatePlan {
  readonly subject: string;
  readonly issuer: string;
  readonly keys: Keys;
  readonly signedBy: Keys;
  readonly isAuthority: boolean;
}

/** One element of DER: a tag, the length of what follows, and that. */
function der(tag: number, ...parts: (Uint8Array | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 0xff]), body]);
}

const SEQUENCE = 0x30;
const SET = 0x31;
const ECDSA_WITH_SHA256 = der(SEQUENCE, der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const DOCUMENT_SIGNING = [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x24];

/** Subject and issuer are organisations with that name. */
function distinguishedName(organisation: string): Buffer {
  return der(SEQUENCE, der(SET, der(SEQUENCE, der(0x06, [0x55, 0x04, 0x0a]), der(0x0c, Buffer.from(organisation)))));
}

function certificate({ subject, issuer, keys, signedBy, isAuthority }: CertificatePlan): Buffer {
  const extension = (last: number, value: Uint8Array, critical: boolean) =>
    der(SEQUENCE, der(0x06, [0x55, 0x1d, last]), critical ? der(0x01, [0xff]) : [], der(0x04, value));
  const extensions = [
    extension(0x13, der(SEQUENCE, isAuthority ? der(0x01, [0xff]) : []), true),
    extension(0x0f, der(0x03, isAuthority ? [1, 0x06] : [7, 0x80]), true),
    ...(isAuthority ? [] : [extension(0x25, der(SEQUENCE, der(0x06, DOCUMENT_SIGNING)), false)]),
    extension(0x0e, der(0x04, keyId(keys)), false),
    extension(0x23, der(SEQUENCE, der(0x80, keyId(signedBy))), false),
  ];
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, [2])),
    der(0x02, [isAuthority ? 1 : 2]),
    ECDSA_WITH_SHA256,
    distinguishedName(issuer),
    der(SEQUENCE, der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231235959Z"))),
    distinguishedName(subject),
    spki(keys),
    der(0xa3, der(SEQUENCE, ...extensions)),
  );
  return der(SEQUENCE, body, ECDSA_WITH_SHA256, der(0x03, [0], sign("sha256", body, signedBy.privateKey)));
}

const spki = (keys: Keys): Buffer => keys.publicKey.export({ type: "spki", format: "der" });

const keyId = (keys: Keys): Buffer => createHash("sha1").update(spki(keys)).digest();

/** One head of CBOR with its number, and what follows. Majors: 2 bytes, 3 text, 4 array, 5 map, 6 tag. */
function cbor(major: number, count: number, ...parts: Uint8Array[]): Buffer {
  const head = count < 24 ? [(major << 5) | count] : [(major << 5) | 25, count >> 8, count & 0xff];
  return Buffer.concat([Buffer.from(head), ...parts]);
}

const cborBytes = (bytes: Uint8Array) => cbor(2, bytes.length, bytes);
const cborText = (text: string) => cbor(3, text.length, Buffer.from(text));

const ENVELOPE_SIZE = 4_096;

/** COSE_Sign1 over a claim that is kept elsewhere, filled up to the size that was reserved for it. */
function envelope(claim: Uint8Array, leaf: Buffer, key: KeyObject): Uint8Array<ArrayBuffer> {
  const es256 = Buffer.from([0x01, 0x26]);
  const chain = Buffer.concat([Buffer.from([0x18, 0x21]), cbor(4, 1, cborBytes(leaf))]);
  const header = cborBytes(cbor(5, 2, es256, chain));
  const signed = cbor(4, 4, cborText("Signature1"), header, cborBytes(Buffer.alloc(0)), cborBytes(claim));
  const signature = cborBytes(sign("sha256", signed, { key, dsaEncoding: "ieee-p1363" }));
  const filled = (padding: number) =>
    cbor(6, 18, cbor(4, 4, header, cbor(5, 1, cborText("pad"), cborBytes(Buffer.alloc(padding))), Buffer.from([0xf6]), signature));
  // From 24 bytes on the padding's own length takes three bytes.
  return new Uint8Array(filled(ENVELOPE_SIZE - filled(24).length + 24));
}

/** What the library reads a photo from: a browser's Blob, which can be read at once only in a browser's worker. */
class PhotoBlob extends Blob {
  readonly content: Uint8Array;
  constructor(bytes: Uint8Array) {
    super([new Uint8Array(bytes)]);
    this.content = bytes;
  }
  override slice(from?: number, to?: number): PhotoBlob {
    return new PhotoBlob(this.content.subarray(from, to));
  }
}

let ready = false;
function startLibrary(): void {
  if (ready) return;
  const file = createRequire(import.meta.url).resolve("@contentauth/c2pa-wasm/c2pa.wasm");
  initSync({ module: readFileSync(file) });
  Object.assign(globalThis, {
    FileReaderSync: class {
      readAsArrayBuffer = (blob: PhotoBlob) => new Uint8Array(blob.content).buffer;
    },
  });
  ready = true;
}

async function embed(photo: Uint8Array, mimeType: string, leaf: Buffer, key: KeyObject): Promise<Buffer> {
  startLibrary();
  const created = { action: "c2pa.created", digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture" };
  const manifest = {
    claim_generator_info: [{ name: "Test Camera", version: "1.0" }],
    assertions: [{ label: "c2pa.actions.v2", data: { actions: [created] } }],
  };
  const builder = WasmBuilder.fromJson(JSON.stringify(manifest), JSON.stringify({ verify: { verify_after_sign: false } }));
  const signer = { alg: "es256", reserveSize: ENVELOPE_SIZE, sign: async (claim: Uint8Array) => envelope(claim, leaf, key) };
  try {
    return Buffer.from(await builder.sign(signer, [], mimeType, new PhotoBlob(photo)));
  } finally {
    builder.free();
  }
}
