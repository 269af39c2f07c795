import type { CheckMethod, EvidenceKind } from "#app/clinics/evidence.ts";
import type { Lasts } from "#app/clinics/evidence-field.ts";
import { words } from "#app/platform/words.ts";

/** What documents are called, what is asked of each kind, and what they do not prove. */
export const evidenceKindWords = words({
  en: {
    kinds: {
      training_record: { label: "Training record", doesNotProve: "It does not show how good the work is." },
      licence: { label: "Licence", doesNotProve: "A licence is about premises and hygiene, not about skill." },
      council_registration: { label: "Council registration", doesNotProve: "Registration is a hygiene check, not a check of skill." },
      insurance: { label: "Insurance", doesNotProve: "Insurance pays after harm; it does not prevent it." },
      hygiene: { label: "Hygiene certificate", doesNotProve: "It says nothing about the result on your head." },
      company_record: { label: "Company record", doesNotProve: "It shows that a company exists, not who holds the needle." },
      identity: { label: "Identity", doesNotProve: "It shows who somebody is, not what they can do." },
    } satisfies Record<EvidenceKind, { label: string; doesNotProve: string }>,
    methods: {
      document: "the document alone was read",
      issuer: "the issuer confirmed it",
      register: "the public register was looked up",
      visit: "the clinic was visited",
    } satisfies Record<CheckMethod, string>,
    /** How long it counts, as a sentence for its form. */
    lasts: {
      own_date: "It counts through the last day it bears, and no longer. You are reminded 60, 30 and 7 days before.",
      own_date_or_year: "It counts through the last day it bears. Where it bears none it is looked at again after a year.",
      always: "What it shows does not lapse.",
    } satisfies Record<Lasts, string>,
    today: "today",
    daysAgo: (days: number) => `${days} ${days === 1 ? "day" : "days"} ago`,
    monthsAgo: (months: number) => `${months} months ago`,
    yearsAgo: (years: number) => `${years} years ago`,
  },
});
