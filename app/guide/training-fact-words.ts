import { words } from "#app/platform/words.ts";

/** What is known of training, and how to read a score and check a photo. */
export const trainingFactWords = words({
  en: {
    training: {
      firstCourse:
        "The Society of Permanent Cosmetic Professionals asks for a first course of at least 100 hours, 65 of them theory and clinical, and six procedures under the eyes of the teacher.",
      teachers: "It asks of teachers five years of practice and 300 procedures of each kind they teach.",
      certificate: "The ProQual Level 4 certificate for the scalp counts 185 hours, 90 of them guided.",
      mostCourses: "Most courses on offer last one to four days.",
      askForHours:
        "So ask for hours, not for the name of a certificate. On this site hours count only with the document that shows them, and what was live, on models, online or at home is kept apart.",
    },
    score: {
      whatItSays:
        "The score says what an average verified client would report once healed, with the interval in which it lies. Wide means: few have told.",
      notEnough: "“Not enough evidence yet” is an answer of its own. It is neither good nor bad.",
      ownWords: "What a clinic says of itself stands beside what is shown, and weighs nothing.",
      oldestEvidence: "Look at the date of the oldest evidence, at healed photos, and at who will treat you, before you look at the stars.",
    },
    photo: {
      howItIsChecked:
        "Send a photo or a screenshot to the check: it is compared with every photo known here, also mirrored, cut or recoloured, and not kept.",
      noMatch: "“No match” is no proof that a photo is the clinic’s own: it may be one that nobody has shown us.",
      dayOfPhoto: "Ask for the day since the last session of every photo you are shown. Under 28 days it is no result.",
    },
  },
});
