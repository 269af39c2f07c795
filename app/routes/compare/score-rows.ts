import type { CompareCell, CompareGroup } from "#app/components/compare-table.tsx";
import { intervalWords } from "#app/components/score-view.ts";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber, printPoints } from "#app/platform/printed.ts";
import { cell, row } from "#app/routes/compare/compare-cells.ts";
import { compareViewWords } from "#app/routes/compare/compare-view-words.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { hasHeadline, PARTS, type Part, type TrustScore } from "#app/trust/trust-score.ts";

const scored = (clinic: ComparedClinic, of: (score: TrustScore) => CompareCell): CompareCell =>
  clinic.reading.score === null ? cell(null, compareViewWords().neverScored) : of(clinic.reading.score.result);

/** Score, interval and its eight signed parts. */
export function scoreGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  return {
    id: "score",
    title: say.scoreAndParts,
    note: say.scoreNote,
    rows: [
      row(clinics, say.score, (clinic) =>
        scored(clinic, (score) =>
          hasHeadline(score)
            ? cell([
                { text: say.of100(printNumber(score.score)), href: `/clinics/${clinic.slug}/score` },
                contributionWords().bands[score.band].label,
              ])
            : cell([{ text: contributionWords().bands[score.band].label, href: `/clinics/${clinic.slug}/score` }]),
        ),
      ),
      row(clinics, say.interval, (clinic) => scored(clinic, (score) => cell(capital(intervalWords(score)))), say.intervalNote),
      ...PARTS.map((part) =>
        row(clinics, contributionWords().parts[part].label, (clinic) =>
          scored(clinic, (score) => cell(printPoints(score.partsInTenths[part], part !== "base"))),
        ),
      ),
    ],
  };
}

/** What an evidence level is made of, each from 0 to 1 of what could be shown. */
const CREDENTIALS = ["training", "experience", "lineage", "photos"] as const satisfies readonly Part[];

/** What was checked, apart from reviews, and which part of it each credential fills. */
export function levelGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  const most = CREDENTIALS.reduce((sum, one) => sum + TS1.prior[one], 0);
  return {
    id: "evidence",
    title: say.levelAndMakeup,
    note: say.levelNote,
    rows: [
      row(clinics, say.evidenceLevel, ({ level }) => {
        if (level === null) return cell(null, say.nothingCheckedYet);
        const held = level.held?.until;
        return {
          ...cell([say.of100(Math.round(level.level)), ...(held ? [say.heldByStep(printDay(dayOf(held)))] : [])]),
          dots: { full: Math.round(level.level / 10), of: 10 },
        };
      }),
      ...CREDENTIALS.map((one) =>
        row(
          clinics,
          contributionWords().parts[one].label,
          (clinic) => {
            const filled = clinic.reading.score?.result.prior[one] ?? 0;
            if (filled === 0) return cell(null, say.nothingVerified);
            const share = (100 * TS1.prior[one]) / most;
            return cell(say.countOfAll(printNumber(filled * share), printNumber(share)));
          },
          contributionWords().parts[one].meaning,
        ),
      ),
    ],
  };
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
