import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may, type Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { findReportClinicId } from "#app/moderation/find-report-clinic.server.ts";
import { hideReportedPhoto } from "#app/moderation/hide-reported-photo.server.ts";
import { visibilityInput } from "#app/moderation/photo-visibility.ts";
import { reportReasonLabel } from "#app/moderation/report.ts";
import { reportAnswerInput } from "#app/moderation/report-answer.ts";
import { findReport, listSameReports, type Report } from "#app/moderation/report-repository.server.ts";
import { listStaffSigns } from "#app/moderation/staff-signs.server.ts";
import { veiled } from "#app/moderation/veil-pictures.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findPhoto, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { sendToSecondLook } from "#app/routes/moderation/blind-look.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { reportCaseWords } from "#app/routes/moderation/report-case-words.ts";
import { AnswerForm, StaffSigns, VisibilityForm } from "#app/routes/moderation/report-forms.tsx";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: reportCaseWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const say = reportCaseWords();
  const viewer = await requireModerator(args);
  const db = args.context.ctx.store.read;
  const { report, clinicId } = await openFor(db, viewer.id, args.params.id ?? "");
  await sendToSecondLook(args, viewer, "report", report.id);
  const clinic = await findClinicById(db, clinicId);
  return {
    kind: report.subjectKind,
    clinic: clinic && { name: clinic.name, href: `/clinics/${clinic.slug}` },
    reason: reportReasonLabel(report.subjectKind, report.reason),
    detail: report.detail,
    madeOn: printTime(report.createdAt),
    answered: report.answeredAt && { on: printTime(report.answeredAt), upheld: report.upheld === true },
    review: report.subjectKind === "review" ? await readReview(db, viewer.id, report) : null,
    chargeHref:
      report.subjectKind === "review" && may(viewer, "charge.propose") ? `/moderation/charges/new?review=${report.subjectId}` : null,
    same: (await listSameReports(db, report)).map((other) => ({
      value: other.id,
      label: say.sentOn(printTime(other.createdAt)),
      hint: other.detail === "" ? say.noDetail : other.detail,
    })),
    staffSigns: report.subjectKind === "review" ? await listStaffSigns(db, report.subjectId) : null,
    photo: report.subjectKind === "photo" ? await readPhoto(db, viewer.id, report) : null,
    photoShown: report.subjectKind === "photo" ? await isShown(db, report) : null,
    urgent: report.reason === "shows_me",
    contact: report.contact,
    done: allDone()[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null,
    mayAnswer: may(viewer, "report.decide"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "report.decide");
  const { ctx } = args.context;
  const { report } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  if (form.has("visibility")) return changeVisibility(ctx, viewer, report.id, form);
  const parsed = parseForm(reportAnswerInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerReport(ctx, viewer, report.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  if (result.disputeId !== undefined) throw redirect(`/moderation/disputes/${result.disputeId}`, 303);
  const done = {
    dismiss: "report-dismissed",
    hide_photo: "photo-hidden",
    remove_review: "review-removed",
    label_staff: "review-labelled",
    open_dispute: "",
    follow_up: "report-followed-up",
  };
  throw await leaveMatter(args, viewer, parsed.data.also ? "reports-answered" : done[parsed.data.answer]);
}

const allDone = (): Record<string, string | undefined> => reportCaseWords().done;

async function changeVisibility(ctx: Ctx, viewer: Viewer, reportId: string, form: FormData) {
  const parsed = parseForm(visibilityInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await hideReportedPhoto(ctx, viewer, reportId, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/moderation/reports/${reportId}?done=${parsed.data.visibility}`, 303);
}

async function openFor(db: Db, viewerId: string, id: string): Promise<{ report: Report; clinicId: number }> {
  const report = await findReport(db, id);
  const clinicId = report && (await findReportClinicId(db, report));
  if (!report || clinicId === null) throw notFound();
  if (await hasConflict(db, viewerId, [clinicId])) throw forbidden();
  return { report, clinicId };
}

async function readReview(db: Db, viewerId: string, report: Report) {
  const review = await findReviewToShow(db, report.subjectId);
  if (!review) return null;
  return toReviewCard(review, {
    clinicName: review.clinicName,
    photos: await veiled(db, viewerId, await listReviewPhotoViews(db, review)),
  });
}

/** Null: it is gone for good. */
async function isShown(db: Db, report: Report): Promise<boolean | null> {
  const photo = await findPhoto(db, report.subjectId);
  return photo && photo.hiddenAt === null;
}

async function readPhoto(db: Db, viewerId: string, report: Report) {
  const photo = await findPhoto(db, report.subjectId);
  if (!photo) return null;
  const view = toPhotoView(photo, await listSizesOfPhotos(db, [photo.id]));
  return view && ((await veiled(db, viewerId, [view]))[0] ?? view);
}

export default function ReportCase() {
  const say = reportCaseWords();
  const {
    chargeHref,
    same,
    kind,
    clinic,
    reason,
    detail,
    madeOn,
    answered,
    review,
    staffSigns,
    photo,
    photoShown,
    urgent,
    contact,
    done,
    mayAnswer,
  } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title[kind](clinic?.name ?? null)} lede={photoShown === false ? say.photoHidden : say.lede[kind]}>
        {clinic && (
          <p>
            <Say it={say.pageAndSteps} page={<a href={clinic.href} />} steps={<a href={`/moderation${clinic.href}`} />} />
          </p>
        )}
      </PageTitle>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      <Section id="report" title={say.report} note={madeOn}>
        <div className="stack-tight prose">
          <h3>{reason}</h3>
          {detail === "" ? <p className="not-provided">{say.notProvided}</p> : <p className="whitespace-pre-line">{detail}</p>}
          {contact && (
            <p>
              <Say it={say.contact} contact={contact} />
            </p>
          )}
        </div>
      </Section>
      {kind !== "clinic" && (
        <Section id="subject" title={kind === "review" ? say.review : say.photo} layout="wide">
          {review && <ReviewCard review={review} />}
          {photo && (
            <div className="gallery-grid">
              <PhotoFigure photo={photo} eager />
            </div>
          )}
          {!review && !photo && <p className="not-provided">{say.noLongerShown}</p>}
        </Section>
      )}
      {review && staffSigns && <StaffSigns signs={staffSigns} />}
      {photoShown !== null && mayAnswer && (urgent || !photoShown) && <VisibilityForm shown={photoShown} problem={problem} />}
      <Section id="your-answer" title={say.yourAnswer}>
        {answered ? (
          <p>{say.answered(answered.on, answered.upheld)}</p>
        ) : mayAnswer ? (
          <AnswerForm kind={kind} same={same} problem={problem} />
        ) : (
          <p>{say.moderatorsAnswer}</p>
        )}
        {chargeHref && (
          <p>
            <a href={chargeHref}>{say.proposeCharge}</a>
          </p>
        )}
      </Section>
    </>
  );
}
