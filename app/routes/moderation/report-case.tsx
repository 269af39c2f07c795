import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { answerReport, findReportClinicId } from "#app/moderation/answer-report.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { reportReasonLabel } from "#app/moderation/report.ts";
import { REMOVAL_RULES, reportAnswerInput } from "#app/moderation/report-answer.ts";
import { findReport, type Report } from "#app/moderation/report-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findPhoto, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: "A report – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const db = args.context.ctx.store.read;
  const { report, clinicId } = await openFor(db, viewer.id, args.params.id ?? "");
  const clinic = await findClinicById(db, clinicId);
  return {
    kind: report.subjectKind,
    clinic: clinic && { name: clinic.name, href: `/clinics/${clinic.slug}` },
    reason: reportReasonLabel(report.subjectKind, report.reason),
    detail: report.detail,
    madeOn: printTime(report.createdAt),
    answered: report.answeredAt && { on: printTime(report.answeredAt), upheld: report.upheld === true },
    review: report.subjectKind === "review" ? await readReview(db, report) : null,
    photo: report.subjectKind === "photo" ? await readPhoto(db, report) : null,
    mayAnswer: may(viewer, "report.decide"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "report.decide");
  const { ctx } = args.context;
  const { report } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const parsed = parseForm(reportAnswerInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerReport(ctx, viewer, report.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  if (result.disputeId !== undefined) throw redirect(`/moderation/disputes/${result.disputeId}`, 303);
  throw redirect(`/moderation?done=${result.decisionId === undefined ? "report-dismissed" : "review-removed"}`, 303);
}

async function openFor(db: Db, viewerId: string, id: string): Promise<{ report: Report; clinicId: number }> {
  const report = await findReport(db, id);
  const clinicId = report && (await findReportClinicId(db, report));
  if (!report || clinicId === null) throw notFound();
  if (await hasConflict(db, viewerId, [clinicId])) throw forbidden();
  return { report, clinicId };
}

async function readReview(db: Db, report: Report) {
  const review = await findReviewToShow(db, report.subjectId);
  if (!review) return null;
  return toReviewCard(review, { clinicName: review.clinicName, photos: await listReviewPhotoViews(db, review) });
}

async function readPhoto(db: Db, report: Report) {
  const photo = await findPhoto(db, report.subjectId);
  if (!photo) return null;
  return toPhotoView(photo, await listSizesOfPhotos(db, [photo.id]));
}

const DISMISS = { value: "dismiss", label: "Nothing is wrong", hint: "It stays as it is. That it is negative is no reason to remove it." };
const ANSWERS = {
  review: [
    DISMISS,
    { value: "remove_review", label: "Take the review down", hint: "The public log says by which rule, without a word of the review." },
  ],
  photo: [
    DISMISS,
    {
      value: "open_dispute",
      label: "Open a dispute with another photo",
      hint: "Both clinics are told and heard. Two people decide.",
    },
  ],
};

export default function ReportCase() {
  const { kind, clinic, reason, detail, madeOn, answered, review, photo, mayAnswer } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: "Moderation" }]} />
      <PageTitle
        title={`A reported ${kind}${clinic ? ` of ${clinic.name}` : ""}`}
        lede={`Until somebody decides, the ${kind} stays visible and counts.`}
      />
      <ProblemSummary problem={problem} />
      <Section id="report" title="The report" note={madeOn}>
        <div className="stack-tight prose">
          <h3>{reason}</h3>
          {detail === "" ? <p className="not-provided">Not provided</p> : <p className="whitespace-pre-line">{detail}</p>}
        </div>
      </Section>
      <Section id="subject" title={kind === "review" ? "The review" : "The photo"} layout="wide">
        {review && <ReviewCard review={review} />}
        {photo && (
          <div className="gallery-grid">
            <PhotoFigure photo={photo} eager />
          </div>
        )}
        {!review && !photo && <p className="not-provided">It is no longer shown.</p>}
      </Section>
      <Section id="answer" title="Your answer">
        {answered ? (
          <p>
            Answered {answered.on}: {answered.upheld ? "the report was right" : "nothing was wrong"}.
          </p>
        ) : mayAnswer ? (
          <form method="post" className="form">
            <RadioGroup
              name="answer"
              label="What is to be done?"
              required
              choices={ANSWERS[kind]}
              value={typedIn(problem, "answer")}
              error={problem?.errors.answer}
            />
            {kind === "review" ? (
              <Select
                name="rule"
                label="Rule, if it is taken down"
                hint="Printed in the public log."
                choices={Object.entries(REMOVAL_RULES).map(([value, { label }]) => ({ value, label }))}
                emptyLabel="Choose a rule"
                value={typedIn(problem, "rule")}
                error={problem?.errors.rule}
              />
            ) : (
              <Field
                name="other"
                label="The other photo, for a dispute"
                hint="Its address on this site: open the picture and copy it."
                value={typedIn(problem, "other")}
                error={problem?.errors.other}
                maxLength={300}
              />
            )}
            <div>
              <Button>Answer the report</Button>
            </div>
          </form>
        ) : (
          <p>Reports are answered by moderators.</p>
        )}
      </Section>
    </>
  );
}
