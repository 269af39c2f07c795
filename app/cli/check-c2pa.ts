import { createPublicKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { z } from "zod";
import type { CredentialVerdict } from "#app/provenance/content-credential.ts";
import { readContentCredential } from "#app/provenance/read-content-credential.server.ts";

const Expected = z.object({ expected: z.record(z.string(), z.enum(["none", "valid", "invalid"])) });

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error("Usage: npm run check:c2pa -- DIR   (a folder with expected.json, test-roots.pem and the photos it names)");
  process.exit(2);
}

const { expected } = Expected.parse(JSON.parse(await readFile(join(directory, "expected.json"), "utf8")));
const roots = await readFile(join(directory, "test-roots.pem"), "utf8");
const ANCHORS = [
  { name: "no anchors", pem: null, trusts: false },
  { name: "the signer's anchors", pem: roots, trusts: true },
  { name: "a foreign anchor", pem: rootCertificates[0] ?? "", trusts: false },
  { name: "the anchors' names on other keys", pem: withOtherKeys(roots), trusts: false },
];

let passed = 0;
let failed = 0;
for (const { name, pem, trusts } of ANCHORS) {
  console.log(name);
  for (const [file, verdict] of Object.entries(expected)) {
    const wanted: CredentialVerdict = verdict === "valid" && trusts ? "trusted" : verdict;
    const credential = await readContentCredential(await readFile(join(directory, file)), { anchorsPem: pem });
    const ok = credential.verdict === wanted;
    if (ok) passed++;
    else failed++;
    const details = [credential.issuer, credential.signedAt, credential.generator].filter((detail) => detail !== null).join(", ");
    console.log(`${ok ? "ok  " : "FAIL"} ${file.padEnd(24)} ${credential.verdict}${ok ? "" : `, not ${wanted}`}  ${details}`.trimEnd());
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Certificates that differ from the given ones only in one bit of their keys: a reader that goes by names takes them for the same. */
function withOtherKeys(pem: string): string {
  return (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [])
    .map((one) => {
      const certificate = new X509Certificate(one);
      const der = Buffer.from(certificate.raw);
      const key = createPublicKey(one).export({ type: "spki", format: "der" });
      const at = der.indexOf(key) + key.length - 9;
      der[at] = (der[at] ?? 0) ^ 1;
      return `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
    })
    .join("");
}
