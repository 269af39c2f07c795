import { request } from "node:http";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { createPageCache, type PageCache } from "#app/web/page-cache.server.ts";
import { createOneTable } from "#tests/web/one-table.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();
const { record } = served;

beforeEach(() => {
  served.passSeconds(120);
  served.commit();
  record.renders = 0;
  record.text = "render";
});

const BROWSER = { Accept: "text/html,*/*;q=0.8" };
const text = async (path: string, headers?: Record<string, string>) =>
  /render \d+/.exec(await (await served.get(path, headers)).text())?.[0];

test("a shared page is rendered once and then served from memory", async () => {
  expect([await text("/shared"), await text("/shared"), await text("/shared")]).toEqual(["render 1", "render 1", "render 1"]);
});

test("somebody with a cookie gets a page of their own, and leaves nothing in memory", async () => {
  expect(await text("/shared", { Cookie: "a=1" })).toBe("render 1");
  expect(await text("/shared")).toBe("render 2");
  expect(await text("/shared", { Cookie: "a=1" })).toBe("render 3");
  expect(await text("/shared")).toBe("render 2");
});

test("a HEAD of a page nobody asked for before leaves nothing in memory: the next visitor gets the page, not its missing body", async () => {
  const head = await fetch(`${served.origin}/shared?q=new`, { method: "HEAD" });
  // Its length is that of a body nobody rendered: none is told, rather than 0.
  expect([head.status, head.headers.get("content-length")]).toEqual([200, null]);
  expect(await text("/shared?q=new")).toBe("render 2");
  expect(await text("/shared?q=new")).toBe("render 2");
});

test("the next visitor after a committed write reads the page as it is now, however young the kept one is", async () => {
  expect(await text("/shared")).toBe("render 1");
  served.commit();
  expect(await text("/shared")).toBe("render 2");
  expect(await text("/shared")).toBe("render 2");
  served.commit();
  served.commit();
  expect(await text("/shared")).toBe("render 3");
});

test("a write to what no page shows leaves every page as it is kept", async () => {
  expect(await text("/shared")).toBe("render 1");
  served.commitElsewhere();
  expect(await text("/shared")).toBe("render 1");
  served.commit();
  served.commitElsewhere();
  expect(await text("/shared")).toBe("render 2");
});

test("a page that was being rendered when something was written is not sent to those who ask after it", async () => {
  const table = createOneTable();
  const rendered: string[] = [];
  const waiting: (() => void)[] = [];
  const cache = createPageCache({ store: table, monotonicNow: table.version });
  const page = () => sharedAnswer(`as of write ${table.version()}`);
  cache.renderWith(async () => {
    const response = page();
    await new Promise<void>((resolve) => waiting.push(resolve));
    return response;
  });
  const ask = () => {
    const req = { method: "GET", url: "/a", headers: {} } as Parameters<typeof cache.answer>[0];
    const answer = { writeHead: () => answer, once: () => answer, end: (body: Buffer) => rendered.push(body.toString()) };
    cache.answer(req, answer as never, () => {
      first = cache.make(req, async () => ({ response: page(), whole: Buffer.from("first") }));
    });
  };
  let first: Promise<unknown> | undefined;
  ask();
  await first;
  table.commit();
  ask();
  table.commit();
  ask();
  ask();
  // The older rendering ends last, and changes nothing.
  expect(waiting).toHaveLength(2);
  waiting[1]?.();
  await expect.poll(() => rendered).toEqual(["as of write 3", "as of write 3"]);
  waiting[0]?.();
  await expect.poll(() => rendered.length).toBe(3);
  ask();
  expect(rendered.at(-1)).toBe("as of write 3");
});

test("whoever takes brotli gets it, the first visitor after a change too; a page that a write left as it was keeps its bytes and its ETag", async () => {
  record.text = "long ".repeat(1_000);
  const asked = async () => {
    const { headers, body } = await bytes("/shared", "GET", "br");
    return {
      encoding: headers["content-encoding"],
      etag: headers.etag,
      text: /long\s+\d+/.exec(brotliDecompressSync(body).toString())?.[0],
    };
  };
  const first = await asked();
  expect(first).toMatchObject({ encoding: "br", text: "long  1" });
  served.commit();
  // The probe page counts how often it was rendered: counted back, it reads the same.
  record.renders = 0;
  expect(await asked()).toEqual(first);
  served.commit();
  expect(await asked()).toMatchObject({ encoding: "br", text: "long  2" });
});

