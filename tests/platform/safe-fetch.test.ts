import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, BlockList, createServer as createTcpServer } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { isPublicAddress } from "#app/platform/public-address.ts";
import { createResolver } from "#app/platform/resolver.server.ts";
import { createSafeFetch, type FetchAnswer } from "#app/platform/safe-fetch.server.ts";
import { startFakeDns } from "#tests/support/fake-dns.ts";
import { selfSigned } from "#tests/support/self-signed.ts";

const { cert: CERT, key: KEY } = selfSigned("clinic.test");

const open: { close(): unknown }[] = [];
afterAll(() => {
  for (const server of open) server.close();
});

async function portOf(server: Server): Promise<number> {
  open.push(server);
  if (!server.listening) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener) => portOf(createServer(listener));
const reasonOf = (answer: FetchAnswer) => (answer.ok ? `answered ${answer.status}` : answer.reason);

/** A fetcher that finds every name at 127.0.0.1 and may connect to this one port there. */
const onLoopback = (port: number) =>
  createSafeFetch({
    resolver: { addresses: async () => ["127.0.0.1"] },
    mayConnect: (address, wanted) => (address === "127.0.0.1" && wanted === port) || isPublicAddress(address),
    ca: CERT,
  });

/** A server nobody may reach, and how often somebody did. */
async function startCanary(): Promise<{ port: number; hits: () => number }> {
  let hits = 0;
  const server = createTcpServer((socket) => {
    hits += 1;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(server);
  return { port: (server.address() as AddressInfo).port, hits: () => hits };
}

const SPECIAL_HOSTS = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "①②⑦.0.0.1",
  "127。0。0。1",
  "%31%32%37.0.0.1",
  "0.0.0.0",
  "0",
  "10.0.0.1",
  "10.255.255.255",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "192.0.0.8",
  "192.0.2.1",
  "192.88.99.1",
  "198.18.0.1",
  "198.51.100.7",
  "203.0.113.9",
  "100.64.0.1",
  "100.127.255.255",
  "169.254.169.254",
  "169.254.170.2",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b:1::a00:1]",
  "[2002:7f00:1::]",
  "[2002:a00:1::1]",
  "[2001::1]",
  "[2001:db8::1]",
  "[3fff::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  "[100::1]",
  "[5f00::1]",
  "[4000::1]",
  "localhost",
  "localhost.",
  "LOCALHOST",
  "app.localhost",
  "printer.local",
  "metadata.google.internal",
  "router.home.arpa",
  "metadata",
];

test("S1: no spelling of an address of special use, and no private name, is ever connected to", async () => {
  const canary = await startCanary();
  // Whatever is looked up leads to the canary too.
  const fetch = createSafeFetch({ resolver: { addresses: async () => ["127.0.0.1"] } });
  const answered: string[] = [];
  for (const host of SPECIAL_HOSTS) {
    for (const address of [`http://${host}/`, `https://${host}/`, `http://${host}:${canary.port}/`]) {
      const reason = reasonOf(await fetch(address));
      if (reason !== "not_public" && reason !== "bad_address") answered.push(`${address}: ${reason}`);
    }
  }
  expect(SPECIAL_HOSTS.length).toBeGreaterThanOrEqual(40);
  expect(answered).toEqual([]);
  expect(canary.hits()).toBe(0);
});

