import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { CREDENTIAL_VERDICTS, credentialFrom, credentialText, signerSentence } from "#app/provenance/content-credential.ts";
import { createCredentialReader, readContentCredential } from "#app/provenance/read-content-credential.server.ts";
import { createAuthority } from "#tests/provenance/signed-photos.ts";

const dir = mkdtempSync(join(tmpdir(), "scalpmark-c2pa-"));
afterAll(() => rmSync(dir, { recursive: true }));

const FORMATS = ["jpeg", "png", "webp"] as const;
const blank = (background = "#a08070") => sharp({ create: { width: 48, height: 32, channels: 3, background } });
const authority = createAuthority("Test Authority");
const SIGNER = "Harrow Lane Camera";
const signedJpeg = async () => authority.signPhoto(await blank().jpeg().toBuffer(), "image/jpeg", SIGNER);
const NOTHING = { issuer: null, signedAt: null, generator: null };

test.each(FORMATS)(
  "a signed %s is valid, trusted only with its signer's anchor, and invalid once a pixel byte is changed",
  async (format) => {
    const photo = await authority.signPhoto(await blank()[format]().toBuffer(), `image/${format}`, SIGNER);
    const said = { issuer: SIGNER, signedAt: null, generator: "Test Camera 1.0" };
    expect(await readContentCredential(photo, { anchorsPem: null })).toEqual({ verdict: "valid", ...said });
    expect(await readContentCredential(photo, { anchorsPem: authority.pem })).toEqual({ verdict: "trusted", ...said });
    const namesake = createAuthority("Test Authority");
    expect(await readContentCredential(photo, { anchorsPem: namesake.pem })).toEqual({ verdict: "valid", ...said });

    const pixels = { jpeg: photo.length - 20, png: photo.indexOf("IDAT") + 12, webp: photo.indexOf("VP8 ") + 30 }[format];
    photo[pixels] = (photo[pixels] ?? 0) ^ 1;
    expect(await readContentCredential(photo, { anchorsPem: authority.pem })).toEqual({ verdict: "invalid", ...NOTHING });
  },
);

/** The APP11 segments of a JPEG, where its credential is, and the JPEG without them. */
function apart(jpeg: Buffer): { credential: Buffer; rest: Buffer } {
  const credential: Buffer[] = [];
  const rest: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at + 1] !== 0xda) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    (jpeg[at + 1] === 0xeb ? credential : rest).push(jpeg.subarray(at, end));
    at = end;
  }
  return { credential: Buffer.concat(credential), rest: Buffer.concat([...rest, jpeg.subarray(at)]) };
}

const withSegment = (jpeg: Buffer, segment: Buffer) => Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);

test("no byte outside the credential can be changed, added or left out unseen", async () => {
  const photo = await signedJpeg();
  const { credential } = apart(photo);
  const from = photo.indexOf(credential);
  const positions = Array.from({ length: photo.length }, (_, i) => i).filter((i) => i > 3 && (i < from || i >= from + credential.length));
  const changed = positions.filter((_, i) => i % 9 === 0).map((i) => Buffer.from(photo.map((byte, at) => (at === i ? byte ^ 0x20 : byte))));
  const others = [
    Buffer.concat([photo, Buffer.from("more")]),
    photo.subarray(0, photo.length - 2),
    withSegment(photo, Buffer.from([0xff, 0xfe, 0, 4, 65, 66])),
  ];
  const verdicts = await Promise.all(
    [...changed, ...others].map(async (bytes) => (await readContentCredential(bytes, { anchorsPem: authority.pem })).verdict),
  );
  expect(changed.length).toBeGreaterThan(20);
  expect(verdicts.filter((verdict) => verdict === "valid" || verdict === "trusted")).toEqual([]);
});

test("a credential moved to another photo is invalid", async () => {
  const { credential } = apart(await signedJpeg());
  const other = withSegment(await blank("#102030").jpeg().toBuffer(), credential);
  expect((await readContentCredential(other, { anchorsPem: authority.pem })).verdict).toBe("invalid");
});

test("a credential that was taken off leaves a photo without one", async () => {
  expect(await readContentCredential(apart(await signedJpeg()).rest, { anchorsPem: authority.pem })).toEqual({
    verdict: "none",
    ...NOTHING,
  });
});

