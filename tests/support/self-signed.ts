import { generateKeyPairSync, sign } from "node:crypto";

/** One element of DER: a tag, the length of what follows, and that. */
function der(tag: number, ...parts: (Uint8Array | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const ECDSA_WITH_SHA256 = der(0x30, der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));

const pem = (label: string, bytes: Buffer) => `-----BEGIN ${label}-----\n${bytes.toString("base64")}\n-----END ${label}-----\n`;

/** A key and a certificate for one host name, signed by itself and made anew each time. */
export function selfSigned(host: string): { key: string; cert: string } {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der(0x30, der(0x31, der(0x30, der(0x06, [0x55, 0x04, 0x03]), der(0x0c, Buffer.from(host)))));
  const hosts = der(0x30, der(0x06, [0x55, 0x1d, 0x11]), der(0x04, der(0x30, der(0x82, Buffer.from(host)))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ECDSA_WITH_SHA256,
    name,
    der(0x30, der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231235959Z"))),
    name,
    keys.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, hosts)),
  );
  const cert = der(0x30, body, ECDSA_WITH_SHA256, der(0x03, [0], sign("sha256", body, keys.privateKey)));
  return { key: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: pem("CERTIFICATE", cert) };
}
