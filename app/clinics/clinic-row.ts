import { z } from "zod";
import { clinicRowWords } from "#app/clinics/clinic-row-words.ts";
import { countryCode } from "#app/clinics/country.ts";
import { languageCode, MOST_LANGUAGES } from "#app/clinics/language.ts";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
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
        .max(longest, { error: () => clinicRowWords().isLonger(longest) })
        .refine((text) => !text.includes("\ufffd"), { error: () => clinicRowWords().notUtf8 }),
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
    .refine((text) => text !== "", { error: () => clinicRowWords().isMissing })
    .refine((text) => text === "" || /[\p{L}\p{N}]/u.test(text), { error: () => clinicRowWords().hasNoLetter });

const degrees = (most: number) =>
  z.string().transform((text, context) => {
    const trimmed = text.trim().replace(",", ".");
    const value = /^[+-]?\d{1,3}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
    if (Number.isNaN(value) || Math.abs(value) > most) {
      context.addIssue({ code: "custom", message: clinicRowWords().notDegrees(most) });
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
      .max(40, { error: () => clinicRowWords().isLonger(40) })
      .refine((text) => /^[+\d][\d\s()./-]*(?:(?:ext\.?|x|#)\s*\d+)?$/i.test(text) || /^\(\d/.test(text), {
        error: () => clinicRowWords().noPhone,
      })
      .refine((text) => (text.match(/\d/g)?.length ?? 0) >= 6 && (text.match(/\d/g)?.length ?? 0) <= 20, {
        error: () => clinicRowWords().noPhone,
      }),
  );

/** Only http and https; "example.com" is taken as https. */
export const website = z.string().transform((text, context) => {
  const first = cleanText(text.split(";")[0] ?? "").trim();
  const written =
    /^[a-z0-9-]+(\.[a-z0-9-]+)+(?:[:/?#]|$)/i.test(first) && !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(first) ? `https://${first}` : first;
  const url = /^https?:\/\/[^/\\\s]/i.test(written) && URL.canParse(written) ? new URL(written) : null;
  const say = clinicRowWords();
  if (url === null || url.username !== "" || url.password !== "" || !url.hostname.includes(".")) {
    context.addIssue({ code: "custom", message: say.noWebAddress });
    return z.NEVER;
  }
  if (url.href.length > 300) {
    context.addIssue({ code: "custom", message: say.isLonger(300) });
    return z.NEVER;
  }
  return url.href;
});

const country = required(60).transform((text, context) => {
  const code = text === "" ? null : countryCode(text);
  if (code === null && text !== "") context.addIssue({ code: "custom", message: clinicRowWords().noCountry(text) });
  return code ?? z.NEVER;
});

/** By its code or its name. */
const treatmentOf = (text: string): Treatment | undefined => {
  const given = fold(text);
  return TREATMENTS.find((code) => fold(code) === given || fold(treatmentWords()[code]) === given);
};

/** Several values in one field of a table. */
const parts = (text: string): string[] =>
  text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const treatments = z.string().transform((text, context) => {
  const given = parts(text);
  const codes = given.map(treatmentOf);
  const unknown = given.filter((_, place) => codes[place] === undefined);
  if (unknown.length > 0) {
    context.addIssue({ code: "custom", message: clinicRowWords().noTreatment(unknown[0] ?? "", TREATMENTS.join(", ")) });
    return z.NEVER;
  }
  return [...new Set(codes.filter((code) => code !== undefined))];
});

/** As a profile keeps them, "de,en". */
const languages = z.string().transform((text, context) => {
  const given = parts(text);
  const codes = new Set<string>();
  const say = clinicRowWords();
  for (const part of given) {
    const code = languageCode(part);
    if (code !== null) codes.add(code);
    else {
      context.addIssue({ code: "custom", message: say.noLanguage(part) });
      return z.NEVER;
    }
  }
  if (codes.size > MOST_LANGUAGES) context.addIssue({ code: "custom", message: say.tooManyLanguages(MOST_LANGUAGES) });
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
    about: optional(
      z
        .string()
        .transform(cleanText)
        .pipe(z.string().max(2_000, { error: () => clinicRowWords().aboutTooLong })),
    ),
    ref: optional(line(100)),
  })
  .superRefine(({ lat, lng }, context) => {
    const say = clinicRowWords();
    if ((lat === null) !== (lng === null))
      context.addIssue({ code: "custom", path: [lat === null ? "lat" : "lng"], message: say.bothOrNeither });
    if (lat === 0 && lng === 0) context.addIssue({ code: "custom", path: ["lat"], message: say.inTheSea });
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
