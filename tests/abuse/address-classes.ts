import fc from "fast-check";
import type { ShotClass, Targets } from "#tests/abuse/abuse-class.ts";
import { FOREIGN_ADDRESSES, NUMBERS, REGEX_BOMBS, SCRIPTS, SEARCHES, SQL } from "#tests/abuse/payloads.ts";
import { type AnyShot, encodeText, type Text } from "#tests/abuse/shot.ts";

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);
const encoded = (list: readonly Text[]) => pick(list).map((text) => encodeText(text).slice(0, 4_000));

/** Asked for as a page, by anybody. */
const get = (targets: Targets, target: fc.Arbitrary<string>): fc.Arbitrary<AnyShot> =>
  fc.tuple(pick(targets.askers), target).map(([as, address]) => ({ as, method: "GET", target: address }));
const page = (targets: Targets) => pick(targets.pages);
const onPage = (targets: Targets, rest: fc.Arbitrary<string>) =>
  get(
    targets,
    fc.tuple(page(targets), rest).map(([address, more]) => address + more),
  );

const LISTS = [
  "{/clinics}",
  "{/decisions}",
  "{/api/v1/clinics}",
  "{/api/v1/decisions}",
  "{/moderation}",
  "{/admin/record}",
  "{/admin/people}",
  "{/admin/jobs}",
  "{/clinics/:slug/cases}",
  "{/compare}",
  "{/clinics/map.json}",
  "{/places.json}",
  "{/training/:slug}",
  "{/oembed}",
  "{/shortlist}",
];
const LIST_PARAMETERS = [
  "q",
  "page",
  "sort",
  "order",
  "after",
  "before",
  "cursor",
  "city",
  "country",
  "near",
  "within",
  "min",
  "max",
  "filter",
  "kind",
  "limit",
  "offset",
  "clinics",
  "area",
  "begins",
  "treatment",
  "url",
  "format",
  "state",
  "photo",
  "token",
  "email",
  "redirectTo",
];
const parameter = pick(LIST_PARAMETERS);
const onList = (targets: Targets, value: fc.Arbitrary<string>) =>
  get(
    targets,
    fc.tuple(pick(LISTS), fc.array(fc.tuple(parameter, value), { minLength: 1, maxLength: 4 })).map(
      ([list, pairs]) =>
        `${list}?${pairs
          .map(([name, text]) => `${name}=${text}`)
          .join("&")
          .slice(0, 4_000)}`,
    ),
  );

const ASSET_ENDINGS = [
  ".css",
  ".js",
  ".png",
  ".ico",
  ".json",
  ".xml",
  ".txt",
  ".pdf",
  ".html",
  ".php",
  "/x.css",
  ";x.js",
  "%2fx.png",
  "/..%2fx.css",
  ".map",
  "/favicon.ico",
  "%23.css",
  "%3f.css",
  "/.css",
  "~",
  ".bak",
];
const TRAVERSALS = [
  "/../",
  "/../../etc/passwd",
  "/%2e%2e/",
  "/%2e%2e%2f",
  "/..%2f",
  "/%252e%252e%252f",
  "/..;/",
  "/.%2e/",
  "/%c0%ae%c0%ae/",
  "/%uff0e%uff0e/",
  "/..\\",
  "/%5c..%5c",
  "/./",
  "//",
  "/%2f",
  "/....//",
  "/%c0%af",
  "/etc/passwd",
  "/.git/HEAD",
  "/.env",
  "/data/scalpmark.db",
  "/server/index.js",
  "/build/bin/server.js",
  "/assets/../../package.json",
  "/assets/%2e%2e/%2e%2e/package.json",
];

