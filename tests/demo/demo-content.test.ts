import { expect, test } from "vitest";
import { chapterFields, reviewFields } from "#app/cli/seed/seed-reviews.ts";
import { dayAgo } from "#app/cli/seed/timeline.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { dayOf } from "#app/platform/date.ts";
import { checkClaim } from "#app/practitioners/claim-arithmetic.ts";
import { chapterForm, replyForm, reviewForm } from "#app/reviews/review-form.ts";
import { takenAgo } from "#db/seed/demo-case.ts";
import { demoCases, demoCopies } from "#db/seed/demo-cases.ts";
import { demoClinics, demoPractitioners, demoReviews } from "#db/seed/demo-content.ts";
import { readDemoReviews } from "#db/seed/demo-review.ts";
import { DEMO_STORIES } from "#db/seed/demo-stories.ts";
import { plainCases } from "#db/seed/plain-cases.ts";

const now = new Date("2026-11-23T12:00:00Z");
const clinicOf = (slug: string) => demoClinics.find((clinic) => clinic.slug === slug);
const personOf = (slug: string) => demoPractitioners.find((person) => person.slug === slug);

test("every demo review is one that the product's own form takes", () => {
  const problems = demoClinics.flatMap((clinic) =>
    (demoReviews.get(clinic.slug) ?? []).flatMap((review) =>
      review.chapters.flatMap((chapter, place) => {
        const then = new Date(now.getTime() - chapter.writtenAgo * 86_400_000);
        const parsed =
          place === 0
            ? reviewForm(dayOf(then)).safeParse(reviewFields(review, chapter, clinic, then))
            : chapterForm(dayOf(then)).safeParse(chapterFields(review, chapter, then));
        const answer = review.reply ? replyForm.safeParse({ body: review.reply.body }) : null;
        return parsed.success && (answer?.success ?? true) ? [] : [`${clinic.slug}, ${review.author}: ${parsed.error?.issues[0]?.message}`];
      }),
    ),
  );
  expect(problems).toEqual([]);
});

test("the demo's later chapters come seven days or more after the one before, and count on from the last session", () => {
  const broken = [...demoReviews.values()].flat().flatMap(({ author, chapters }) =>
    chapters.slice(1).flatMap((chapter, place) => {
      const before = chapters[place];
      const passed = (before?.writtenAgo ?? 0) - chapter.writtenAgo;
      return before && passed >= 7 && chapter.daysSinceSession - before.daysSinceSession === passed ? [] : [author];
    }),
  );
  expect(broken).toEqual([]);
  expect([...demoReviews.values()].flat().filter(({ chapters }) => chapters.length >= 3).length).toBeGreaterThanOrEqual(2);
});

test("whatever the demo names is in it, once", () => {
  const slugs = demoClinics.map((clinic) => clinic.slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(new Set(demoPractitioners.map((person) => person.slug)).size).toBe(demoPractitioners.length);
  expect([...demoReviews.keys()].filter((slug) => !clinicOf(slug))).toEqual([]);
  const atWork = (each: { clinic: string; practitioner: string }) =>
    clinicOf(each.clinic)?.team.some((one) => one.practitioner === each.practitioner) === true;
  expect([...demoCases, ...plainCases].filter((each) => !atWork(each))).toEqual([]);
  expect(demoClinics.flatMap((clinic) => clinic.team).filter((one) => !personOf(one.practitioner))).toEqual([]);
  const trainers = demoPractitioners.flatMap((person) => person.training.flatMap((one) => one.trainer ?? []));
  expect(trainers.filter((slug) => !personOf(slug))).toEqual([]);
  expect(DEMO_STORIES.map((story) => [story.number, clinicOf(story.slug) !== undefined])).toEqual(
    [1, 2, 3, 4, 5, 6].map((story) => [story, true]),
  );
});

test("treatments are those of the product, and every clinic can be found on a map", () => {
  for (const clinic of demoClinics) {
    expect(Object.keys(clinic.treatments).filter((treatment) => !(TREATMENTS as readonly string[]).includes(treatment))).toEqual([]);
    expect(clinic.places.every((place) => Math.abs(place.lat) < 90 && Math.abs(place.lng) < 180 && /^[A-Z]{2}$/.test(place.country))).toBe(
      true,
    );
  }
  expect(demoCases.filter((each) => !(TREATMENTS as readonly string[]).includes(each.treatment))).toEqual([]);
});

test("no address or telephone number of the demo can be anybody's", () => {
  // Ofcom's, ComReg's, the Bundesnetzagentur's, PTS's, NANPA's and ACMA's ranges for fiction.
  const fictional =
    /^(0(20 7946 0|113 496 0|114 496 0|115 496 0|116 496 0|117 496 0|121 496 0|131 496 0|141 496 0|151 496 0|161 496 0|191 498 0|1632 960 )\d{2,3}|028 9649 6\d{3}|029 2018 0\d{3}|020 91\d \d{4}|030 23125 \d{3}|040 66969 \d{3}|089 99998 \d{3}|08 465 004 \d\d|\(\d{3}\) 555-01\d\d|\(03\) 5550 \d{4})$/;
  expect(demoClinics.flatMap(({ phone }) => phone ?? []).filter((phone) => !fictional.test(phone))).toEqual([]);
  expect(demoClinics.flatMap(({ website }) => website ?? []).filter((website) => !new URL(website).hostname.endsWith(".example"))).toEqual(
    [],
  );
});

test("nothing in the demo happens in the future, and a copy is sent in after the photo it was made from", () => {
  expect(demoCases.filter((each) => each.shots.some((shot) => takenAgo(each, shot) < 1))).toEqual([]);
  for (const { of, uploadedAgo } of demoCopies) {
    const original = demoCases.find((each) => each.head === of.head);
    const shot = original?.shots[of.shot];
    expect(original && shot && takenAgo(original, shot) - 9).toBeGreaterThan(uploadedAgo);
  }
});

test("the demo's claims of 3 years and of 300 treatments read Contradicted and Not possible", () => {
  const verdictOf = (slug: string, kind: "years_of_practice" | "treatments_done") => {
    const clinic = clinicOf(slug);
    const claim = clinic?.claims.find((each) => each.kind === kind);
    const person = personOf(claim?.practitioner ?? "");
    const licence = clinic?.evidence.find((piece) => piece.kind === "council_registration");
    if (!claim || !licence) throw new Error(`${slug} makes no such claim`);
    const evidence = {
      dated: [{ kind: "registration" as const, on: dayAgo(now, licence.dated) }],
      firstTrainingEndedOn: dayAgo(now, person?.training[0]?.ended ?? 0),
      acceptedHours: null,
      documentedCases: 2,
    };
    return checkClaim({ kind, value: claim.value, statedOn: dayAgo(now, claim.stated) }, evidence, dayOf(now));
  };
  const years = verdictOf("kingsway-scalp-studio", "years_of_practice");
  expect([years.state, years.finding]).toEqual(["contradicted", "The earliest evidence is 5 months old."]);
  expect(verdictOf("merchant-city-hairline", "treatments_done").state).toBe("not_possible");
});

test("a line that is no review stops the reading, and the line is quoted", () => {
  expect(() => readDemoReviews("Ann | V1 | 10 | 40 | 555555 | density | Good | Six stars only, where seven are needed.")).toThrow(
    /Not seven stars: Ann/,
  );
  expect(() => readDemoReviews("Ann | V1 | 10 | 40 | 5555555 | density | Good")).toThrow(/Not a review: Ann/);
});
