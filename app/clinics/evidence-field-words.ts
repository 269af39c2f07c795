import type { EvidenceKind } from "#app/clinics/evidence.ts";
import type { FieldNameOf } from "#app/clinics/evidence-field.ts";
import { words } from "#app/platform/words.ts";

/** What to send, what each field is called, and what helps to fill it in. */
interface WordsOf<Field extends string> {
  readonly asks: string;
  readonly labels: Readonly<Record<Field, string>>;
  readonly hints: Readonly<Partial<Record<Field, string>>>;
}

export interface KindWords {
  readonly asks: string;
  readonly labels: Readonly<Record<string, string | undefined>>;
  readonly hints: Readonly<Record<string, string | undefined>>;
}

/** What the form of each kind of document asks for. */
export const evidenceFieldWords = words({
  en: {
    training_record: {
      asks: "The certificate, and if you have it the record of hours: one page that shows both is best.",
      labels: {
        practitioner: "Practitioner",
        course: "Course",
        issuer: "Training provider, as the certificate names it",
        trainer: "Trainer",
        startedOn: "First day",
        endedOn: "Last day",
        datedOn: "Date on the certificate",
        hoursLiveSupervised: "Live hours, supervised",
        hoursLiveTheory: "Live hours, theory",
        hoursOnline: "Hours online",
        hoursHome: "Hours at home",
        liveModels: "Live models treated in training",
      },
      hints: {
        trainer: "Who taught, by name.",
      },
    },
    licence: {
      asks: "The licence itself, with its number and its end.",
      labels: {
        practitioner: "Practitioner",
        title: "What the licence allows",
        issuer: "Issued by",
        number: "Licence number",
        datedOn: "Date of the licence",
        dueOn: "Valid through",
      },
      hints: {
        practitioner: "Leave it open where the document is about the clinic as a whole.",
      },
    },
    council_registration: {
      asks: "The certificate of registration for tattooing or semi-permanent skin colouring.",
      labels: {
        practitioner: "Practitioner",
        issuer: "Council",
        number: "Registration number",
        premises: "Registered premises",
        datedOn: "Date of registration",
        dueOn: "Valid through",
      },
      hints: {
        practitioner: "Leave it open where the document is about the clinic as a whole.",
        premises: "As the certificate gives them.",
      },
    },
    insurance: {
      asks: "The schedule or certificate of insurance, with the policyholder, what is covered and the period.",
      labels: {
        policyholder: "Policyholder",
        issuer: "Insurer",
        covers: "What is covered",
        number: "Policy number",
        datedOn: "Cover begins",
        dueOn: "Cover ends",
      },
      hints: {
        covers: "It has to name tattooing or scalp micropigmentation.",
      },
    },
    hygiene: {
      asks: "The certificate or the report of an inspection.",
      labels: {
        practitioner: "Practitioner",
        title: "What it is called",
        issuer: "Issued by",
        result: "Result",
        datedOn: "Date it bears",
        dueOn: "Valid through",
      },
      hints: {
        practitioner: "Leave it open where the document is about the clinic as a whole.",
        result: "A grade or mark, if it bears one.",
      },
    },
    company_record: {
      asks: "An extract of the register of companies or of trade.",
      labels: {
        company: "Company",
        issuer: "Register",
        number: "Company number",
        datedOn: "Date of the extract",
      },
      hints: {},
    },
    identity: {
      asks: "The page with the photo. Cover what is not asked for here: the number is not needed. The file is removed once it has been checked.",
      labels: {
        practitioner: "Practitioner",
        holder: "Name as printed",
        title: "Kind of document",
        issuer: "Issued by",
        datedOn: "Date of issue",
      },
      hints: {
        title: "Passport, identity card or driving licence.",
      },
    },
  } satisfies { readonly [Kind in EvidenceKind]: WordsOf<FieldNameOf<Kind>> },
});