test.each(["8.8.8.8", "151.101.1.1", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e"])("%s is a public address", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

const SPECIAL_V4 = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  SPECIAL_V4.addSubnet(network, prefix, "ipv4");

test("S1: of any IPv4 address in a special range nothing is public, and no IPv4 address is public when it is carried inside an IPv6 one", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const nearSpecial = fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 255);
  fc.assert(
    fc.property(fc.oneof(octet, nearSpecial), octet, octet, octet, (...octets) => {
      const v4 = octets.join(".");
      if (SPECIAL_V4.check(v4, "ipv4")) expect(isPublicAddress(v4)).toBe(false);
      const [high, low] = [(octets[0] << 8) | octets[1], (octets[2] << 8) | octets[3]].map((group) => group.toString(16));
      for (const carried of [
        `::ffff:${v4}`,
        `::${v4}`,
        `64:ff9b::${v4}`,
        `64:ff9b:1::${high}:${low}`,
        `2002:${high}:${low}::1`,
        `2001::${high}:${low}`,
      ])
        expect(isPublicAddress(carried)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  "ftp://clinic.test/",
  "file:///etc/passwd",
  "gopher://clinic.test/",
  "javascript:alert(1)",
  "//clinic.test/",
  "clinic.test",
  "http://user:secret@clinic.test/",
  "http://",
])("S1: %s is no address to fetch", async (address) => {
  expect(await onLoopback(80)(address)).toEqual({ ok: false, reason: "bad_address" });
});

test("S1: only ports 80 and 443 are spoken to", async () => {
  const fetch = createSafeFetch({ resolver: { addresses: async () => ["93.184.215.14"] } });
  for (const port of [22, 25, 3306, 8080, 8443]) expect(reasonOf(await fetch(`http://clinic.test:${port}/`))).toBe("not_public");
});

test("S2: a name that changes between a public address and the loopback never leads there", async () => {
  const canary = await startCanary();
  // 127.0.0.2 stands for the public internet, so that no packet leaves this machine; the canary waits at the same port of 127.0.0.1.
  const publicSite = createServer((_request, response) => void response.end("public"));
  publicSite.listen(canary.port, "127.0.0.2");
  await once(publicSite, "listening");
  open.push(publicSite);
  let asked = 0;
  const dns = await startFakeDns((_name, type) => {
    if (type !== "A") return [];
    asked += 1;
    return [{ type: "A", value: asked % 2 === 0 ? "127.0.0.1" : "127.0.0.2" }];
  });
  open.push(dns);
  const fetch = createSafeFetch({ resolver: createResolver([dns.server]), mayConnect: (address) => address === "127.0.0.2" });
  const answers: Record<string, number> = {};
  for (let tries = 0; tries < 200; tries += 1) {
    const reason = reasonOf(await fetch(`http://rebinding.test:${canary.port}/`));
    answers[reason] = (answers[reason] ?? 0) + 1;
  }
  expect({ asked, answers, hits: canary.hits() }).toEqual({ asked: 200, answers: { "answered 200": 100, not_public: 100 }, hits: 0 });
});

test("S2: one private address among public ones is refused, whichever comes first", async () => {
  for (const addresses of [
    ["93.184.215.14", "10.0.0.1"],
    ["10.0.0.1", "93.184.215.14"],
    ["93.184.215.14", "::1"],
  ]) {
    expect(reasonOf(await createSafeFetch({ resolver: { addresses: async () => addresses } })("https://clinic.test/"))).toBe("not_public");
  }
});

test("S5: the connection goes to the address that was checked, under the name that was asked for, with nothing of ours", async () => {
  const seen: unknown[] = [];
  const port = await portOf(
    createSecureServer({ cert: CERT, key: KEY }, (request, response) => {
      const { cookie, authorization, referer, host } = request.headers;
      seen.push({ host, cookie, authorization, referer, sni: (request.socket as { servername?: string }).servername });
      response.setHeader("Content-Type", "text/plain").end("scalpmark=abc");
    }),
  );
  const answer = await onLoopback(port)(`https://clinic.test:${port}/.well-known/scalpmark.txt`);
  expect(answer).toMatchObject({ ok: true, status: 200, contentType: "text/plain" });
  expect(answer.ok && answer.body.toString()).toBe("scalpmark=abc");
  expect(seen).toEqual([
    { host: `clinic.test:${port}`, sni: "clinic.test", cookie: undefined, authorization: undefined, referer: undefined },
  ]);
});

test("a certificate of another name is not believed", async () => {
  const port = await portOf(createSecureServer({ cert: CERT, key: KEY }, (_request, response) => void response.end("hello")));
  expect(reasonOf(await onLoopback(port)(`https://other.test:${port}/`))).toBe("unreachable");
});

test("S3: three redirects are followed, a fourth is not", async () => {
  const port = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end("arrived");
    else response.writeHead(302, { Location: `/${left - 1}` }).end();
  });
  expect(reasonOf(await onLoopback(port)(`http://clinic.test:${port}/3`))).toBe("answered 200");
  expect(reasonOf(await onLoopback(port)(`http://clinic.test:${port}/4`))).toBe("too_many_redirects");
});

test("S3: a redirect to the loopback, to another scheme or away from where the asker allows is refused", async () => {
  const canary = await startCanary();
  let to = "";
  const port = await serve((_request, response) => void response.writeHead(302, { Location: to }).end());
  const fetch = onLoopback(port);
  for (const target of [
    `http://127.0.0.1:${canary.port}/`,
    `http://[::1]:${canary.port}/`,
    "http://169.254.169.254/latest/",
    "http://10.0.0.1/",
  ]) {
    to = target;
    expect(reasonOf(await fetch(`http://clinic.test:${port}/`))).toBe("not_public");
  }
  to = "ftp://clinic.test/";
  expect(reasonOf(await fetch(`http://clinic.test:${port}/`))).toBe("bad_address");
  to = "http://elsewhere.test/";
  const asked: string[] = [];
  const answer = await fetch(`http://clinic.test:${port}/`, { mayFollow: (url) => asked.push(url.host) === 0 });
  expect([reasonOf(answer), asked]).toEqual(["bad_redirect", ["elsewhere.test"]]);
  expect(canary.hits()).toBe(0);
});

test("S3: from https nothing leads back to http", async () => {
  const port = await portOf(
    createSecureServer(
      { cert: CERT, key: KEY },
      (_request, response) => void response.writeHead(301, { Location: "http://clinic.test/" }).end(),
    ),
  );
  expect(reasonOf(await onLoopback(port)(`https://clinic.test:${port}/`))).toBe("bad_redirect");
});

test("S4: a body over 256 kB is refused, announced, endless or unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const port = await serve((request, response) => {
    response.on("error", () => {});
    if (request.url === "/announced") response.writeHead(200, { "Content-Length": "300000" }).write("x");
    else if (request.url === "/bomb") response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb);
    else {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384)));
      };
      response.on("drain", more);
      more();
    }
  });
  const before = process.memoryUsage().rss;
  for (const path of ["announced", "bomb", "endless"])
    expect(reasonOf(await onLoopback(port)(`http://clinic.test:${port}/${path}`))).toBe("too_large");
  expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
});

