import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import type { CompareGroup } from "#app/components/compare-table.tsx";
import { CLAIM_STATE_LABELS } from "#app/components/state-mark.tsx";
import { isContradicted } from "#app/directory/check-claims.server.ts";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { toDecisions, toLedger, toPrices } from "#app/routes/clinics/clinic-view.ts";
import { cell, row, someKnown } from "#app/routes/compare/compare-cells.ts";

/** What each clinic asks for each treatment that one of them offers, in its own currency. */
export function priceGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const offered = (clinic: ComparedClinic, code: string) => clinic.reading.treatments.find(({ treatment }) => treatment === code);
  return {
    id: "prices",
    title: "Prices",
    note: "As stated by each clinic, in its own currency. Nothing is converted.",
    rows: TREATMENTS.map((treatment) =>
      row(clinics, TREATMENT_LABELS[treatment], (clinic) => {
        const own = offered(clinic, treatment);
        if (!own) return cell(null, "Not offered");
        const [price] = toPrices({ ...clinic.reading, treatments: [own] });
        return cell([price?.value ?? "Price not provided", ...(price?.note ? [price.note] : [])]);
      }),
    ).filter(someKnown),
  };
}

/** What each clinic says of itself, and what dated evidence says to it. */
export function claimGroup(clinics: readonly ComparedClinic[], now: Date): CompareGroup {
  const ledgers = new Map(clinics.map((clinic) => [clinic.slug, toLedger(clinic.reading, dayOf(now))]));
  const subjects = [...new Set([...ledgers.values()].flat().map(({ subject }) => subject.split(":", 1)[0] ?? subject))];
  return {
    id: "claims",
    title: "What it says, what is shown",
    note: "Claims weigh nothing in the score. Evidence does.",
    rows: subjects.map((subject) =>
      row(clinics, subject, ({ slug }) =>
        cell(
          (ledgers.get(slug) ?? [])
            .filter((line) => line.subject.startsWith(subject) && line.claim !== null)
            .map((line) => ({
              text: `${line.claim}: ${CLAIM_STATE_LABELS[line.state].toLowerCase()}`,
              href: `/clinics/${slug}#${line.id}`,
            })),
          "Says nothing",
        ),
      ),
    ),
  };
}

/** What people decided about each clinic, and the steps against it that are in force. */
export function decisionGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  return {
    id: "decisions",
    title: "Decisions and steps in force",
    rows: [
      row(clinics, "Decisions that stand", ({ reading }) =>
        cell(
          toDecisions(reading)
            .filter(({ standing }) => standing)
            .map(({ id, words }) => ({ text: words, href: `/decisions/${id}` })),
          "None",
        ),
      ),
      row(clinics, "Steps in force", ({ steps }) =>
        cell(
          steps.map(({ step, endsAt }) => `${STEPS[step].label}${endsAt === null ? "" : `, until ${printDay(dayOf(endsAt))}`}`),
          "None",
        ),
      ),
      row(clinics, "Claims that evidence contradicts", ({ reading }) => {
        const against = reading.claims.filter(isContradicted).length;
        return cell(against === 0 ? null : String(against), reading.claims.length === 0 ? "No claim made" : "None");
      }),
    ],
  };
}
