import { lastDayOf } from "#app/clinics/document-question.ts";
import { listQuestions } from "#app/clinics/document-question-repository.server.ts";
import { hasLapsed } from "#app/clinics/evidence.ts";
import { isContradicted } from "#app/directory/check-claims.server.ts";
import type { ClinicReading } from "#app/directory/read-clinic.server.ts";
import { isForAuthorAlone, lastAppealDay } from "#app/moderation/appeal.ts";
import { listCharges } from "#app/moderation/charge-repository.server.ts";
import { findOpenFinding } from "#app/moderation/claim-finding-repository.server.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { listUndecidedDisputesOfClinic } from "#app/moderation/dispute-repository.server.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { addDays, type Day, dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { countUnansweredComplaints } from "#app/reviews/complaint-repository.server.ts";
import { countDeskReviews } from "#app/reviews/desk-review-repository.server.ts";
import { openMattersWords } from "#app/routes/manage/open-matters-words.ts";

/** Something at a clinic's desk that waits for it. */
export interface Matter {
  sentence: string;
  href: string;
  /** What it costs to leave it: 3 a decision may fall or stand without the clinic's words; 2 the level falls or readers see a contradiction; 1 the rest. */
  urgency: 1 | 2 | 3;
}

const DUE_DAYS = 60;

/** Everything that waits for the clinic, the most urgent first. */
export async function listOpenMatters(db: Db, reading: ClinicReading, asOf: Day): Promise<Matter[]> {
  const say = openMattersWords();
  const desk = `/manage/${reading.clinic.slug}`;
  const matters: Matter[] = [];
  for (const dispute of await listUndecidedDisputesOfClinic(db, reading.clinic.id)) {
    const sentence = say.photoInDispute(printDay(dayOf(dispute.openedAt)));
    matters.push({ urgency: 3, sentence, href: `/disputes/${dispute.id}` });
  }
  for (const decision of reading.decisions) {
    const last = lastAppealDay(decision);
    if (
      last === null ||
      last < asOf ||
      isForAuthorAlone(decision.kind) ||
      reading.decisions.some((other) => other.answersId === decision.id)
    )
      continue;
    const sentence = say.appealPossible(decisionLabel(decision.kind), printDay(last));
    matters.push({ urgency: 3, sentence, href: `/decisions/${decision.id}` });
  }
  for (const charge of await listCharges(db, reading.clinic.id)) {
    if (charge.answer !== null || charge.statement !== null) continue;
    const sentence = say.decisionProposed(decisionLabel(charge.kind).toLowerCase());
    matters.push({ urgency: 3, sentence, href: `${desk}/charges/${charge.id}` });
  }
  for (const sanction of reading.sanctions.filter((one) => one.answer === null && one.statement === null)) {
    const sentence = say.stepProposed(stepText(sanction.step).label.toLowerCase());
    matters.push({ urgency: 3, sentence, href: `${desk}/steps/${sanction.id}` });
  }
  for (const checked of reading.claims.filter(isContradicted)) {
    const { claim, answers } = checked;
    const proposed = (await findOpenFinding(db, claim.id)) !== null;
    if (claim.refutedBy !== null || (answers.length > 0 && !proposed)) continue;
    const sentence = proposed ? say.refutationProposed(claim.wording) : say.sumSpeaksAgainst(claim.wording);
    matters.push({ urgency: proposed ? 3 : 2, sentence, href: `${desk}/claims/${claim.id}` });
  }
  for (const piece of reading.evidence) {
    if (piece.withdrawnAt !== null || piece.replacedBy !== null || piece.dueOn === null) continue;
    const href = `${desk}/evidence`;
    if (hasLapsed(piece, asOf)) matters.push({ urgency: 2, sentence: say.documentLapsed(piece.title, printDay(piece.dueOn)), href });
    else if (piece.state !== "refused" && piece.dueOn <= addDays(asOf, DUE_DAYS))
      matters.push({ urgency: 2, sentence: say.documentEnds(piece.title, printDay(piece.dueOn)), href });
  }
  const { unanswered } = await countDeskReviews(db, reading.clinic.id);
  if (unanswered > 0) matters.push({ urgency: 1, sentence: say.unansweredReviews(unanswered), href: `${desk}/reviews` });
  const complaints = await countUnansweredComplaints(db, reading.clinic.id);
  if (complaints > 0) matters.push({ urgency: 2, sentence: say.unansweredComplaints(complaints), href: `${desk}/complaints` });
  const waiting = reading.evidence.filter((piece) => piece.state === "submitted" && piece.withdrawnAt === null);
  for (const piece of waiting) {
    const [question] = await listQuestions(db, piece.id);
    if (!question || question.answeredAt !== null) continue;
    const sentence = say.moreAskedFor(piece.title, printDay(lastDayOf(question.dueAt)));
    matters.push({ urgency: 2, sentence, href: `${desk}/evidence/${piece.id}` });
  }
  if (waiting.length > 0)
    matters.push({
      urgency: 1,
      sentence: say.documentsWaiting(waiting.length),
      href: `${desk}/evidence`,
    });
  return matters.sort((a, b) => b.urgency - a.urgency);
}
