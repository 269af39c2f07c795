import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { expect, test } from "vitest";
import { removeAbandonedUploads, type SentFile, type UploadOptions, withMultipart } from "#app/web/multipart.server.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const MB = 1024 * 1024;
const OPTIONS: UploadOptions = { files: { proof: 1, photos: 3 } };

function formRequest(form: FormData): Request {
  return new Request("http://127.0.0.1:3000/", { method: "POST", body: form });
}

/** A body written by hand: each part is its header lines and its content. */
function rawRequest(parts: [header: string, content: string | Buffer][], { end = "\r\n--XX--\r\n", boundary = "XX" } = {}): Request {
  const pieces = parts.map(([header, content]) =>
    Buffer.concat([Buffer.from(`--XX\r\n${header}\r\n\r\n`), Buffer.from(content), Buffer.from("\r\n")]),
  );
  const body = Buffer.concat([...pieces.slice(0, -1), (pieces.at(-1) ?? Buffer.alloc(0)).subarray(0, -2), Buffer.from(end)]);
  return new Request("http://127.0.0.1:3000/", {
    method: "POST",
    body,
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
  });
}

const field = (name: string, value: string): [string, string] => [`Content-Disposition: form-data; name="${name}"`, value];
const filePart = (name: string, filename: string, content: string | Buffer): [string, string | Buffer] => [
  `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: image/jpeg`,
  content,
];

const nothing = async () => "reached";

