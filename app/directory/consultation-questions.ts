import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { ConsultationFacts } from "#app/directory/consultation-facts.ts";
import { consultationQuestionWords } from "#app/directory/consultation-question-words.ts";
import { fixedQuestions } from "#app/directory/fixed-questions.ts";
import { peopleQuestions } from "#app/directory/people-questions.ts";

/** One question of a sheet: what to ask, why, and what a good answer sounds like. */
export interface Question {
  /** Stable for one clinic: an answer is kept under it. */
  id: string;
  ask: string;
  why: string;
  good: string;
  /** What the clinic's page shows about it, and where. */
  fact: { words: string; href: string };
}

/**
 * The questions for one clinic: first its gaps, each exactly when the gap is there, then those that belong to every consultation. The gravest come first,
 * since time may run out.
 */
export function consultationQuestions(facts: ConsultationFacts): { gaps: Question[]; fixed: Question[] } {
  return {
    gaps: [...againstQuestions(facts), ...photoQuestions(facts), ...peopleQuestions(facts), ...termQuestions(facts)],
    fixed: fixedQuestions(facts),
  };
}

/** What was decided, and what evidence says against the clinic's own words. */
function againstQuestions({ slug, decisions, steps, contradicted, disputedPhotos }: ConsultationFacts): Question[] {
  const say = consultationQuestionWords();
  const page = `/clinics/${slug}`;
  const questions: Question[] = [
    ...decisions.map(({ id, words }) => ({
      id: `decision-${id}`,
      ...say.decision,
      fact: { words: words, href: `/decisions/${id}` },
    })),
    ...steps.map(({ id, words }) => ({
      id: `step-${id}`,
      ...say.step,
      fact: { words, href: `${page}#decisions` },
    })),
    ...contradicted.map(({ id, wording, finding }) => ({
      id: `claim-${id}`,
      ask: say.claim.ask(wording),
      why: say.claim.why,
      good: say.claim.good,
      fact: { words: finding, href: `${page}#claim-${id}` },
    })),
  ];
  if (disputedPhotos > 0) {
    questions.push({
      id: "disputed-photos",
      ...say.disputedPhotos,
      fact: { words: say.inDispute(disputedPhotos), href: `${page}#photos` },
    });
  }
  return questions;
}

/** Results that nobody can see here. */
function photoQuestions({ slug, asker, healed }: ConsultationFacts): Question[] {
  const say = consultationQuestionWords();
  const href = `/clinics/${slug}#photos`;
  if (healed.all === 0) {
    return [
      {
        id: "no-healed-photo",
        ...say.noHealedPhoto,
        fact: { words: say.noHealedPhotoShown, href },
      },
    ];
  }
  const shown = say.healedPhotos(healed.all);
  const like = (id: string, what: string): Question => ({
    id,
    ask: say.likeYours.ask(what),
    why: say.likeYours.why,
    good: say.likeYours.good,
    fact: { words: say.noneOn(shown, what), href },
  });
  return [
    ...(healed.overAYear === 0
      ? [
          {
            id: "no-photo-over-a-year",
            ...say.overAYear,
            fact: { words: say.noneOverAYear(shown), href },
          },
        ]
      : []),
    ...(asker.treatment !== null && healed.treatment === 0
      ? [like("no-photo-of-treatment", say.theTreatment(treatmentLabel(asker.treatment).toLowerCase()))]
      : []),
    ...(asker.grade !== null && healed.grade === 0 ? [like("no-photo-of-grade", say.ofGrade(asker.grade))] : []),
    ...(asker.skin !== null && healed.skin === 0 ? [like("no-photo-of-skin", say.ofSkin(asker.skin))] : []),
  ];
}

/** Price, documents and clients' reports. */
function termQuestions({ slug, asker, offered, documents, reviews }: ConsultationFacts): Question[] {
  const say = consultationQuestionWords();
  const page = `/clinics/${slug}`;
  const wanted = asker.treatment === null ? offered : offered.filter(({ treatment }) => treatment === asker.treatment);
  const unpriced =
    asker.treatment !== null && wanted.length === 0
      ? [asker.treatment]
      : wanted.filter(({ priced }) => !priced).map(({ treatment }) => treatment);
  const questions: Question[] = [];
  if (unpriced.length > 0 || offered.length === 0) {
    const names = unpriced.map((treatment) => treatmentLabel(treatment).toLowerCase()).join(", ");
    questions.push({
      id: "price-not-stated",
      ask: say.price.ask(names),
      why: say.price.why,
      good: say.price.good,
      fact: { words: names === "" ? say.noTreatmentPriced : say.priceNotProvided(names), href: `${page}#equipment` },
    });
  }
  if (wanted.some(({ sessions }) => sessions === 1)) {
    questions.push({
      id: "one-session",
      ...say.oneSession,
      fact: { words: say.oneSessionIncluded, href: `${page}#equipment` },
    });
  }
  const paper = documentQuestion(page, documents);
  questions.push(...paper);
  if (reviews.healed === 0) {
    questions.push({
      id: "no-healed-review",
      ask: say.formerClient.ask,
      why: reviews.all === 0 ? say.nobodyTold : say.nobodyToldHealed,
      good: say.formerClient.good,
      fact: {
        words: reviews.all === 0 ? say.noReview : say.noneHealed(reviews.all),
        href: `${page}#reviews`,
      },
    });
  }
  return questions;
}

function documentQuestion(page: string, documents: ConsultationFacts["documents"]): Question[] {
  const say = consultationQuestionWords();
  return (["licence", "insurance"] as const).flatMap((kind) => {
    const standing = documents[kind];
    if (standing.state === "accepted") return [];
    const words = standing.state === "lapsed" ? say.lapsedOn(standing.on) : standing.state === "waiting" ? say.sentIn : say.noneSeen;
    return [{ id: `${kind}-${standing.state}`, ...say.documents[kind], fact: { words, href: `${page}#evidence` } }];
  });
}
