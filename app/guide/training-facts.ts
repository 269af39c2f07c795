import { ours, type Statement, said } from "#app/guide/statement.ts";
import { trainingFactWords } from "#app/guide/training-fact-words.ts";

export function trainingFacts(): readonly Statement[] {
  const say = trainingFactWords();
  return [
    said(say.training.firstCourse, "spcp"),
    said(say.training.teachers, "spcp"),
    said(say.training.certificate, "proqual"),
    said(say.training.mostCourses, "courseDays"),
    ours(say.training.askForHours),
  ];
}

export function readingAScore(): readonly Statement[] {
  const say = trainingFactWords();
  return [ours(say.score.whatItSays), ours(say.score.notEnough), ours(say.score.ownWords), ours(say.score.oldestEvidence)];
}

export function checkingAPhoto(): readonly Statement[] {
  const say = trainingFactWords();
  return [ours(say.photo.howItIsChecked), ours(say.photo.noMatch), ours(say.photo.dayOfPhoto)];
}