test("without a write a page is rendered anew after a minute, because it prints ages", async () => {
  expect(await text("/shared")).toBe("render 1");
  served.passSeconds(59);
  expect(await text("/shared")).toBe("render 1");
  served.passSeconds(1);
  expect(await text("/shared")).toBe("render 2");
});

test("after a write one request renders, however many ask at once", async () => {
  await text("/shared");
  served.commit();
  served.passSeconds(3);
  const seen = await Promise.all(Array.from({ length: 30 }, () => text("/shared")));
  expect(record.renders).toBe(2);
  expect(new Set(seen).size).toBeLessThanOrEqual(2);
  expect(await text("/shared")).toBe("render 2");
});

test("a crowd that asks for a page nobody asked for before has it rendered once; one that is personal is rendered for each", async () => {
  const crowd = (path: string) => Promise.all(Array.from({ length: 30 }, () => text(path, BROWSER)));
  expect(new Set(await crowd("/shared?q=crowd"))).toEqual(new Set(["render 1"]));
  expect(new Set(await crowd("/personal")).size).toBe(30);
  expect(record.renders).toBe(31);
});

test("a page whose first reader left before it was made is made once for all who waited, and one whose making failed for each", async () => {
  const gone = new AbortController();
  const first = fetch(`${served.origin}/shared?q=gone`, { headers: BROWSER, signal: gone.signal }).catch(() => "gone");
  const others = Array.from({ length: 20 }, () => text("/shared?q=gone", BROWSER));
  gone.abort();
  expect(await first).toBe("gone");
  expect(new Set(await Promise.all(others)).size).toBe(1);
  expect(await text("/shared?q=gone")).toBe((await Promise.all(others))[0]);
  const broken = await Promise.all([served.get("/broken", BROWSER), served.get("/broken", BROWSER)]);
  expect(broken.map(({ status }) => status)).toEqual([500, 500]);
});

