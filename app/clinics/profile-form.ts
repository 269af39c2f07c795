import { z } from "zod";
import { line, phone, website } from "#app/clinics/clinic-row.ts";
import { clinicRowWords } from "#app/clinics/clinic-row-words.ts";
import { languageNames, MOST_LANGUAGES, readLanguages } from "#app/clinics/language.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";

/** What a clinic states of itself and may change by itself. Name, main address and owner are not among it: see ownership. */
export const PROFILE_FIELDS = ["about", "website", "phone", "machine", "needle", "pigment", "pigmentBatch", "languages"] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Null: not provided. */
export type Profile = Record<ProfileField, string | null>;

/** Characters. */
export const PROFILE_LENGTH: Record<ProfileField, number> = {
  about: 2_000,
  website: 300,
  phone: 40,
  machine: 120,
  needle: 120,
  pigment: 120,
  pigmentBatch: 60,
  languages: 300,
};

/** A field of the import's rules, which speak of a column: here they speak of the field they stand under. */
const stated = (schema: z.ZodType<string, string>) =>
  z
    .string()
    .optional()
    .transform((text, context): string | null => {
      if (text === undefined) return null;
      const read = schema.safeParse(text);
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: profileFormWords().ofField(read.error.issues[0]?.message ?? "") });
      return z.NEVER;
    });

const about = z.string().max(PROFILE_LENGTH.about, { error: () => clinicRowWords().aboutTooLong });

/** "English, Polish", kept as codes. */
const languages = z
  .string()
  .max(PROFILE_LENGTH.languages, { error: () => profileFormWords().languagesTooLong })
  .optional()
  .transform((text, context): string | null => {
    const { codes, unknown } = readLanguages(text ?? "");
    const count = codes?.split(",").length ?? 0;
    if (unknown === null && count <= MOST_LANGUAGES) return codes;
    const say = profileFormWords();
    const message = unknown === null ? say.atMostLanguages(MOST_LANGUAGES) : say.unknownLanguage(unknown);
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const profileShape = {
  about: stated(about),
  website: stated(website),
  phone: stated(phone),
  machine: stated(line(PROFILE_LENGTH.machine)),
  needle: stated(line(PROFILE_LENGTH.needle)),
  pigment: stated(line(PROFILE_LENGTH.pigment)),
  pigmentBatch: stated(line(PROFILE_LENGTH.pigmentBatch)),
  languages,
} satisfies Record<ProfileField, z.ZodType<string | null>>;

/** A profile as the fields of its form hold it. */
export const profileText = (profile: Pick<Clinic, ProfileField>): Record<ProfileField, string> =>
  Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, field === "languages" ? languageNames(profile.languages) : (profile[field] ?? "")]),
  ) as Record<ProfileField, string>;
