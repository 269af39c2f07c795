import type { ClinicCardView } from "#app/components/clinic-card.tsx";
import { readCorrectingClinics } from "#app/directory/read-corrections.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { orderReason } from "#app/routes/directory/order-reason.ts";
import { toCard, withoutPastBanners } from "#app/routes/directory/result-card.ts";
import { botchedWords } from "#app/routes/guide/botched-words.ts";

/** A clinic with the corrections that its clients stand for. */
export interface CorrectingView {
  card: ClinicCardView;
  corrections: { href: string; words: string }[];
}

export async function readCorrectingView(db: Db, now: Date, most: number): Promise<{ total: number; clinics: CorrectingView[] }> {
  const say = botchedWords();
  const { total, clinics } = await readCorrectingClinics(db, most);
  const rows = withoutPastBanners(
    clinics.map(({ row }) => row),
    now,
  );
  return {
    total,
    clinics: rows.map((row, place) => ({
      card: toCard(row, orderReason(row, rows[place - 1] ?? null, EVERYTHING.sort)),
      corrections: (clinics[place]?.corrections ?? []).map(({ treated, healedPhotos }) => ({
        href: `/cases/${treated.id}`,
        words: [
          treated.grade === null ? say.correction : say.correctionOfGrade(treated.grade),
          treated.confirmedAt === null ? null : say.confirmedByItsClient(printDay(dayOf(treated.confirmedAt))),
          say.healedPhotos(healedPhotos),
        ]
          .filter((part) => part !== null)
          .join(", "),
      })),
    })),
  };
}
