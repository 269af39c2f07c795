import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /practitioners/:slug, by all its parts. */
export const practitionerWords = words({
  en: {
    documentTitle: "Practitioner – Scalpmark",
    pageTitle: (name: string) => `${name}: training, lineage and evidence`,
    description: (name: string) => `What is evidenced about ${name}: training, years, who taught them, cases and reviews.`,
    clinics: "Clinics",
    whatIsEvidenced: "What is evidenced",
    whatIsEvidencedNote: "The record belongs to the person: it goes with them, and is lent to nobody.",
    notProvided: "Not provided",
    post: (role: string, when: string, present: boolean) => (present ? `${role}, ${when}` : `${role}, ${when}. Not there now.`),
    whereTheyWork: "Where they work and worked",
    whereTheyWorkNote: "As the clinics state it; who was asked has said yes.",
    noCourseKnown: "No course is known here. Ask where they learned, for how many hours, and on how many live models.",
    training: "Training",
    noTeacherKnown: "No record says who taught them, and nobody names them as a trainer. Ask.",
    nobodyIsNamed: "Nobody is named",
    whoTaughtWhom: "Who taught whom",
    asOf: (day: string) => `As of ${day}.`,
    results: "Results",
    resultsNote: "Of treatments by this person, at whichever clinic.",
    lineageNote: (teachers: number, pupils: number, morePupils: boolean) =>
      `${printCount(teachers, "teacher")} before, ${morePupils ? "more than " : ""}${printCount(pupils, "person", "people")} after. Only courses that were checked, or not yet checked, are drawn.`,

    // course-list.tsx
    trainerNotProvided: "Trainer: not provided.",
    taughtByUnknown: rich("Taught by {name}, whose practice is not known here."),
    taughtBy: rich("Taught by {name}; evidenced practice on that day: {years}."),

    // pupil-list.tsx
    coursesTaughtBy: (name: string) => `Courses taught by ${name}`,
    newerCourses: "Newer courses",
    olderCourses: "Older courses",
    whomTheyTaught: "Whom they taught",
    whomTheyTaughtNote: "Newest course first.",
  },
});
