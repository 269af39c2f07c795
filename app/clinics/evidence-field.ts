import type { EvidenceKind } from "#app/clinics/evidence.ts";
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

const bearsDate = (label: string): EvidenceField => ({ name: "datedOn", label, type: "date", needed: true, essential: true });
const ends = (label: string, needed?: true): EvidenceField => ({ name: "dueOn", label, type: "date", ...(needed ? { needed } : {}) });
const aboutPerson: EvidenceField = {
  name: "practitioner",
  label: "Practitioner",
  type: "person",
  essential: true,
  hint: "Leave it open where the document is about the clinic as a whole.",
};
const number = (label: string, closed?: true): EvidenceField => ({ name: "number", label, type: "text", ...(closed ? { closed } : {}) });
const issuer = (label: string): EvidenceField => ({ name: "issuer", label, type: "text", needed: true });

/** What each kind of document is asked for, in the order of its form. */
export const EVIDENCE_VOCABULARY: Readonly<Record<EvidenceKind, EvidenceVocabulary>> = {
  training_record: {
    asks: "The certificate, and if you have it the record of hours: one page that shows both is best.",
    lasts: "always",
    fields: [
      { name: "practitioner", label: "Practitioner", type: "person", needed: true, essential: true },
      { name: "course", label: "Course", type: "text", needed: true },
      { name: "issuer", label: "Training provider, as the certificate names it", type: "text", needed: true },
      { name: "trainer", label: "Trainer", type: "person", hint: "Who taught, by name." },
      { name: "startedOn", label: "First day", type: "date", needed: true, essential: true },
      { name: "endedOn", label: "Last day", type: "date", needed: true, essential: true },
      bearsDate("Date on the certificate"),
      { name: "hoursLiveSupervised", label: "Live hours, supervised", type: "hours" },
      { name: "hoursLiveTheory", label: "Live hours, theory", type: "hours" },
      { name: "hoursOnline", label: "Hours online", type: "hours" },
      { name: "hoursHome", label: "Hours at home", type: "hours" },
      { name: "liveModels", label: "Live models treated in training", type: "count" },
    ],
  },
  licence: {
    asks: "The licence itself, with its number and its end.",
    lasts: "own_date",
    fields: [
      aboutPerson,
      { name: "title", label: "What the licence allows", type: "text", needed: true },
      issuer("Issued by"),
      number("Licence number"),
      bearsDate("Date of the licence"),
      ends("Valid through", true),
    ],
  },
  council_registration: {
    asks: "The certificate of registration for tattooing or semi-permanent skin colouring.",
    lasts: "own_date_or_year",
    fields: [
      aboutPerson,
      issuer("Council"),
      number("Registration number"),
      { name: "premises", label: "Registered premises", type: "text", needed: true, hint: "As the certificate gives them." },
      bearsDate("Date of registration"),
      ends("Valid through"),
    ],
  },
  insurance: {
    asks: "The schedule or certificate of insurance, with the policyholder, what is covered and the period.",
    lasts: "own_date",
    fields: [
      { name: "policyholder", label: "Policyholder", type: "text", needed: true, essential: true },
      issuer("Insurer"),
      {
        name: "covers",
        label: "What is covered",
        type: "text",
        needed: true,
        hint: "It has to name tattooing or scalp micropigmentation.",
      },
      number("Policy number", true),
      bearsDate("Cover begins"),
      ends("Cover ends", true),
    ],
  },
  hygiene: {
    asks: "The certificate or the report of an inspection.",
    lasts: "own_date_or_year",
    fields: [
      aboutPerson,
      { name: "title", label: "What it is called", type: "text", needed: true },
      issuer("Issued by"),
      { name: "result", label: "Result", type: "text", hint: "A grade or mark, if it bears one." },
      bearsDate("Date it bears"),
      ends("Valid through"),
    ],
  },
  company_record: {
    asks: "An extract of the register of companies or of trade.",
    lasts: "own_date_or_year",
    fields: [
      { name: "company", label: "Company", type: "text", needed: true, essential: true },
      issuer("Register"),
      { name: "number", label: "Company number", type: "text", needed: true },
      bearsDate("Date of the extract"),
    ],
  },
  identity: {
    asks: "The page with the photo. Cover what is not asked for here: the number is not needed. The file is removed once it has been checked.",
    lasts: "always",
    forgetsFile: true,
    fields: [
      { name: "practitioner", label: "Practitioner", type: "person", needed: true, essential: true },
      { name: "holder", label: "Name as printed", type: "text", needed: true, essential: true, closed: true },
      { name: "title", label: "Kind of document", type: "text", needed: true, hint: "Passport, identity card or driving licence." },
      { name: "issuer", label: "Issued by", type: "text", needed: true, closed: true },
      bearsDate("Date of issue"),
    ],
  },
};

export function fieldOf(kind: EvidenceKind, name: string): EvidenceField | null {
  return EVIDENCE_VOCABULARY[kind].fields.find((field) => field.name === name) ?? null;
}

/** The last day on which a document checked on `checkedOn` can count; null: it does not lapse. */
export function latestDueOn(kind: EvidenceKind, ownDate: Day | null, checkedOn: Day): Day | null {
  if (EVIDENCE_VOCABULARY[kind].lasts === "always") return null;
  return ownDate ?? addDays(checkedOn, CHECK_HOLDS_DAYS);
}

/** How long it counts, as a sentence for its form. */
export const LASTS_WORDS: Readonly<Record<Lasts, string>> = {
  own_date: "It counts through the last day it bears, and no longer. You are reminded 60, 30 and 7 days before.",
  own_date_or_year: "It counts through the last day it bears. Where it bears none it is looked at again after a year.",
  always: "What it shows does not lapse.",
};