function leftIn(dataDir: string): string[] {
  const folder = join(dataDir, "tmp");
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function refusalOf(promise: Promise<unknown>): Promise<{ status: number; says: string }> {
  const thrown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error(`expected a Response to be thrown, got ${String(thrown)}`);
  return { status: thrown.status, says: await thrown.text() };
}

test("fields and files arrive as they were sent, and every file is gone when the action has ended", async () => {
  const ctx = await createTestContext();
  const content = Buffer.alloc(3 * MB, "scalp");
  const form = new FormData();
  form.set("body", "Two lines\r\nand “quotes”");
  form.append("tick", "a");
  form.append("tick", "b");
  form.set("proof", new File([content], "receipt.pdf"));
  const seen = await withMultipart(formRequest(form), ctx, OPTIONS, async (fields, files) => {
    const [file] = files;
    if (file?.ok !== true) throw new Error("the file was not kept");
    expect(readFileSync(file.path).equals(content)).toBe(true);
    return { body: fields.get("body"), ticks: fields.getAll("tick"), count: files.length, file };
  });
  expect(seen.body).toBe("Two lines\r\nand “quotes”");
  expect(seen.ticks).toEqual(["a", "b"]);
  expect(seen.count).toBe(1);
  expect(seen.file).toMatchObject({
    field: "proof",
    shownName: "receipt.pdf",
    bytes: 3 * MB,
    sha256: createHash("sha256").update(content).digest("hex"),
  });
  expect(existsSync(seen.file.path)).toBe(false);
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
});

test("an action that fails leaves no file behind, and its own error comes through", async () => {
  const ctx = await createTestContext();
  const form = new FormData();
  form.set("proof", new File(["x"], "a.jpg"));
  const failing = withMultipart(formRequest(form), ctx, OPTIONS, async () => {
    throw new RangeError("the action's own");
  });
  await expect(failing).rejects.toThrow("the action's own");
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
});

test("a file input left empty is no file, a chosen file of no bytes is one", async () => {
  const ctx = await createTestContext();
  const octets = "Content-Type: application/octet-stream";
  const request = rawRequest([
    [`Content-Disposition: form-data; name="proof"; filename=""\r\n${octets}`, ""],
    [`Content-Disposition: form-data; name="photos"; filename="empty.jpg"\r\n${octets}`, ""],
  ]);
  const files = await withMultipart(request, ctx, OPTIONS, async (_fields, sent) => sent);
  expect(files).toMatchObject([{ ok: true, field: "photos", shownName: "empty.jpg", bytes: 0 }]);
});

test("U1: a file at the limit is kept, one byte more drops that file and keeps the rest of the form", async () => {
  const ctx = await createTestContext();
  const send = (bytes: number) => {
    const form = new FormData();
    form.set("photos", new File([Buffer.alloc(bytes)], "big.png"));
    form.append("photos", new File(["small"], "small.png"));
    form.set("title", "kept");
    return withMultipart(formRequest(form), ctx, { ...OPTIONS, fileBytes: 2 * MB }, async (fields, files) => ({ fields, files }));
  };
  const at = await send(2 * MB);
  expect(at.files.map((file) => file.ok)).toEqual([true, true]);
  const over = await send(2 * MB + 1);
  expect(over.files.map((file) => file.ok)).toEqual([false, true]);
  expect(over.files[0]).toMatchObject({ message: "“big.png” is larger than 2 MB. Send a smaller copy of it." });
  expect(over.fields.get("title")).toBe("kept");
});

test("U8: a client's file name is only ever shown back, cleaned and short", async () => {
  const ctx = await createTestContext();
  const names: [sent: string, shown: string][] = [
    ["../../etc/passwd.jpg", "passwd.jpg"],
    ["C:\\Users\\me\\head.jpg", "head.jpg"],
    ["a\u202Egpj.exe", "agpj.exe"],
    ["b\u0085ell.jpg", "bell.jpg"],
    [`${"x".repeat(5_000)}.jpg`, `${"x".repeat(56)}.jpg`],
    ["größe.jpg", "größe.jpg"],
    [" ", "file"],
  ];
  for (const [sent, expected] of names) {
    const files = await withMultipart(rawRequest([filePart("proof", sent, "x")]), ctx, OPTIONS, async (_fields, all) => {
      for (const file of all) if (file.ok) expect(file.path).toMatch(/\/upload-\d+-[A-Za-z0-9]{6}\/0$/);
      return all;
    });
    expect(files.map((file) => file.shownName)).toEqual([expected]);
  }
});

test("U1, W3: a body that none of our pages sends is refused with 400 and leaves nothing", async () => {
  const ctx = await createTestContext();
  const cases: [fact: string, request: Request][] = [
    ["a file where text belongs", rawRequest([filePart("email", "a.jpg", "x")])],
    ["a file field inherited from Object", rawRequest([filePart("__proto__", "a.jpg", "x")])],
    ["a second file in a field for one", rawRequest([filePart("proof", "a.jpg", "x"), filePart("proof", "b.jpg", "x")])],
    ["a fourth file in a field for three", rawRequest([1, 2, 3, 4].map((n) => filePart("photos", `${n}.jpg`, "x")))],
    ["an empty field name", rawRequest([field("", "x")])],
    ["a field without a name", rawRequest([["Content-Disposition: form-data", "x"]])],
    ["a field of 64 kB", rawRequest([field("body", "x".repeat(64_000))])],
    ["too many parts", rawRequest(Array.from({ length: 10_000 }, (_, n) => field(`f${n}`, "x")))],
    ["a body cut inside a file", rawRequest([field("title", "x"), filePart("proof", "a.jpg", "half")], { end: "" })],
    ["a body cut inside a header", rawRequest([field("title", "x")], { end: "\r\n--XX\r\nContent-Dispo" })],
    ["another boundary", rawRequest([field("title", "x")], { boundary: "YY" })],
    ["no boundary", new Request("http://127.0.0.1/", { method: "POST", body: "x", headers: { "Content-Type": "multipart/form-data" } })],
    [
      "an empty body",
      new Request("http://127.0.0.1/", { method: "POST", headers: { "Content-Type": "multipart/form-data; boundary=XX" } }),
    ],
    ["JSON", new Request("http://127.0.0.1/", { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } })],
  ];
  for (const [fact, request] of cases) {
    const { status } = await refusalOf(withMultipart(request, ctx, OPTIONS, nothing));
    expect([fact, status]).toEqual([fact, 400]);
  }
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
});

test("U1: a request above the whole limit is refused with 413 in the middle of its body", async () => {
  const ctx = await createTestContext();
  const form = new FormData();
  for (const name of ["a", "b", "c"]) form.append("photos", new File([Buffer.alloc(MB)], `${name}.jpg`));
  const { status, says } = await refusalOf(withMultipart(formRequest(form), ctx, { ...OPTIONS, requestBytes: 2_000_000 }, nothing));
  expect(status).toBe(413);
  expect(says).toBe("At most 2 MB can be sent at once. Nothing was kept.");
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
});

test("U1: a sender who falls silent is refused with 408 instead of being waited for", async () => {
  const ctx = await createTestContext();
  for (const type of ["multipart/form-data; boundary=XX", "application/x-www-form-urlencoded"]) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from("--XX\r\n")),
    });
    const request = new Request("http://127.0.0.1/", {
      method: "POST",
      body,
      duplex: "half",
      headers: { "Content-Type": type },
    } as RequestInit);
    const { status } = await refusalOf(withMultipart(request, ctx, { ...OPTIONS, silenceMs: 30 }, nothing));
    expect([type, status]).toEqual([type, 408]);
  }
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
});