test("nobody waits for somebody who takes a file, a picture or a health check slowly", async () => {
  const slow = connect(Number(new URL(served.origin).port), "127.0.0.1").pause();
  onTestFinished(() => void slow.destroy());
  const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${served.host}\r\nAccept: */*\r\n\r\n`;
  // Far more than both sides' buffers hold: what is asked for behind it is not answered before it is read.
  record.text = "long ".repeat(2_000_000);
  slow.write(ask("/shared?q=large") + ask("/readyz"));
  await expect.poll(() => record.renders).toBe(1);
  expect((await served.get("/readyz")).status).toBe(200);
});

test("a page is asked for again when its making takes ten seconds, and where the database cannot be read it is left to whoever makes pages", async () => {
  const broken = {
    ...createOneTable(),
    changes: () => {
      throw new Error("disk I/O error");
    },
  };
  expect(await isPassedOn(createPageCache({ store: broken, monotonicNow: () => 0 }), "/", 10)).toBe(true);
  let now = 0;
  const table = createOneTable();
  const cache = createPageCache({ store: table, monotonicNow: () => now });
  let renders = 0;
  cache.renderWith(() => {
    renders += 1;
    return new Promise<Response>(() => {});
  });
  expect(await isPassedOn(cache, "/", 10)).toBe(true);
  table.commit();
  const ask = () => cache.answer({ method: "GET", url: "/", headers: {} } as never, fakeAnswer(), () => {});
  ask();
  ask();
  expect(renders).toBe(1);
  now = 10_001;
  ask();
  expect(renders).toBe(2);
});

test("parameters in another order are the same page; an unknown parameter is answered and not kept", async () => {
  expect(await text("/shared?q=a&page=2")).toBe("render 1");
  expect(await text("/shared?page=2&q=a")).toBe("render 1");
  expect(await text("/shared?q=b")).toBe("render 2");
  expect(await text("/shared?q=a&x=1")).toBe("render 3");
  expect(await text("/shared?q=a&x=1")).toBe("render 4");
});

test("a page that does not call itself shared is never kept", async () => {
  expect([await text("/personal"), await text("/personal")]).toEqual(["render 1", "render 2"]);
});

test("a visitor who has the page already gets 304, and a new page after a write", async () => {
  const first = await served.get("/shared");
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("public, no-cache");
  expect(first.headers.get("vary")).toBe("Accept-Encoding, Accept-Language, Cookie");
  expect((await served.get("/shared", { "If-None-Match": etag })).status).toBe(304);
  served.commit();
  served.passSeconds(3);
  expect((await served.get("/shared", { "If-None-Match": etag })).status).toBe(200);
});

test("HEAD has the headers of the page and none of its bytes", async () => {
  const whole = Buffer.from(await (await served.get("/shared")).arrayBuffer());
  const { status, headers, body } = await bytes("/shared", "HEAD");
  expect([status, Number(headers["content-length"]), body.length]).toEqual([200, whole.length, 0]);
});

test("brotli, gzip and plain bodies are the same page, and what a client refuses is not sent", async () => {
  record.text = "long ".repeat(1_000);
  const plain = (await bytes("/shared", "GET")).body;
  const br = (await bytes("/shared", "GET", "br")).body;
  const gzip = (await bytes("/shared", "GET", "gzip")).body;
  expect(brotliDecompressSync(br)).toEqual(plain);
  expect(gunzipSync(gzip)).toEqual(plain);
  expect(br.length).toBeLessThan(plain.length / 4);
  expect((await bytes("/shared", "GET", "br;q=0")).headers["content-encoding"]).toBeUndefined();
});

test("memory is bounded: the page used longest ago goes first", async () => {
  const cache = createPageCache({ store: createOneTable(), monotonicNow: () => 0, maxBytes: 10_000 });
  cache.renderWith(async () => new Response());
  const kept: boolean[] = [];
  for (const url of ["/a", "/b", "/a", "/c", "/a", "/b"]) kept.push(!(await isPassedOn(cache, url, 1_500)));
  expect(kept).toEqual([false, false, true, false, true, false]);
});

test("Q9: with too much to do a page kept as it is goes on being sent; one that had to be made anew is left to whoever sends strangers away", async () => {
  const table = createOneTable();
  const cache = createPageCache({ store: table, monotonicNow: () => 0, admit: () => null });
  cache.renderWith(async () => new Response());
  const passedOn = () => isPassedOn(cache, "/", 10);
  expect([await passedOn(), await passedOn()]).toEqual([true, false]);
  table.commit();
  expect([await passedOn(), await passedOn()]).toEqual([true, true]);
});

/** Asks for a page of so many bytes: whether the cache left it to what renders pages. */
async function isPassedOn(cache: PageCache, url: string, bytes: number): Promise<boolean> {
  const req = { method: "GET", url, headers: {} } as Parameters<typeof cache.answer>[0];
  let made: Promise<unknown> | undefined;
  cache.answer(req, fakeAnswer(), () => {
    made = cache.make(req, async () => ({ response: sharedAnswer(), whole: Buffer.alloc(bytes) }));
  });
  await made;
  return made !== undefined;
}

const sharedAnswer = (body: string | null = null) => new Response(body, { headers: { "x-scalpmark-cache": "shared" } });

// The cache hears of its end, and writes a kept page with the two others and nothing else.
function fakeAnswer() {
  const answer = { writeHead: () => answer, once: () => answer, end: () => answer };
  return answer as unknown as Parameters<ReturnType<typeof createPageCache>["answer"]>[1];
}

function bytes(
  path: string,
  method: string,
  encoding?: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request(
      served.origin + path,
      { method, headers: encoding === undefined ? {} : { "Accept-Encoding": encoding } },
      async (res) => {
        const chunks: Buffer[] = [];
        for await (const chunk of res) chunks.push(chunk as Buffer);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
      },
    );
    call.on("error", reject);
    call.end();
  });
}
