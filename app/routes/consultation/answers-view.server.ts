import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import type { Asker } from "#app/directory/consultation-facts.ts";
import { consultationQuestions } from "#app/directory/consultation-questions.ts";
import { MOST_ANSWERS, reportDetail } from "#app/directory/consultation-record.ts";
import { findConsultation } from "#app/directory/consultation-repository.server.ts";
import { readConsultation } from "#app/directory/read-consultation.server.ts";
import { DETAIL_LENGTH } from "#app/moderation/report.ts";
import { dayOf } from "#app/platform/date.ts";
import type { AnsweredQuestion } from "#app/routes/consultation/answer-fields.tsx";
import { askerQuery } from "#app/routes/consultation/consultation-address.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** The clinic of the page; throws 404. */
export async function findVisited({ context: { ctx } }: GuardArgs, slug = "") {
  const clinic = await findClinicBySlug(ctx.store.read, slug);
  if (!clinic) throw notFound();
  return clinic;
}

/** The questions as they stand today with what was said to them, and answered ones that the sheet asks no longer. */
export async function answersView(args: GuardArgs & { params: { slug?: string } }, viewer: Viewer, asker: Asker) {
  const { ctx } = args.context;
  const now = ctx.now();
  const read = await readConsultation(ctx.store.read, args.params.slug ?? "", asker, now);
  if (!read) throw notFound();
  const { clinic } = read.reading;
  const record = await findConsultation(ctx.store.read, viewer.id, clinic.id);
  const answers = record?.answers ?? {};
  const { gaps, fixed } = consultationQuestions(read.facts);
  const asked = [...gaps, ...fixed].slice(0, MOST_ANSWERS);
  const questions: AnsweredQuestion[] = asked.map(({ id, ask, fact }) => ({
    id,
    ask,
    fact,
    said: answers[id]?.said ?? "",
    differs: answers[id]?.differs ?? false,
  }));
  const known = new Set(questions.map(({ id }) => id));
  for (const [id, { question, said, differs }] of Object.entries(answers)) {
    if (!known.has(id) && questions.length < MOST_ANSWERS) questions.push({ id, ask: question, fact: null, said, differs });
  }
  return {
    slug: clinic.slug,
    name: clinic.name,
    sheetHref: `/clinics/${clinic.slug}/consultation${askerQuery(asker)}`,
    today: dayOf(now),
    visitedOn: record?.visitedOn ?? null,
    note: record?.note ?? "",
    exists: record !== null,
    kept: new URL(args.request.url).searchParams.get("kept") ?? "",
    questions,
    mayReport: may(viewer, "content.report"),
    differences: Object.entries(answers).flatMap(([id, answer]) =>
      answer.differs
        ? { id, question: answer.question, said: answer.said, report: reportDetail(answer, record?.visitedOn ?? null, DETAIL_LENGTH) }
        : [],
    ),
  };
}