/** An APP11 segment with a box of that type and content. */
function boxSegment(content: Uint8Array): Buffer {
  const head = Buffer.from("\xff\xeb\0\0JP\0\x01\0\0\0\x01\0\0\0\0jumb", "latin1");
  head.writeUInt16BE(head.length + content.length - 2, 2);
  head.writeUInt32BE(content.length + 8, 12);
  return Buffer.concat([head, content]);
}

test("garbage where a credential would be is not valid", async () => {
  const jpeg = await blank().jpeg().toBuffer();
  const label = Buffer.from("\0\0\0\x1ejumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\x03c2pa\0", "latin1");
  const verdicts = [];
  for (const content of [Buffer.alloc(200, 7), label, Buffer.concat([label, Buffer.alloc(300, 9)])]) {
    verdicts.push((await readContentCredential(withSegment(jpeg, boxSegment(content)), { anchorsPem: authority.pem })).verdict);
  }
  expect(verdicts).toEqual(["none", "unreadable", "unreadable"]);
});

test("a credential kept on a server is not fetched", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo.c2pa`;
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="${address}"/></rdf:RDF></x:xmpmeta>`;
  const photo = await blank().withXmp(xmp).jpeg().toBuffer();
  // The comment sends it on to the library, which would otherwise never see it.
  const seen = withSegment(photo, Buffer.from("\xff\xfe\0\x06jumb", "latin1"));
  expect((await readContentCredential(seen, { anchorsPem: null })).verdict).toBe("none");
  server.close();
  expect(requests).toBe(0);
});

const THREAD = new URL("../../app/provenance/content-credential-thread.mjs", import.meta.url);