/** SECURITY.md section 4, classes 35 to 54: whatever can be written into an address. */
export const ADDRESS_CLASSES: readonly ShotClass[] = [
  {
    id: 35,
    name: "where to go after signing in",
    weight: 20,
    means: "nothing",
    shots: (t) =>
      get(
        t,
        fc
          .tuple(
            pick([
              "{/sign-in}",
              "{/sign-up}",
              "{/account/confirm}",
              "{/sign-in/second-factor}",
              "{/verify-email}",
              "{/sign-out}",
              "{/clinics}",
            ]),
            pick(["redirectTo", "next", "return_to", "url"]),
            fc.oneof(encoded(FOREIGN_ADDRESSES), pick(FOREIGN_ADDRESSES.filter((one) => /^[\x21-\x7e]+$/.test(one)))),
          )
          .map(([address, name, value]) => `${address}?${name}=${value}`),
      ),
  },
  {
    id: 36,
    name: "_data of any route",
    means: "nothing",
    shots: (t) =>
      onPage(
        t,
        pick([
          "?_data=root",
          "?_data=routes%2Findex",
          "?_data",
          "?_data=routes%2Fadmin%2Fpeople",
          "?%5fdata=root",
          "?a=1&_data=x",
          "?_DATA=root",
          "?_dat%61=root",
        ]),
      ),
  },
  {
    id: 37,
    name: "_routes of any data",
    means: "nothing",
    shots: (t) =>
      onPage(
        t,
        fc.oneof(
          pick([
            ".data",
            ".data?_routes=root",
            ".data?_routes=",
            ".data?_routes=routes%2Fadmin",
            "?_routes=root",
            "?_routes",
            "?%5froutes=x",
          ]),
          fc.nat({ max: 900 }).map((n) => `.data?_routes=${"a,".repeat(n)}`),
        ),
      ),
  },
  {
    id: 38,
    name: "index",
    means: "nothing",
    shots: (t) => onPage(t, pick(["?index", "?index=1", "?index&index", "/index", "?index=%00", "/index.html", "/_index"])),
  },
  {
    id: 39,
    name: "data of data",
    means: "nothing",
    shots: (t) =>
      onPage(t, pick([".data.data", ".data/", ".data%20", "%2edata", ".DATA", ".data;x", "/.data", "/_root.data", ".data.html"])),
  },
  {
    id: 40,
    name: "the manifest",
    means: "nothing",
    shots: (t) =>
      get(
        t,
        fc
          .tuple(
            pick(["/__manifest", "/__manifest/", "/%5f%5fmanifest", "/__MANIFEST", "/__manifest.data", "//__manifest", "/a/__manifest"]),
            fc.nat({ max: 1_000 }),
            pick(["version=1", "v=x", ""]),
          )
          .map(([path, n, version]) => `${path}?${version}${"&p=/a".repeat(n)}`),
      ),
  },
  {
    id: 41,
    name: "a path of thousands of parts",
    means: "nothing",
    shots: (t) =>
      onPage(
        t,
        fc
          .tuple(fc.integer({ min: 10, max: 3_600 }), pick(["/a", "/", "/.", "/:id", "/%41", "/*"]))
          .map(([times, part]) => part.repeat(times)),
      ),
  },
  {
    id: 42,
    name: "ways up the tree",
    means: "nothing",
    shots: (t) =>
      fc.oneof(
        onPage(t, pick(TRAVERSALS)),
        get(
          t,
          fc.array(pick(TRAVERSALS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
        ),
      ),
  },
  {
    id: 43,
    name: "NUL in an address",
    means: "nothing",
    shots: (t) => onPage(t, pick(["%00", "%00.html", "/%00", "?q=%00", "?%00=1", "/a%00b", "?a=b%00c&d"])),
  },
  {
    id: 44,
    name: "percent signs that are none",
    means: "nothing",
    shots: (t) =>
      onPage(t, pick(["%", "%zz", "%f", "%ff", "/%E0%A4%A", "?q=%", "?q=%zz", "?%=%", "?q=%ff%fe", "%u0041", "?q=%c0%80", "%%%"])),
  },
  {
    id: 45,
    name: "another host as a path",
    means: "nothing",
    shots: (t) =>
      get(
        t,
        pick([
          "//evil.example/",
          "//evil.example/clinics",
          "///evil.example",
          "/\\evil.example",
          "//127.0.0.1@evil.example/",
          "//",
          "///",
          "//%65vil.example/x",
        ]),
      ),
  },
  {
    id: 46,
    name: "a whole address as a path",
    means: "nothing",
    shots: (t) =>
      get(
        t,
        pick([
          "http://evil.example/",
          "http://127.0.0.1/clinics",
          "https://evil.example/clinics?a=1",
          "ftp://a/",
          "http:///",
          "http://[::1]/",
          "*",
          "evil.example:443",
          "javascript:zq7raw()",
          "about:blank",
          "file:///etc/passwd",
          "HTTP://EVIL.EXAMPLE/",
        ]),
      ),
  },
  {
    id: 47,
    name: "addresses of 8, 16 and 64 kB",
    weight: 3,
    means: "nothing",
    shots: (t) =>
      onPage(
        t,
        fc
          .tuple(pick([1_000, 2_000, 8_000, 15_000, 17_000, 64_000]), pick(["?q=", "/", "?", "?a&"]))
          .map(([length, before]) => before + "a".repeat(length)),
      ),
  },
  {
    id: 48,
    name: "pages that are none",
    weight: 30,
    means: "nothing",
    shots: (t) => onList(t, fc.oneof(encoded(NUMBERS), fc.integer().map(String), fc.double().map(String))),
  },
  {
    id: 49,
    name: "orders and filters",
    weight: 30,
    means: "nothing",
    shots: (t) =>
      onList(
        t,
        fc.oneof(
          encoded(SQL),
          encoded(SEARCHES),
          encoded(SCRIPTS),
          fc.string({ unit: "binary", maxLength: 30 }).map((text) => encodeText(text)),
        ),
      ),
  },
  {
    id: 50,
    name: "things of others",
    weight: 40,
    means: "nothing",
    shots: (t) => {
      const withPart = t.pages.filter((one) => one.includes(":"));
      return get(
        t,
        fc.oneof(
          fc
            .tuple(
              pick(withPart),
              pick([
                "0",
                "1",
                "-1",
                "00000000000000000000000000000000",
                "0123456789abcdef0123456789abcdef",
                "0123456789ABCDEF0123456789ABCDEF",
                "even-shade",
                "EVEN-SHADE",
                " even-shade",
                "even-shade%20",
                "even-shade%0a",
                "null",
                "me",
                "new",
                "*",
                "9".repeat(200),
                "%e2%80%ae",
                "__proto__",
                "constructor",
              ]),
            )
            .map(([address, id]) => address.slice(1, -1).replaceAll(/:\w+/g, id)),
          pick(withPart),
          pick(withPart).map((address) => `${address}%20`),
        ),
      );
    },
  },
  { id: 51, name: "endings that a cache would keep", weight: 20, means: "nothing", shots: (t) => onPage(t, pick(ASSET_ENDINGS)) },
  {
    id: 52,
    name: "other spellings of a path",
    weight: 20,
    means: "nothing",
    shots: (t) =>
      get(
        t,
        fc
          .tuple(
            pick(["/moderation", "/admin", "/admin/people", "/account", "/manage", "/api/v1/clinics", "/sign-in"]),
            pick(["/", ".", "./", "//", "/.", "%20", "%2e", "?", "#", ";", "/%20", "upper"]),
          )
          .map(([path, ending]) => (ending === "upper" ? path.toUpperCase() : path + ending)),
      ),
  },
  {
    id: 53,
    name: "thousands of parameters",
    weight: 3,
    means: "nothing",
    shots: (t) =>
      onPage(
        t,
        fc
          .tuple(pick([30, 63, 64, 65, 1_000, 3_000]), pick(["a", "a=1", "", "__proto__=1", "q=a", "clinics=a"]))
          .map(([times, pair]) => `?${Array(times).fill(pair).join("&")}`),
      ),
  },
  { id: 54, name: "text that makes a pattern go back and forth", means: "nothing", shots: (t) => onList(t, encoded(REGEX_BOMBS)) },
];
