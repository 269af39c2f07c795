import { consultationQuestionWords } from "#app/directory/consultation-question-words.ts";
import { FIXED_QUESTIONS, type FixedId } from "#app/directory/fixed-questions.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

type Rest = (why: string) => Statement;

/** What the reason of each question of every consultation rests on. The questions themselves stand with the consultation sheet. */
const RESTS_ON: Record<FixedId, Rest> = {
  practitioner: ours,
  "own-healed-work": (why) => said(why, "takenPhotos"),
  needle: (why) => said(why, "dotSize", "discoloration", "proHair"),
  sessions: (why) => said(why, "scalpGuru", "smpProcess", "recoveryWeek"),
  "patch-test": (why) => said(why, "fdaTattoos", "smpChapter"),
  aftercare: (why) => said(why, "austin", "dayByDay", "sixWeeks"),
  correction: (why) => said(why, "fdaTattoos", "newcastleLaser"),
  "who-pays": ours,
};

/** The questions with their reasons as statements of the guide. */
export function notedQuestions() {
  const { fixed } = consultationQuestionWords();
  return FIXED_QUESTIONS.map((id) => ({ id, ...fixed[id], why: RESTS_ON[id](fixed[id].why) }));
}
