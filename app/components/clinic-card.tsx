import { clinicCardWords } from "#app/components/clinic-card-words.ts";
import { DotRow } from "#app/components/dot-row.tsx";
import { Picture, type PictureView } from "#app/components/picture.tsx";
import { ScoreSmall } from "#app/components/score-dial.tsx";
import type { ListedScore } from "#app/components/score-view.ts";
import { ShortlistLink } from "#app/components/shortlist-link.tsx";
import { printDecimal } from "#app/platform/printed.ts";

export interface ClinicCardView {
  href: string;
  name: string;
  place: string;
  /** A healed result of its own that nobody has put in doubt; null when there is none. */
  cover: PictureView | null;
  /** "3.2 km", null when no place was searched for. */
  distance: string | null;
  /** Null until it is first computed. */
  score: ListedScore | null;
  /** What was checked, 0 to 100; reviews play no part in it. */
  evidenceLevel: number;
  /** Null: never checked or not provided. Zero: checked, and nothing found. */
  verifiedHours: number | null;
  evidencedYears: number | null;
  healedPhotos: number | null;
  reviews: { verified: number; unverified: number };
  treatments: readonly string[];
  /** "£1,450". */
  priceFrom: string | null;
  /** What an upheld decision found, in a few words: "One photo confirmed stolen". */
  warning: string | null;
  /** Why it stands where it does in its list: "Here by its score, 81.4 of 100." */
  why: string;
}

/** A clinic in a list of results. `inSight`: it is among the first that a page shows. */
export function ClinicCard({ clinic, inSight = false }: { clinic: ClinicCardView; inSight?: boolean }) {
  const say = clinicCardWords();
  return (
    <article className="clinic-card">
      <div className="clinic-card-name">
        <h3>
          <a href={clinic.href}>{clinic.name}</a>
        </h3>
        <p className="soft">
          {clinic.place}
          {clinic.distance && <span className="figures">, {clinic.distance}</span>}
        </p>
        {clinic.warning && <p className="clinic-card-warning">{clinic.warning}</p>}
        <p className="clinic-card-why">{clinic.why}</p>
        <p className="clinic-card-treatments">{clinic.treatments.length > 0 ? clinic.treatments.join(", ") : say.treatmentsNotProvided}</p>
        <ShortlistLink slug={clinic.href.slice("/clinics/".length)} name={clinic.name} />
      </div>
      <Cover cover={clinic.cover} when={inSight ? "soon" : "later"} />
      <div className="clinic-card-score">
        {clinic.score ? <ScoreSmall score={clinic.score} /> : <p className="soft">{say.noScoreYet}</p>}
      </div>
      <dl className="clinic-card-facts figures">
        <div className="clinic-card-evidence">
          <dt>{say.evidenceLevel}</dt>
          <dd>
            <DotRow full={Math.round(clinic.evidenceLevel / 10)} of={10} />
            {say.ofHundred(Math.round(clinic.evidenceLevel))}
          </dd>
        </div>
        <Fact term={say.trainingVerified} value={clinic.verifiedHours === null ? null : say.hours(clinic.verifiedHours)} />
        <Fact term={say.practiceEvidenced} value={clinic.evidencedYears === null ? null : years(clinic.evidencedYears)} />
        <Fact term={say.healedPhotos} value={clinic.healedPhotos === null ? null : String(clinic.healedPhotos)} />
        <Fact term={say.reviews} value={reviewWords(clinic.reviews)} />
        <Fact term={say.priceFrom} value={clinic.priceFrom} />
      </dl>
    </article>
  );
}

function Cover({ cover, when }: Pick<ClinicCardView, "cover"> & { when: "soon" | "later" }) {
  const say = clinicCardWords();
  if (!cover) return <p className="clinic-card-cover">{say.noHealedPhoto}</p>;
  return <Picture picture={cover} className="clinic-card-cover" when={when} />;
}

function Fact({ term, value }: { term: string; value: string | null }) {
  const say = clinicCardWords();
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value ?? <i>{say.notProvided}</i>}</dd>
    </div>
  );
}

/** Whole months under two years, else years to a tenth. */
function years(value: number): string {
  const say = clinicCardWords();
  const months = Math.floor(value * 12);
  if (months < 24) return say.months(months);
  return say.years(printDecimal(Math.floor(value * 10) / 10, 1));
}

function reviewWords({ verified, unverified }: ClinicCardView["reviews"]): string {
  const say = clinicCardWords();
  if (verified + unverified === 0) return say.noReviewsYet;
  return unverified === 0 ? say.allVerified(verified) : say.verifiedAndNot(verified, unverified);
}
