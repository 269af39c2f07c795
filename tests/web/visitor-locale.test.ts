import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "#app/platform/locale.ts";
import { localeOf, visitorLocale } from "#app/web/visitor-locale.server.ts";
import { serve } from "#tests/web/serve.ts";

test.each([
  [undefined, "en-GB"],
  ["", "en-GB"],
  ["*", "en-GB"],
  ["en", "en-GB"],
  ["en-GB,en;q=0.9", "en-GB"],
  ["en-US,en;q=0.9", "en-US"],
  ["en-us", "en-US"],
  ["EN-CA", "en-CA"],
  ["en-NZ", "en-GB"],
  ["en-IE", "en-GB"],
  ["en-Latn-US", "en-US"],
  ["en-US-u-hc-h12", "en-US"],
  ["de-DE", "en-DE"],
  ["de", "en-DE"],
  ["de-AT", "en-FR"],
  ["de-CH", "en-CH"],
  ["fr-CA", "en-CA"],
  ["tr", "en-DE"],
  ["pl", "en-FR"],
  ["hi-IN", "en-IN"],
  ["zh-Hans-CN", "en-GB"],
  ["es-419,es;q=0.9", "en-DE"],
  ["es-MX", "en-GB"],
])("Accept-Language %j is answered as in %s", (header, locale) => {
  expect(visitorLocale(header)).toBe(locale);
});

test.each([
  ["de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7", "en-DE"],
  ["en,de-DE;q=0.5", "en-DE"],
  ["en-US;q=0.5,en-AU;q=0.8", "en-AU"],
  ["en-AU;q=0.8, en-US", "en-US"],
  ["en-US;q=0,en-CA;q=0.1", "en-CA"],
  ["en-US ; q=0.3 , en-AU ; q=0.3", "en-US"],
])("the country that is preferred decides, by weight and then by place: %j", (header, locale) => {
  expect(visitorLocale(header)).toBe(locale);
});

test.each([["en-US;q=2"], ["en-US;q=abc"], ["en-US;level=1"], ["en_US"], [";;,,;q=1"], ["-"], ["en-USA"], ["ä-US"]])(
  "what cannot be read of %j says nothing",
  (header) => {
    expect(visitorLocale(header)).toBe("en-GB");
  },
);

test("whatever is sent, and however long it is, the answer is one of the locales", () => {
  const word = fc.oneof(fc.string({ unit: "binary-ascii" }), fc.constantFrom("en", "-", "US", ",", ";q=", "0.5", "und", "x-y", "*"));
  fc.assert(
    fc.property(
      fc.array(word).map((words) => words.join("")),
      (header) => {
        expect(Object.keys(LOCALES)).toContain(visitorLocale(header));
      },
    ),
  );
  expect(visitorLocale(`${"xx-YY,".repeat(3_000)}en-US`)).toBe("en-GB");
  expect(visitorLocale(`en-US,${"a".repeat(10_000)}`)).toBe("en-US");
});

test.each([
  ["/", "en-US"],
  ["/clinics?place=St.%20Albans&km=50", "en-US"],
  ["/clinics/ink-room/score", "en-US"],
  ["/check-photo/progress", "en-US"],
  ["/api", "en-US"],
  ["/api/v1/clinics/ink-room", "en-GB"],
  ["/clinics/ink-room/score.json", "en-GB"],
  ["/clinics/ink-room/badge.svg?theme=dark", "en-GB"],
  ["/clinics/ink-room/card.png", "en-GB"],
  ["/decisions.atom", "en-GB"],
  ["/decisions.csv?year=2026", "en-GB"],
  ["/sitemaps/clinics-1", "en-GB"],
  ["/oembed?url=x", "en-GB"],
  ["/.well-known/scalpmark-badge-key.json", "en-GB"],
])("for a visitor from the States %s is printed as in %s", (url, locale) => {
  expect(localeOf({ url, headers: { "accept-language": "en-US" } })).toBe(locale);
});

const served = await serve();
const inGermany = { "Accept-Language": "de-DE,de;q=0.9,en-US;q=0.8" };
const inTheStates = { "Accept-Language": "en-US,en;q=0.9" };

async function page(headers: Record<string, string>, path = "/printed") {
  const response = await served.get(path, headers);
  const html = await response.text();
  return {
    html: /<html[^>]*>/.exec(html)?.[0],
    text: /Rated on[^<"]*/.exec(html)?.[0],
    language: response.headers.get("content-language"),
    vary: response.headers.get("vary"),
  };
}

test("a page is printed as its visitor's country has it, and says so", async () => {
  expect(await page(inTheStates)).toEqual({
    html: '<html lang="en-US" dir="ltr">',
    text: "Rated on November 11, 2026 by 1,234.5",
    language: "en-US",
    vary: "Accept-Encoding, Accept-Language, Cookie",
  });
  expect(await page(inGermany)).toMatchObject({ html: '<html lang="en-DE" dir="ltr">', text: "Rated on 11 November 2026 by 1.234,5" });
  expect(await page({})).toMatchObject({ html: '<html lang="en-GB" dir="ltr">', text: "Rated on 11 November 2026 by 1,234.5" });
});

test("visitors of two countries who come by turns get each their own page, also when it is rendered anew behind them", async () => {
  for (let round = 0; round < 4; round += 1) {
    expect((await page(inTheStates)).text).toBe("Rated on November 11, 2026 by 1,234.5");
    expect((await page(inGermany)).text).toBe("Rated on 11 November 2026 by 1.234,5");
    expect((await page({ ...inGermany, Cookie: "a=1" })).text).toBe("Rated on 11 November 2026 by 1.234,5");
    served.commit();
    served.passSeconds(2);
  }
});

test("a page known in one country is not answered with 304 in another", async () => {
  const etag = (await served.get("/printed", inTheStates)).headers.get("etag") ?? "";
  expect((await served.get("/printed", { ...inTheStates, "If-None-Match": etag })).status).toBe(304);
  expect((await served.get("/printed", { ...inGermany, "If-None-Match": etag })).status).toBe(200);
});

test("what programs read is the same for everybody", async () => {
  const read = async (headers: Record<string, string>) => {
    const response = await served.get("/api/v1/printed", headers);
    return { body: await response.text(), etag: response.headers.get("etag"), vary: response.headers.get("vary") };
  };
  const neutral = await read({});
  expect(neutral.body).toContain("11 November 2026 by 1,234.5");
  expect(await read(inTheStates)).toEqual(neutral);
  expect(await read(inGermany)).toEqual(neutral);
});
