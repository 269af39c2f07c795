import { TREATMENTS } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { CompareGroup } from "#app/components/compare-table.tsx";
import { claimStateLabels } from "#app/components/state-mark.tsx";
import { isContradicted } from "#app/directory/check-claims.server.ts";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { toDecisions, toLedger, toPrices } from "#app/routes/clinics/clinic-view.ts";
import { cell, row, someKnown } from "#app/routes/compare/compare-cells.ts";
import { compareViewWords } from "#app/routes/compare/compare-view-words.ts";

/** What each clinic asks for each treatment that one of them offers, in its own currency. */
export function priceGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  const offered = (clinic: ComparedClinic, code: string) => clinic.reading.treatments.find(({ treatment }) => treatment === code);
  return {
    id: "prices",
    title: say.prices,
    note: say.pricesNote,
    rows: TREATMENTS.map((treatment) =>
      row(clinics, treatmentWords()[treatment], (clinic) => {
        const own = offered(clinic, treatment);
        if (!own) return cell(null, say.notOffered);
        const [price] = toPrices({ ...clinic.reading, treatments: [own] });
        return cell([price?.value ?? say.priceNotProvided, ...(price?.note ? [price.note] : [])]);
      }),
    ).filter(someKnown),
  };
}

/** What each clinic says of itself, and what dated evidence says to it. */
export function claimGroup(clinics: readonly ComparedClinic[], now: Date): CompareGroup {
  const say = compareViewWords();
  const ledgers = new Map(clinics.map((clinic) => [clinic.slug, toLedger(clinic.reading, dayOf(now))]));
  const subjects = [...new Set([...ledgers.values()].flat().map(({ subject }) => subject.split(":", 1)[0] ?? subject))];
  return {
    id: "claims",
    title: say.claims,
    note: say.claimsNote,
    rows: subjects.map((subject) =>
      row(clinics, subject, ({ slug }) =>
        cell(
          (ledgers.get(slug) ?? [])
            .filter((line) => line.subject.startsWith(subject) && line.claim !== null)
            .map((line) => ({
              text: `${line.claim}: ${claimStateLabels()[line.state].toLowerCase()}`,
              href: `/clinics/${slug}#${line.id}`,
            })),
          say.saysNothing,
        ),
      ),
    ),
  };
}

/** What people decided about each clinic, and the steps against it that are in force. */
export function decisionGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  return {
    id: "decisions",
    title: say.decisionsAndSteps,
    rows: [
      row(clinics, say.decisionsThatStand, ({ reading }) =>
        cell(
          toDecisions(reading)
            .filter(({ standing }) => standing)
            .map(({ id, words }) => ({ text: words, href: `/decisions/${id}` })),
          say.none,
        ),
      ),
      row(clinics, say.stepsInForce, ({ steps }) =>
        cell(
          steps.map(({ step, endsAt }) =>
            endsAt === null ? stepText(step).label : say.stepUntil(stepText(step).label, printDay(dayOf(endsAt))),
          ),
          say.none,
        ),
      ),
      row(clinics, say.contradictedClaims, ({ reading }) => {
        const against = reading.claims.filter(isContradicted).length;
        return cell(against === 0 ? null : String(against), reading.claims.length === 0 ? say.noClaimMade : say.none);
      }),
    ],
  };
}