test("S4: one content-encoding is unpacked, two or an unknown one are refused", async () => {
  const port = await serve((request, response) => {
    const encoding = decodeURIComponent(request.url?.slice(1) ?? "");
    response.writeHead(200, { "Content-Encoding": encoding }).end(gzipSync("scalpmark=abc"));
  });
  const answer = await onLoopback(port)(`http://clinic.test:${port}/gzip`);
  expect(answer.ok && answer.body.toString()).toBe("scalpmark=abc");
  for (const encoding of ["gzip, gzip", "zstd", "compress"])
    expect(reasonOf(await onLoopback(port)(`http://clinic.test:${port}/${encodeURIComponent(encoding)}`))).toBe("bad_encoding");
});

test("S4: a server that drips, or never answers, is left after five seconds", async () => {
  const port = await serve((request, response) => {
    response.on("error", () => {});
    if (request.url === "/silent") return;
    response.writeHead(200, { "Content-Type": "text/plain" });
    const timer = setInterval(() => response.write("x"), 1_000);
    response.on("close", () => clearInterval(timer));
  });
  const startedAt = performance.now();
  const answers = await Promise.all(["drip", "silent"].map((path) => onLoopback(port)(`http://clinic.test:${port}/${path}`)));
  expect(answers.map(reasonOf)).toEqual(["too_slow", "too_slow"]);
  expect(performance.now() - startedAt).toBeLessThan(5_500);
});

test("a page that is not there is an answer without a body", async () => {
  const port = await serve((_request, response) => void response.writeHead(404).end("scalpmark=abc"));
  expect(await onLoopback(port)(`http://clinic.test:${port}/`)).toMatchObject({ ok: true, status: 404, body: Buffer.alloc(0) });
});
