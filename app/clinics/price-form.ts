import { z } from "zod";
import { amountText, CURRENCIES } from "#app/clinics/currency.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import type { ClinicTreatment } from "#app/clinics/profile-repository.server.ts";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";

/** A treatment the clinic offers, with what it states of its price. */
export type StatedPrice = Omit<ClinicTreatment, "clinicId" | "treatment"> & { treatment: Treatment };

const PARTS = ["offered", "from", "to", "currency", "sessions"] as const;
export type PricePart = (typeof PARTS)[number];
export const priceField = (treatment: Treatment, part: PricePart) => `${treatment}-${part}`;

const sessions = z
  .string()
  .regex(/^([1-9]|1[0-2])$/, { error: () => profileFormWords().giveSessions })
  .transform(Number);

const PART_SHAPES = {
  offered: z.literal("yes").optional(),
  from: amountText.optional(),
  to: amountText.optional(),
  currency: z.enum(CURRENCIES, { error: () => profileFormWords().chooseCurrency }).optional(),
  sessions: sessions.optional(),
} satisfies Record<PricePart, z.ZodType>;

/** Five fields for each treatment there is. */
export const priceShape: Record<string, z.ZodType> = Object.fromEntries(
  TREATMENTS.flatMap((treatment) => PARTS.map((part) => [priceField(treatment, part), PART_SHAPES[part]])),
);

interface Row {
  offered?: "yes";
  from?: number;
  to?: number;
  currency?: string;
  sessions?: number;
}

const rowOf = (form: Record<string, unknown>, treatment: Treatment): Row =>
  Object.fromEntries(PARTS.map((part) => [part, form[priceField(treatment, part)]]));

/** What the fields of a treatment say together; its rules are the same wherever they are broken. */
export function checkPrices(form: Record<string, unknown>, context: z.RefinementCtx): void {
  const say = profileFormWords();
  for (const treatment of TREATMENTS) {
    const { offered, from, to, currency, sessions: included } = rowOf(form, treatment);
    const refuse = (part: PricePart, message: string) => context.addIssue({ code: "custom", path: [priceField(treatment, part)], message });
    const label = treatmentWords()[treatment];
    if (offered === undefined && (from !== undefined || to !== undefined || included !== undefined))
      refuse("offered", say.pricedNotOffered(label));
    if (from === undefined && to !== undefined) refuse("from", say.giveLowest(label.toLowerCase()));
    if (from !== undefined && to !== undefined && to < from) refuse("to", say.highestBelowLowest(label.toLowerCase()));
    if (from !== undefined && currency === undefined) refuse("currency", say.chooseCurrencyOf(label.toLowerCase()));
  }
}

/** The treatments ticked, in the order of the list. A currency without a price says nothing. */
export function statedPrices(form: Record<string, unknown>): StatedPrice[] {
  return TREATMENTS.flatMap((treatment): StatedPrice[] => {
    const { offered, from, to, currency, sessions: included } = rowOf(form, treatment);
    if (offered === undefined) return [];
    const priced = from !== undefined && currency !== undefined;
    return [
      {
        treatment,
        priceFrom: priced ? from : null,
        priceTo: priced ? (to ?? from) : null,
        currency: priced ? currency : null,
        sessions: included ?? null,
      },
    ];
  });
}

/** Prices as the fields of their form hold them; of a treatment that is not offered every field is "". */
export function priceText(rows: readonly Omit<ClinicTreatment, "clinicId">[]): Record<string, string> {
  return Object.fromEntries(
    TREATMENTS.flatMap((treatment) => {
      const row = rows.find((one) => one.treatment === treatment);
      const texts: Record<PricePart, string> = {
        offered: row ? "yes" : "",
        from: amountOf(row?.priceFrom ?? null),
        to: row?.priceTo === row?.priceFrom ? "" : amountOf(row?.priceTo ?? null),
        currency: row?.currency ?? "",
        sessions: row?.sessions?.toString() ?? "",
      };
      return PARTS.map((part) => [priceField(treatment, part), texts[part]]);
    }),
  );
}

/** "1250", "1250.50". */
const amountOf = (minor: number | null) => (minor === null ? "" : minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2));

/** What each field is called where it does not stand in its row. */
export const priceLabels = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    TREATMENTS.flatMap((treatment) =>
      PARTS.map((part) => [priceField(treatment, part), `${treatmentWords()[treatment]}: ${profileFormWords().priceParts[part]}`]),
    ),
  );
export const PRICE_FIELDS = TREATMENTS.flatMap((treatment) => PARTS.map((part) => priceField(treatment, part)));
