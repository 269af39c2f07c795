import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { addDays, dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { printDay } from "#app/platform/printed.ts";
import { findPractitionerById } from "#app/practitioners/practitioner-repository.server.ts";
import { daysByNow } from "#app/reviews/chapter.ts";
import { timeAfterSession } from "#app/reviews/review.ts";
import { chapterForm, REVIEW_FILES } from "#app/reviews/review-form.ts";
import { findOwnReview, listChapters } from "#app/reviews/review-repository.server.ts";
import { findChapterObstacle, writeChapter } from "#app/reviews/write-chapter.server.ts";
import { toChapterBefore } from "#app/routes/reviews/chapter-before.ts";
import { ChapterFields } from "#app/routes/reviews/chapter-fields.tsx";
import { askAgain, sortFiles, tooLarge } from "#app/routes/reviews/sent-chapter.server.ts";
import { toldBy } from "#app/routes/reviews/told.ts";
import { writeChapterWords } from "#app/routes/reviews/write-chapter-words.ts";
import { parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const say = writeChapterWords();
  return [{ title: say.documentTitle(page?.clinic.name ?? say.aClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  const db = ctx.store.read;
  const review = await findOwnReview(db, args.params.id ?? "", viewer.id);
  const clinic = review && (await findClinicById(db, review.clinicId));
  if (!review || !clinic) throw notFound();
  const obstacle = await findChapterObstacle(db, viewer, review, ctx.now());
  const chapters = await listChapters(db, review.id);
  const newest = chapters.at(-1);
  if (!newest) throw notFound();
  const practitioner = review.practitionerId === null ? null : await findPractitionerById(db, review.practitionerId);
  const today = dayOf(ctx.now());
  const days = daysByNow(newest, today);
  return {
    reviewId: review.id,
    published: review.state === "published",
    clinic: { slug: clinic.slug, name: clinic.name },
    obstacle: obstacle?.errors.form ?? null,
    treatment: treatmentLabel(review.treatment),
    practitioner: practitioner?.name ?? null,
    caseTied: review.caseId !== null,
    last: `${printDay(newest.writtenOn)}, ${timeAfterSession(newest.daysSinceSession)}`,
    session: { since: timeAfterSession(days), on: printDay(addDays(today, -days)) },
    before: toChapterBefore(chapters),
    currency: newest.currency ?? "",
    today,
    formKey: newId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  if (!(await findOwnReview(ctx.store.read, id, viewer.id))) throw notFound();
  return withMultipart(args.request, ctx, { files: REVIEW_FILES }, async (form, files) => {
    const schema = chapterForm(dayOf(ctx.now()));
    const page = { form, files, fields: Object.keys(schema.shape) };
    const parsed = parseForm(schema, form);
    const large = tooLarge(files);
    if (Object.keys(large).length > 0) return askAgain(page, 413, { ...(parsed.ok ? {} : parsed.problem.errors), ...large });
    if (!parsed.ok) return askAgain(page, 422, parsed.problem.errors);
    const result = await writeChapter(ctx, viewer, id, parsed.data, sortFiles(files));
    if (!result) throw notFound();
    if (!result.ok) return askAgain(page, result.status, result.errors);
    throw redirect(`/reviews/${id}?added=yes`, 303);
  });
}

export default function WriteChapter() {
  const say = writeChapterWords();
  const page = useLoaderData<typeof loader>();
  const { clinic, obstacle } = page;
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  const told = toldBy(problem);
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/account", label: say.yourAccount },
          { href: "/account/reviews", label: say.yourReviews },
        ]}
      />
      <PageTitle title={say.title(clinic.name)} lede={say.lede} />
      {obstacle && (
        <Notice kind="info" title={obstacle}>
          <p>
            <ButtonLink href={page.published ? `/reviews/${page.reviewId}` : "/account/reviews"}>{say.openYourReview}</ButtonLink>
          </p>
        </Notice>
      )}
      {/* What somebody has typed is never taken from them, even where it cannot be published now. */}
      {(!obstacle || problem) && (
        <>
          <ProblemSummary problem={problem} />
          <form method="post" encType="multipart/form-data">
            <input type="hidden" name="formKey" value={told("formKey").value || page.formKey} />
            <Section id="treatment-part" title={say.yourTreatment} note={say.yourTreatmentNote}>
              <DefinitionList
                rows={[
                  { term: say.treatment, value: page.treatment },
                  { term: say.whoHeldTheNeedle, value: page.practitioner },
                  ...(page.caseTied ? [{ term: say.yourCase, value: say.confirmedByYou }] : []),
                  { term: say.yourLastChapter, value: page.last },
                ]}
              />
              <div className="form treatment-now">
                <Field
                  {...told("lastSessionOn")}
                  label={say.lastSession}
                  hint={say.lastSessionHint(page.session.on, page.session.since)}
                  type="date"
                  max={page.today}
                  short
                />
                <Field
                  {...told("sessions")}
                  label={say.sessionsByNow}
                  hint={page.before.sessions === null ? undefined : say.sessionsBefore(page.before.sessions)}
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={20}
                  short
                />
              </div>
            </Section>
            <ChapterFields
              problem={problem}
              filesLost={answer?.filesLost ?? false}
              currency={page.currency}
              today={page.today}
              before={page.before}
            />
          </form>
        </>
      )}
    </>
  );
}