/** A thread's file for one test. */
function entryOf(name: string, source: string): URL {
  const file = join(dir, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from "node:worker_threads";\n${source}`);
  return pathToFileURL(file);
}

test("a photo without a credential, a TIFF and what is no photo never reach the thread", async () => {
  const read = createCredentialReader(
    entryOf(
      "counting",
      `let tasks = 0;
       parentPort.on("message", () => parentPort.postMessage({ memoryBytes: 1, findings: { state: "Valid", issuer: null, signedAt: null, generator: "task " + ++tasks } }));`,
    ),
  );
  const tiff = Buffer.concat([await blank().tiff().toBuffer(), Buffer.from("jumb")]);
  for (const format of FORMATS) expect((await read(await blank()[format]().toBuffer(), { anchorsPem: null })).verdict).toBe("none");
  for (const bytes of [tiff, Buffer.from("jumb"), Buffer.alloc(0)]) {
    expect((await read(bytes, { anchorsPem: null })).verdict).toBe("unreadable");
  }
  expect((await read(await signedJpeg(), { anchorsPem: null })).generator).toBe("task 1");
});

/** `for (;;) {}` inside wasm, where the library hangs when it hangs. */
const ENDLESS = "0061736d01000000010401600000030201000705010166000 00a0901070003400c000b0b".replaceAll(" ", "");
const FAULTY = `
  import ${JSON.stringify(THREAD.href)};
  parentPort.on("message", ({ bytes }) => {
    const text = Buffer.from(bytes).toString("latin1");
    if (text.includes("HANG")) new WebAssembly.Instance(new WebAssembly.Module(Buffer.from("${ENDLESS}", "hex"))).exports.f();
    if (text.includes("CRASH")) throw new Error("crash");
    if (text.includes("FULL")) for (const all = []; ; ) all.push(new Array(1e6).fill({}));
  });`;

test("a thread that hangs is ended in time, and the next photo is read by a new one", async () => {
  const read = createCredentialReader(entryOf("faulty", FAULTY));
  const photo = await signedJpeg();
  const hanging = withSegment(photo, Buffer.from("\xff\xfe\0\x06HANG", "latin1"));
  expect((await read(photo, { anchorsPem: null })).verdict).toBe("valid");
  const startedAt = performance.now();
  const [first, second] = await Promise.all([
    read(hanging, { anchorsPem: null, timeoutMs: 400 }),
    read(photo, { anchorsPem: authority.pem }),
  ]);
  expect(first).toEqual({ verdict: "unreadable", ...NOTHING });
  expect(second.verdict).toBe("trusted");
  expect(performance.now() - startedAt).toBeGreaterThan(390);
  expect(performance.now() - startedAt).toBeLessThan(4_500);
});

test.each(["CRASH", "FULL"])(
  "a thread that ends by itself (%s) costs that photo its answer, not the process and not the next photo",
  async (fault) => {
    const read = createCredentialReader(entryOf("faulty", FAULTY));
    const photo = await signedJpeg();
    const segment = Buffer.from(`\xff\xfe\0\0${fault}`, "latin1");
    segment.writeUInt16BE(segment.length - 2, 2);
    expect((await read(withSegment(photo, segment), { anchorsPem: null })).verdict).toBe("unreadable");
    expect((await read(photo, { anchorsPem: null })).verdict).toBe("valid");
  },
);

test("photos asked for at the same time each get their own answer", async () => {
  const { credential, rest } = apart(await signedJpeg());
  const photos = [await signedJpeg(), rest, withSegment(await blank("#102030").jpeg().toBuffer(), credential)];
  const answers = await Promise.all([...photos, ...photos].map((photo) => readContentCredential(photo, { anchorsPem: null })));
  expect(answers.map((answer) => answer.verdict)).toEqual(["valid", "none", "invalid", "valid", "none", "invalid"]);
});

test("an idle thread does not hold its process open", async () => {
  const file = join(dir, "signed.jpg");
  writeFileSync(file, await signedJpeg());
  const script = join(dir, "read-one.mts");
  const reader = new URL("../../app/provenance/read-content-credential.server.ts", import.meta.url).href;
  writeFileSync(
    script,
    `import { readFileSync } from "node:fs";
     import { readContentCredential } from ${JSON.stringify(reader)};
     console.log((await readContentCredential(readFileSync(${JSON.stringify(file)}), { anchorsPem: null })).verdict);`,
  );
  const result = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8", timeout: 15_000 });
  expect(result).toMatchObject({ status: 0, stdout: "valid\n", stderr: "" });
});

test("nothing is trusted without anchors, and an unknown state counts for nothing", () => {
  const findings = { state: "Trusted", issuer: "A", signedAt: "2023-01-24T14:48:56+02:00", generator: "B" };
  expect(credentialFrom(findings, true)).toEqual({ verdict: "trusted", issuer: "A", signedAt: "2023-01-24T12:48:56.000Z", generator: "B" });
  expect(credentialFrom(findings, false).verdict).toBe("valid");
  expect(credentialFrom({ ...findings, state: "" }, true)).toEqual({ verdict: "unreadable", ...NOTHING });
  expect(credentialFrom({ ...findings, state: "Invalid" }, true)).toEqual({ verdict: "invalid", ...NOTHING });
});

test("names and times out of a credential are cleaned", () => {
  const odd = { state: "Valid", issuer: "<script>alert(1)</script>", signedAt: "yesterday", generator: "x".repeat(500) };
  expect(credentialFrom(odd, false)).toEqual({ verdict: "valid", ...NOTHING });
  expect(credentialFrom({ ...odd, signedAt: "2023-13-40T99:00:00Z" }, false).signedAt).toBeNull();
});

test("every verdict says what it does not prove, and no name stands alone unless it is trusted", () => {
  const labels = CREDENTIAL_VERDICTS.map((verdict) => credentialText(verdict).label);
  expect(new Set(labels).size).toBe(CREDENTIAL_VERDICTS.length);
  for (const verdict of ["valid", "trusted", "invalid"] as const) expect(credentialText(verdict).doesNotProve).toContain("not prove");
  for (const verdict of ["none", "unreadable"] as const) expect(credentialText(verdict).doesNotProve).toContain("nothing");
  const of = (verdict: (typeof CREDENTIAL_VERDICTS)[number]) => signerSentence({ verdict, ...NOTHING, issuer: "Camera Co" });
  expect(of("trusted")).toBe("Signed by “Camera Co”.");
  expect(of("valid")).toContain("Anybody can sign under any name");
  expect([of("none"), of("invalid"), of("unreadable")]).toEqual([null, null, null]);
});
