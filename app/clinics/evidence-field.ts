import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { evidenceFieldWords, type KindWords } from "#app/clinics/evidence-field-words.ts";
import { addDays, type Day } from "#app/platform/date.ts";

/**
 * "person": a practitioner of the clinic, or their trainer; a checker takes the name or refuses it. "hours" and "count" are amounts, of which a
 * checker can accept less than was claimed.
 */
export type FieldType = "text" | "date" | "hours" | "count" | "person";

/** One thing a document is said to show. */
export interface EvidenceField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly needed?: true;
  /** Without it the document says nothing about this clinic at all: refused here, it is refused as a whole. */
  readonly essential?: true;
  /** Shown to its clinic and to moderators only. */
  readonly closed?: true;
  readonly hint?: string;
}

/**
 * How long a document of a kind counts. "own_date": until the day it bears itself, which has to be given. "own_date_or_year": until that day, or one
 * year from its check where it bears none. "always": what it shows does not end.
 */
export type Lasts = "own_date" | "own_date_or_year" | "always";

export interface EvidenceVocabulary {
  /** What to send. */
  readonly asks: string;
  readonly lasts: Lasts;
  /** Too private to keep: nothing names its file any more once it was checked, and the daily sweep removes it. */
  readonly forgetsFile?: true;
  readonly fields: readonly EvidenceField[];
}

/** Days for which a look at a register, or at a document without an end, is taken to hold. */
export const CHECK_HOLDS_DAYS = 365;

/** The training modes as a record states them, live and supervised first. Their field names are those of the training record's columns. */
export const HOURS_FIELDS = ["hoursLiveSupervised", "hoursLiveTheory", "hoursOnline", "hoursHome"] as const;
export type HoursField = (typeof HOURS_FIELDS)[number];

const BEARS_DATE = { name: "datedOn", type: "date", needed: true, essential: true } as const;
const ENDS = { name: "dueOn", type: "date" } as const;
const ABOUT_PERSON = { name: "practitioner", type: "person", essential: true } as const;
const NUMBER = { name: "number", type: "text" } as const;
const ISSUER = { name: "issuer", type: "text", needed: true } as const;

interface Rules extends Omit<EvidenceVocabulary, "asks" | "fields"> {
  readonly fields: readonly Omit<EvidenceField, "label" | "hint">[];
}

/** What each kind of document is asked for, in the order of its form. */
const RULES = {
  training_record: {
    lasts: "always",
    fields: [
      { name: "practitioner", type: "person", needed: true, essential: true },
      { name: "course", type: "text", needed: true },
      { name: "issuer", type: "text", needed: true },
      { name: "trainer", type: "person" },
      { name: "startedOn", type: "date", needed: true, essential: true },
      { name: "endedOn", type: "date", needed: true, essential: true },
      BEARS_DATE,
      { name: "hoursLiveSupervised", type: "hours" },
      { name: "hoursLiveTheory", type: "hours" },
      { name: "hoursOnline", type: "hours" },
      { name: "hoursHome", type: "hours" },
      { name: "liveModels", type: "count" },
    ],
  },
  licence: {
    lasts: "own_date",
    fields: [ABOUT_PERSON, { name: "title", type: "text", needed: true }, ISSUER, NUMBER, BEARS_DATE, { ...ENDS, needed: true }],
  },
  council_registration: {
    lasts: "own_date_or_year",
    fields: [ABOUT_PERSON, ISSUER, NUMBER, { name: "premises", type: "text", needed: true }, BEARS_DATE, ENDS],
  },
  insurance: {
    lasts: "own_date",
    fields: [
      { name: "policyholder", type: "text", needed: true, essential: true },
      ISSUER,
      { name: "covers", type: "text", needed: true },
      { ...NUMBER, closed: true },
      BEARS_DATE,
      { ...ENDS, needed: true },
    ],
  },
  hygiene: {
    lasts: "own_date_or_year",
    fields: [ABOUT_PERSON, { name: "title", type: "text", needed: true }, ISSUER, { name: "result", type: "text" }, BEARS_DATE, ENDS],
  },
  company_record: {
    lasts: "own_date_or_year",
    fields: [
      { name: "company", type: "text", needed: true, essential: true },
      ISSUER,
      { name: "number", type: "text", needed: true },
      BEARS_DATE,
    ],
  },
  identity: {
    lasts: "always",
    forgetsFile: true,
    fields: [
      { name: "practitioner", type: "person", needed: true, essential: true },
      { name: "holder", type: "text", needed: true, essential: true, closed: true },
      { name: "title", type: "text", needed: true },
      { name: "issuer", type: "text", needed: true, closed: true },
      BEARS_DATE,
    ],
  },
} as const satisfies Readonly<Record<EvidenceKind, Rules>>;

/** The names of a kind's fields. */
export type FieldNameOf<Kind extends EvidenceKind> = (typeof RULES)[Kind]["fields"][number]["name"];

/** Made once for each kind and language: every document of a page asks for it. */
const vocabularies = new WeakMap<KindWords, EvidenceVocabulary>();

/** The same in words. */
export function evidenceVocabulary(kind: EvidenceKind): EvidenceVocabulary {
  const said: KindWords = evidenceFieldWords()[kind];
  const made = vocabularies.get(said) ?? makeVocabulary(RULES[kind], said);
  vocabularies.set(said, made);
  return made;
}

function makeVocabulary(rules: Rules, { asks, labels, hints }: KindWords): EvidenceVocabulary {
  const fields = rules.fields.map((field) => {
    const hint = hints[field.name];
    return { ...field, label: labels[field.name] ?? field.name, ...(hint === undefined ? {} : { hint }) };
  });
  return { ...rules, asks, fields };
}

export function fieldOf(kind: EvidenceKind, name: string): EvidenceField | null {
  return evidenceVocabulary(kind).fields.find((field) => field.name === name) ?? null;
}

/** The last day on which a document checked on `checkedOn` can count; null: it does not lapse. */
export function latestDueOn(kind: EvidenceKind, ownDate: Day | null, checkedOn: Day): Day | null {
  if (evidenceVocabulary(kind).lasts === "always") return null;
  return ownDate ?? addDays(checkedOn, CHECK_HOLDS_DAYS);
}