test("a form sent without files may come urlencoded, up to the size of an ordinary form", async () => {
  const ctx = await createTestContext();
  const send = (body: URLSearchParams) =>
    withMultipart(new Request("http://127.0.0.1/", { method: "POST", body }), ctx, OPTIONS, async (fields, files) => ({
      title: fields.get("title"),
      files: files.length,
    }));
  expect(await send(new URLSearchParams({ title: "naïve & calm" }))).toEqual({ title: "naïve & calm", files: 0 });
  expect((await refusalOf(send(new URLSearchParams({ title: "x".repeat(64_001) })))).status).toBe(413);
});

test("a client who goes away in the middle of a file leaves no file and no waiting action", async () => {
  const ctx = await createTestContext();
  let settle: (outcome: string) => void = () => {};
  const outcome = new Promise<string>((resolve) => {
    settle = resolve;
  });
  const server = createServer((req, res) => {
    const headers = { "Content-Type": req.headers["content-type"] ?? "" };
    const request = new Request("http://127.0.0.1/", {
      method: "POST",
      headers,
      body: createReadableStreamFromReadable(req),
      duplex: "half",
    } as RequestInit);
    withMultipart(request, ctx, OPTIONS, async () => "reached").then(settle, (error) => {
      settle(error instanceof Response ? String(error.status) : String(error));
      res.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\nContent-Type: multipart/form-data; boundary=XX\r\n\r\n");
  socket.write('--XX\r\nContent-Disposition: form-data; name="proof"; filename="a.jpg"\r\n\r\n');
  socket.write(Buffer.alloc(MB));
  await expect.poll(() => leftIn(ctx.env.DATA_DIR).length).toBe(1);
  socket.destroy();
  expect(await outcome).toBe("400");
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
  await new Promise((resolve) => server.close(resolve));
});

test("a disk that fails in the middle ends the request with an error of ours, not with a wait", async () => {
  const ctx = await createTestContext();
  const folder = join(ctx.env.DATA_DIR, "tmp");
  const pieces = ["--XX\r\n", `${filePart("proof", "a.jpg", "").join("\r\n\r\n")}${"x".repeat(MB)}\r\n--XX--\r\n`];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (pieces.length === 1) await expect.poll(() => leftIn(ctx.env.DATA_DIR).length).toBe(1);
      if (pieces.length === 1) rmSync(folder, { recursive: true });
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(Buffer.from(piece));
    },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=XX" };
  const request = new Request("http://127.0.0.1/", { method: "POST", body, duplex: "half", headers } as RequestInit);
  await expect(withMultipart(request, ctx, OPTIONS, nothing)).rejects.toMatchObject({ code: "ENOENT" });
});

test("what a killed process left is removed at the next boot; a living process keeps its uploads", async () => {
  const ctx = await createTestContext();
  const dead = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => dead.once("exit", resolve));
  for (const pid of [dead.pid, process.pid, process.ppid]) {
    const folder = join(ctx.env.DATA_DIR, "tmp", `upload-${pid}-abcdef`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "0"), "a head");
  }
  writeFileSync(join(ctx.env.DATA_DIR, "tmp", "somebody-elses"), "not an upload");
  expect(await removeAbandonedUploads(ctx.env.DATA_DIR)).toBe(2);
  expect(leftIn(ctx.env.DATA_DIR).sort()).toEqual(["somebody-elses", `upload-${process.ppid}-abcdef`]);
});

test("ten uploads at once do not see each other's files", async () => {
  const ctx = await createTestContext();
  const sent = await Promise.all(
    Array.from({ length: 10 }, (_, n) => {
      const form = new FormData();
      form.set("proof", new File([String(n).repeat(200_000)], `${n}.jpg`));
      return withMultipart(formRequest(form), ctx, OPTIONS, async (_fields, [file]: SentFile[]) =>
        file?.ok === true ? readFileSync(file.path, "utf8") === String(n).repeat(200_000) : false,
      );
    }),
  );
  expect(sent).toEqual(Array(10).fill(true));
  expect(leftIn(ctx.env.DATA_DIR)).toEqual([]);
});
