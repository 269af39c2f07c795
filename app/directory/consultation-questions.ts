import { treatmentLabel } from "#app/clinics/treatment.ts";
import type { ConsultationFacts } from "#app/directory/consultation-facts.ts";
import { fixedQuestions } from "#app/directory/fixed-questions.ts";
import { peopleQuestions } from "#app/directory/people-questions.ts";
import { printCount, printDay } from "#app/platform/printed.ts";

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
  const page = `/clinics/${slug}`;
  const questions: Question[] = [
    ...decisions.map(({ id, words }) => ({
      id: `decision-${id}`,
      ask: "What do you say to this decision, and what have you changed since?",
      why: "Two moderators decided it after the clinic was heard. It says something about whether you can rely on what you are told.",
      good: "They know of it, tell you plainly what happened, and show you what is different now.",
      fact: { words: words, href: `/decisions/${id}` },
    })),
    ...steps.map(({ id, words }) => ({
      id: `step-${id}`,
      ask: "Why is this step in force against you?",
      why: "It was taken by rule, after the clinic was heard, and it has an end. You should know the reason before you book.",
      good: "They name the reason as it stands on their page, and what they are doing about it.",
      fact: { words, href: `${page}#decisions` },
    })),
    ...contradicted.map(({ id, wording, finding }) => ({
      id: `claim-${id}`,
      ask: `You say: “${wording}”. What shows that?`,
      why: "Dated evidence says otherwise, or the sum does not work out.",
      good: "They show a dated document or dated photos, or correct what they say.",
      fact: { words: finding, href: `${page}#claim-${id}` },
    })),
  ];
  if (disputedPhotos > 0) {
    questions.push({
      id: "disputed-photos",
      ask: "Which of your photos are in a dispute, and can you show me the originals?",
      why: "Photos of this clinic match those of others. Nobody has decided yet whose work they show.",
      good: "They open the original files on the camera or telephone that took them.",
      fact: { words: `${printCount(disputedPhotos, "photo")} in a dispute`, href: `${page}#photos` },
    });
  }
  return questions;
}

/** Results that nobody can see here. */
function photoQuestions({ slug, asker, healed }: ConsultationFacts): Question[] {
  const href = `/clinics/${slug}#photos`;
  if (healed.all === 0) {
    return [
      {
        id: "no-healed-photo",
        ask: "Can I see healed results, four weeks or more after the last session, taken in daylight?",
        why: "No healed photo is shown here. Every result looks sharp on the first day; only a healed one shows what stays.",
        good: "Several heads, dated, close up and from a distance, of whoever would treat you.",
        fact: { words: "No healed photo", href },
      },
    ];
  }
  const shown = `${printCount(healed.all, "healed photo")}`;
  const like = (id: string, what: string): Question => ({
    id,
    ask: `Can I see healed results on ${what}?`,
    why: "None of the healed photos shown here is of a head like yours, and skin and hair change how dots heal and show.",
    good: "At least two such heads, healed, dated, by whoever would treat you. That they have none is an answer too.",
    fact: { words: `${shown}, none on ${what}`, href },
  });
  return [
    ...(healed.overAYear === 0
      ? [
          {
            id: "no-photo-over-a-year",
            ask: "Can I see a head that you treated more than a year ago, as it is now?",
            why: "Dots can spread, fade or change colour in the first years. No photo here is older than a year after the last session.",
            good: "A dated photo or a client who agrees to be asked, and an honest word about fading.",
            fact: { words: `${shown}, none over a year`, href },
          },
        ]
      : []),
    ...(asker.treatment !== null && healed.treatment === 0
      ? [like("no-photo-of-treatment", `the treatment you want: ${treatmentLabel(asker.treatment).toLowerCase()}`)]
      : []),
    ...(asker.grade !== null && healed.grade === 0 ? [like("no-photo-of-grade", `hair loss of your grade, ${asker.grade}`)] : []),
    ...(asker.skin !== null && healed.skin === 0 ? [like("no-photo-of-skin", `your skin type, Fitzpatrick ${asker.skin}`)] : []),
  ];
}

/** Price, documents and clients' reports. */
function termQuestions({ slug, asker, offered, documents, reviews }: ConsultationFacts): Question[] {
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
      ask: `What does ${names === "" ? "the treatment" : names} cost in all, and what does that include?`,
      why: "No price is stated here, and a price without the number of sessions can grow.",
      good: "One sum in writing, with the sessions, the touch-up and what happens if more are needed.",
      fact: { words: names === "" ? "No treatment with a price" : `Price not provided: ${names}`, href: `${page}#equipment` },
    });
  }
  if (wanted.some(({ sessions }) => sessions === 1)) {
    questions.push({
      id: "one-session",
      ask: "Why is one session enough, when two to four are usual?",
      why: "Dots are built up in layers, and the first heals unevenly. One session offered as the whole treatment is a warning sign.",
      good: "They plan at least a second session after healing.",
      fact: { words: "One session included in the price", href: `${page}#equipment` },
    });
  }
  const paper = documentQuestion(page, documents);
  questions.push(...paper);
  if (reviews.healed === 0) {
    questions.push({
      id: "no-healed-review",
      ask: "Can I speak to somebody you treated more than a month ago?",
      why:
        reviews.all === 0
          ? "Nobody who was treated here has told how it went."
          : "Nobody has told here how it looks once healed. Early reviews say how pleasant the day was.",
      good: "They ask former clients and come back to you. Nobody has to agree to it.",
      fact: {
        words: reviews.all === 0 ? "No review" : `${printCount(reviews.all, "review")}, none of a healed result`,
        href: `${page}#reviews`,
      },
    });
  }
  return questions;
}

const DOCUMENT_WORDS = {
  licence: {
    noun: "licence or registration",
    why: "Many places require one for tattooing the skin. It is about premises and hygiene, not about skill.",
    good: "A paper with the authority’s name, the address you are in and a date that is not past.",
  },
  insurance: {
    noun: "treatment insurance",
    why: "It pays if you are harmed. Without it you would have to sue a person.",
    good: "A certificate that names the practitioner, covers scalp micropigmentation and is in date.",
  },
} as const;

function documentQuestion(page: string, documents: ConsultationFacts["documents"]): Question[] {
  return (Object.keys(DOCUMENT_WORDS) as (keyof typeof DOCUMENT_WORDS)[]).flatMap((kind) => {
    const standing = documents[kind];
    if (standing.state === "accepted") return [];
    const { noun, why, good } = DOCUMENT_WORDS[kind];
    const words = {
      lapsed: standing.state === "lapsed" ? `Lapsed on ${printDay(standing.on)}` : "",
      waiting: "Sent in, not checked yet",
      none: "None seen here",
    }[standing.state];
    return [
      { id: `${kind}-${standing.state}`, ask: `May I see your ${noun}, in date?`, why, good, fact: { words, href: `${page}#evidence` } },
    ];
  });
}
