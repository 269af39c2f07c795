import { z } from "zod";
import { countryCode } from "#app/clinics/country.ts";
import { languageCode, MOST_LANGUAGES } from "#app/clinics/language.ts";
import { TREATMENT_LABELS, TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { cleanText } from "#app/platform/clean-text.ts";
import { fold } from "#app/platform/fold.ts";

/** The columns of a CSV import; the first three are required. README documents them. */
export const CLINIC_COLUMNS = [
  "name",
  "city",
  "country",
  "street",
  "region",
  "postcode",
  "lat",
  "lng",
  "phone",
  "website",
  "treatments",
  "languages",
  "about",
  "ref",
] as const;
export type ClinicColumn = (typeof CLINIC_COLUMNS)[number];
export const REQUIRED_COLUMNS: readonly ClinicColumn[] = ["name", "city", "country"];

/** One record of an import as it was written; what is absent or empty is not given. */
export type RawClinic = Partial<Record<ClinicColumn, string>>;

export const line = (longest: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replaceAll(/\s+/g, " "))
    .pipe(
      z
        .string()
        .max(longest, `is longer than ${longest} characters`)
        .refine((text) => !text.includes("\ufffd"), "has bytes that are not UTF-8; save the file as UTF-8"),
    );

const optional = <T>(schema: z.ZodType<T, string>) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined || text.trim() === "" ? undefined : text))
    .pipe(schema.optional())
    .transform((value) => value ?? null);

const required = (longest: number) =>
  z
    .string()
    .default("")
    .pipe(line(longest))
    .refine((text) => text !== "", "is missing")
    .refine((text) => text === "" || /[\p{L}\p{N}]/u.test(text), "has no letter or digit in it");

const degrees = (most: number) =>
  z.string().transform((text, context) => {
    const trimmed = text.trim().replace(",", ".");
    const value = /^[+-]?\d{1,3}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
    if (Number.isNaN(value) || Math.abs(value) > most) {
      context.addIssue({ code: "custom", message: `must be decimal degrees from -${most} to ${most}, such as 53.7997` });
      return z.NEVER;
    }
    return value;
  });

/** Of several numbers in one field, as OpenStreetMap has them, the first. */
export const phone = z
  .string()
  .transform((text) => cleanText(text.split(";")[0] ?? "").replaceAll(/\s+/g, " "))
  .pipe(
    z
      .string()
      .max(40, "is longer than 40 characters")
      .refine((text) => /^[+\d][\d\s()./-]*(?:(?:ext\.?|x|#)\s*\d+)?$/i.test(text) || /^\(\d/.test(text), "is not a phone number")
      .refine((text) => (text.match(/\d/g)?.length ?? 0) >= 6 && (text.match(/\d/g)?.length ?? 0) <= 20, "is not a phone number"),
  );

/** Only http and https; "example.com" is taken as https. */
export const website = z.string().transform((text, context) => {
  const first = cleanText(text.split(";")[0] ?? "").trim();
  const written =
    /^[a-z0-9-]+(\.[a-z0-9-]+)+(?:[:/?#]|$)/i.test(first) && !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(first) ? `https://${first}` : first;
  const url = /^https?:\/\/[^/\\\s]/i.test(written) && URL.canParse(written) ? new URL(written) : null;
  if (url === null || url.username !== "" || url.password !== "" || !url.hostname.includes(".")) {
    context.addIssue({ code: "custom", message: "must be a web address that begins with http:// or https://" });
    return z.NEVER;
  }
  if (url.href.length > 300) {
    context.addIssue({ code: "custom", message: "is longer than 300 characters" });
    return z.NEVER;
  }
  return url.href;
});

const country = required(60).transform((text, context) => {
  const code = text === "" ? null : countryCode(text);
  if (code === null && text !== "")
    context.addIssue({ code: "custom", message: `“${text}” is no country known here; write its two-letter code, such as GB` });
  return code ?? z.NEVER;
});

const TREATMENT_BY_NAME = new Map<string, Treatment>(
  TREATMENTS.flatMap((code) => [
    [fold(code), code],
    [fold(TREATMENT_LABELS[code]), code],
  ]),
);

/** Several values in one field of a table. */
const parts = (text: string): string[] =>
  text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const treatments = z.string().transform((text, context) => {
  const given = parts(text);
  const codes = given.map((part) => TREATMENT_BY_NAME.get(fold(part)));
  const unknown = given.filter((_, place) => codes[place] === undefined);
  if (unknown.length > 0) {
    context.addIssue({ code: "custom", message: `“${unknown[0]}” is not one of ${TREATMENTS.join(", ")}` });
    return z.NEVER;
  }
  return [...new Set(codes.filter((code) => code !== undefined))];
});

/** As a profile keeps them, "de,en". */
const languages = z.string().transform((text, context) => {
  const given = parts(text);
  const codes = new Set<string>();
  for (const part of given) {
    const code = languageCode(part);
    if (code !== null) codes.add(code);
    else {
      context.addIssue({ code: "custom", message: `“${part}” is no language known here; write its English name or its two-letter code` });
      return z.NEVER;
    }
  }
  if (codes.size > MOST_LANGUAGES) context.addIssue({ code: "custom", message: `names more than ${MOST_LANGUAGES} languages` });
  return codes.size === 0 ? null : [...codes].sort().join(",");
});

const clinicRow = z
  .object({
    name: required(120),
    city: required(100),
    country,
    street: optional(line(200)),
    region: optional(line(100)),
    postcode: optional(line(20)),
    lat: optional(degrees(90)),
    lng: optional(degrees(180)),
    phone: optional(phone),
    website: optional(website),
    treatments: optional(treatments),
    languages: optional(languages),
    about: optional(z.string().transform(cleanText).pipe(z.string().max(2_000, "is longer than 2,000 characters"))),
    ref: optional(line(100)),
  })
  .superRefine(({ lat, lng }, context) => {
    if ((lat === null) !== (lng === null))
      context.addIssue({ code: "custom", path: [lat === null ? "lat" : "lng"], message: "is missing: give both lat and lng or neither" });
    if (lat === 0 && lng === 0)
      context.addIssue({ code: "custom", path: ["lat"], message: "0, 0 is in the sea; leave both empty if the position is not known" });
  });

/** A clinic as an import gives it. Null: the file does not say. */
export type ClinicRow = z.output<typeof clinicRow>;

export interface RowProblem {
  field: string;
  /** What is wrong, to be read after "line 12, phone: ". */
  message: string;
}

/** Checks one record: the clinic, or everything that is wrong with it, at most one problem per field. */
export function readClinicRow(raw: RawClinic): { ok: true; row: ClinicRow } | { ok: false; problems: RowProblem[] } {
  const parsed = clinicRow.safeParse(raw);
  if (parsed.success) return { ok: true, row: parsed.data };
  const problems = new Map<string, RowProblem>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "row");
    if (!problems.has(field)) problems.set(field, { field, message: issue.message });
  }
  return { ok: false, problems: [...problems.values()] };
}

/** True for a name whose letters come from alphabets that look alike, such as a Cyrillic "а" among Latin letters: one may be posing as another. */
export function mixesAlphabets(name: string): boolean {
  return [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((alphabet) => alphabet.test(name)).length > 1;
}
