import fc from "fast-check";
import type { ShotClass } from "#tests/abuse/abuse-class.ts";
import { RAW_MARK } from "#tests/abuse/payloads.ts";
import type { AnyShot, RawShot } from "#tests/abuse/shot.ts";

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
const raw = (pieces: fc.Arbitrary<RawShot["raw"]>, ends?: RawShot["ends"]): fc.Arbitrary<AnyShot> =>
  pieces.map((list) => (ends === undefined ? { raw: list } : { raw: list, ends }));

const HEAD = "Host: {host}\r\nX-Forwarded-For: {address}\r\n";
const FORM = `POST /sign-in HTTP/1.1\r\n${HEAD}Origin: http://{host}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
const GET = (more: string) => `GET /clinics HTTP/1.1\r\n${HEAD}${more}\r\n`;

/** SECURITY.md section 4, classes 61 to 64, 72 to 74 and 76: bytes that no browser writes. */
export const WIRE_CLASSES: readonly ShotClass[] = [
  {
    id: 61,
    name: "lengths that contradict each other",
    means: "nothing",
    shots: () =>
      raw(
        pick([
          [`${FORM}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\nHost: {host}\r\n\r\n`],
          [`${FORM}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`],
          [`${FORM}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
          [`${FORM}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`],
          [`${FORM}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`],
          [`${FORM}Content-Length: 3\r\nContent-Length: 30\r\n\r\na=1`],
          [`${FORM}Content-Length: -1\r\n\r\na=1`],
          [`${FORM}Content-Length: 3, 3\r\n\r\na=1`],
          [`${FORM}Content-Length: 0x3\r\n\r\na=1`],
          [`${FORM}Content-Length: +3\r\n\r\na=1`],
          [`${FORM}Content-Length: 999999999999999999999999\r\n\r\na=1`],
          [`${FORM}Content-Length: 99999999999\r\n\r\na=1`],
          [`${FORM}Transfer-Encoding: chunked\r\n\r\n3;a=${"b".repeat(9_000)}\r\na=1\r\n0\r\n\r\n`],
          [`${FORM}Transfer-Encoding: chunked\r\n\r\nzz\r\na=1\r\n0\r\n\r\n`],
          [`${FORM}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\na=1`],
          [`${FORM}Transfer-Encoding: chunked\r\n\r\n-3\r\na=1\r\n0\r\n\r\n`],
          [`${FORM}Transfer-Encoding: chunked\r\n\r\n3\r\na=1`],
          [`${FORM}Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\nX-Trailer: ${RAW_MARK}\r\n\r\n`],
        ]),
      ),
  },
  {
    id: 62,
    name: "line ends and control signs in the head",
    means: "nothing",
    maySilence: true,
    shots: () =>
      raw(
        pick([
          [`GET / HTTP/1.1\nHost: {host}\n\n`],
          [`GET / HTTP/1.1\r\nHost: {host}\r\nA: b\r\n c\r\n\r\n`],
          [`GET / HTTP/1.1\r\nHost: {host}\r\nA: b\0c\r\n\r\n`],
          [`GET / HTTP/1.1\r\nHost: {host}\r\nA\0: b\r\n\r\n`],
          [`GET / HTTP/1.1\r\nHost: {host}\r\nA: b\rX: c\r\n\r\n`],
          [`GET /\0 HTTP/1.1\r\nHost: {host}\r\n\r\n`],
          [`GET / HTTP/1.1\r\n: b\r\nHost: {host}\r\n\r\n`],
          [`GET / HTTP/1.1\r\nHost: {host}\r\nA b\r\n\r\n`],
          [`GET / HTTP/9.9\r\nHost: {host}\r\n\r\n`],
          [`GET /\r\n\r\n`],
          [`GET  /  HTTP/1.1\r\nHost: {host}\r\n\r\n`],
          [`\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: {host}\r\n\r\n`],
          ["\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
          ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
          [{ of: "\0", times: 3_000 }],
          [{ of: "A", times: 60_000 }],
          ["SSH-2.0-x\r\n"],
        ]),
      ),
  },
  {
    id: 63,
    name: "thousands of headers",
    means: "nothing",
    shots: () =>
      raw(
        fc
          .tuple(
            pick([90, 1_999, 2_001, 3_000]),
            pick(["a: 1\r\n", "Cookie: a=1\r\n", "X-Forwarded-For: 1.1.1.1\r\n", "__proto__: 1\r\n", "Accept: */*\r\n"]),
          )
          .map(([times, line]) => [`GET / HTTP/1.1\r\n${HEAD}`, { of: line, times }, "\r\n"]),
      ),
  },
  {
    id: 64,
    name: "expectations",
    means: "nothing",
    shots: () =>
      raw(
        pick([
          [`${FORM}Expect: 100-continue\r\nContent-Length: 3\r\n\r\n`, "a=1"],
          [`${FORM}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n`],
          [`${FORM}Expect: 200-ok\r\nContent-Length: 3\r\n\r\na=1`],
          [`${FORM}Expect: 100-continue, 100-continue\r\nContent-Length: 3\r\n\r\na=1`],
          [`${FORM}Expect:\r\nContent-Length: 3\r\n\r\na=1`],
          [`GET / HTTP/1.1\r\n${HEAD}Expect: 100-continue\r\n\r\n`],
        ]),
      ),
  },
  {
    id: 72,
    name: "other protocols",
    means: "nothing",
    maySilence: true,
    shots: () =>
      raw(
        pick([
          [GET("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n")],
          [
            GET(
              "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n",
            ),
          ],
          [GET("Connection: Upgrade\r\nUpgrade: TLS/1.0\r\n")],
          [GET("Connection: close, keep-alive, upgrade\r\n")],
          [`CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HEAD}\r\n`],
          [`GET /clinics HTTP/1.0\r\n${HEAD}\r\n`],
        ]),
      ),
  },
  {
    id: 73,
    name: "a head that comes slowly",
    weight: 1,
    means: "nothing",
    maySilence: true,
    maySlow: true,
    shots: () =>
      raw(
        fc
          .tuple(fc.integer({ min: 2, max: 6 }), pick(["a: b\r\n", "a", "X-a: "]))
          .map(([times, drop]) => ["GET / HTTP/1.1\r\n", HEAD, ...Array(times).fill(["wait 250", drop]).flat()]),
        "half",
      ),
  },
  {
    id: 74,
    name: "a body that comes slowly",
    weight: 1,
    means: "nothing",
    maySilence: true,
    maySlow: true,
    shots: () =>
      raw(
        fc
          .integer({ min: 2, max: 6 })
          .map((times) => [`${FORM}Content-Length: 9000\r\n\r\n`, ...Array(times).fill(["wait 250", "a"]).flat()]),
        "half",
      ),
  },
  {
    id: 76,
    name: "connections that break off",
    means: "nothing",
    maySilence: true,
    shots: () =>
      fc.oneof(
        raw(fc.constant([`${FORM}Content-Length: 900\r\n\r\na=`]), "half"),
        raw(
          fc.constant([
            `POST /check-photo HTTP/1.1\r\n${HEAD}Origin: http://{host}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n--b\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n`,
            { of: "x", times: 90_000 },
            "wait 20",
          ]),
          "reset",
        ),
        raw(fc.constant([GET("")]), "reset"),
        raw(
          fc.integer({ min: 2, max: 300 }).map((times) => [{ of: `GET /healthz HTTP/1.1\r\n${HEAD}\r\n`, times }]),
          "half",
        ),
        raw(fc.constant(["G"]), "reset"),
        raw(fc.constant([""]), "half"),
      ),
  },
];
