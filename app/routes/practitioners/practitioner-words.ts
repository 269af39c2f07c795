import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /practitioners/:slug, by all its parts. */
export const practitionerWords = words({
  en: {
    documentTitle: "Practitioner – Scalpmark",
    trainingLineageAndEvidence: (name: string) => `${name}: training, lineage and evidence`,
    whatIsEvidencedAbout: (name: string) => `What is evidenced about ${name}: training, years, who taught them, cases and reviews.`,
    clinics: "Clinics",
    whatIsEvidenced: "What is evidenced",
    theRecordBelongs: "The record belongs to the person: it goes with them, and is lent to nobody.",
    notProvided: "Not provided",
    notThereNow: ". Not there now.",
    whereTheyWorkAndWorked: "Where they work and worked",
    asTheClinicsState: "As the clinics state it; who was asked has said yes.",
    noCourseIsKnown: "No course is known here. Ask where they learned, for how many hours, and on how many live models.",
    training: "Training",
    noRecordSaysWhoTaught: "No record says who taught them, and nobody names them as a trainer. Ask.",
    nobodyIsNamed: "Nobody is named",
    whoTaughtWhom: "Who taught whom",
    asOf: (asOf: string) => `As of ${asOf}.`,
    results: "Results",
    ofTreatmentsByThisPerson: "Of treatments by this person, at whichever clinic.",
    teachersBeforeMoreThanPeople: (above: number, cut: boolean, below: number) =>
      `${printCount(above, "teacher")} before, ${cut ? "more than " : ""}${printCount(below, "person", "people")} after.`,
    onlyCoursesThatWere: (known: string) => `${known} Only courses that were checked, or not yet checked, are drawn.`,

    // course-list.tsx
    trainerNotProvided: "Trainer: not provided.",
    whosePracticeIsNotKnown: ", whose practice is not known here.",
    evidencedPracticeOnThatDay: (years: string) => `; evidenced practice on that day: ${years}.`,
    taught: rich("Taught by {name}{years}"),

    // pupil-list.tsx
    coursesTaught: (name: string) => `Courses taught by ${name}`,
    newerCourses: "Newer courses",
    olderCourses: "Older courses",
    whomTheyTaught: "Whom they taught",
    newestCourseFirst: "Newest course first.",
  },
});
