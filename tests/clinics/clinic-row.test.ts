import { expect, test } from "vitest";
import { mixesAlphabets, type RawClinic, readClinicRow } from "#app/clinics/clinic-row.ts";

const GOOD: RawClinic = { name: "Ink & Grain", city: "Leeds", country: "GB" };

function problemsOf(change: RawClinic): Record<string, string> {
  const read = readClinicRow({ ...GOOD, ...change });
  return read.ok ? {} : Object.fromEntries(read.problems.map(({ field, message }) => [field, message]));
}

function rowOf(change: RawClinic) {
  const read = readClinicRow({ ...GOOD, ...change });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.row;
}

test("A clinic needs a name, a city and a country, and nothing else", () => {
  expect(rowOf({})).toEqual({
    name: "Ink & Grain",
    city: "Leeds",
    country: "GB",
    street: null,
    region: null,
    postcode: null,
    lat: null,
    lng: null,
    phone: null,
    website: null,
    treatments: null,
    languages: null,
    about: null,
    ref: null,
  });
  expect(problemsOf({ name: " ", city: "", country: undefined })).toEqual({
    name: "is missing",
    city: "is missing",
    country: "is missing",
  });
});

test.each<[RawClinic, string]>([
  [{ name: "—" }, "name"],
  [{ name: "x".repeat(121) }, "name"],
  [{ name: "Caf\ufffd" }, "name"],
  [{ country: "Atlantis" }, "country"],
  [{ lat: "91", lng: "0" }, "lat"],
  [{ lat: "53.8", lng: "181" }, "lng"],
  [{ lat: "53.8" }, "lng"],
  [{ lat: "0", lng: "0" }, "lat"],
  [{ lat: "53 deg", lng: "1" }, "lat"],
  [{ phone: "call us" }, "phone"],
  [{ phone: "12" }, "phone"],
  [{ website: "javascript:alert(1)" }, "website"],
  [{ website: "data:text/html,x" }, "website"],
  [{ website: "vbscript:x" }, "website"],
  [{ website: "\tjavascript:alert(1)" }, "website"],
  [{ website: "//evil.example" }, "website"],
  [{ website: "https://user:pass@evil.example" }, "website"],
  [{ website: "ftp://old.example" }, "website"],
  [{ website: "https://localhost" }, "website"],
  [{ treatments: "hairline;botox" }, "treatments"],
  [{ languages: "en;Klingon" }, "languages"],
  [{ languages: "ar;bg;bn;bs;ca;cs;cy;da;de;el;en;es;et" }, "languages"],
  [{ about: "x".repeat(2_001) }, "about"],
])("A row with %j is refused for %s alone", (change, field) => {
  expect(Object.keys(problemsOf(change))).toEqual([field]);
});

test.each<[RawClinic, object]>([
  [{ country: "united kingdom" }, { country: "GB" }],
  [{ country: "UK" }, { country: "GB" }],
  [{ country: "de" }, { country: "DE" }],
  [{ website: "inkgrain.example/prices" }, { website: "https://inkgrain.example/prices" }],
  [{ website: "http://a.example; http://b.example" }, { website: "http://a.example/" }],
  [{ phone: "+44 (0)113 496-0142; +44 7700 900123" }, { phone: "+44 (0)113 496-0142" }],
  [
    { lat: "53,7986", lng: "-1,5492" },
    { lat: 53.7986, lng: -1.5492 },
  ],
  [{ treatments: "Hairline; full_shave ;hairline" }, { treatments: ["hairline", "full_shave"] }],
  [{ languages: "Polish; EN ;Deutsch|polish" }, { languages: "de,en,pl" }],
  [{ languages: " ; " }, { languages: null }],
])("%j is read as %j", (change, expected) => {
  expect(rowOf(change)).toMatchObject(expected);
});

test("Signs that turn a name round or hide in it are not stored", () => {
  expect(rowOf({ name: "Evil\u202eemaN\u0000 Studio\u2066" }).name).toBe("EvilemaN Studio");
});

test("A name in Latin letters with a Cyrillic one among them is told apart from honest names", () => {
  expect(mixesAlphabets("Sc\u0430lp Studio")).toBe(true);
  expect(mixesAlphabets("Łódź Mikropigmentacja 2")).toBe(false);
  expect(mixesAlphabets("Студия")).toBe(false);
});
