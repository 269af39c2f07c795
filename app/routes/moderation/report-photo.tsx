import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReportForm } from "#app/components/report-form.tsx";
import { Section } from "#app/components/section.tsx";
import { DETAIL_LENGTH, reportChoices, reportForm } from "#app/moderation/report.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { findStandingPhoto, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { reportPhotoWords } from "#app/routes/moderation/report-photo-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: reportPhotoWords().documentTitle }];

/** `/reports/new?photo=ID`. A review has its own form, to which `?review=ID` leads. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "content.report");
  const db = args.context.ctx.store.read;
  const { searchParams } = new URL(args.request.url);
  const reviewId = searchParams.get("review");
  if (reviewId !== null && /^[0-9a-f]{32}$/.test(reviewId)) throw redirect(`/reviews/${reviewId}/report`);
  const photo = await findStandingPhoto(db, searchParams.get("photo") ?? "");
  const clinic = photo && photo.clinicId !== null && (await findClinicById(db, photo.clinicId));
  if (!photo || !isPublished(photo) || !clinic) throw notFound();
  const view = toPhotoView(photo, await listSizesOfPhotos(db, [photo.id]));
  if (!view) throw notFound();
  return { clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` }, photo: view, sent: searchParams.has("sent") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "content.report");
  const id = new URL(args.request.url).searchParams.get("photo") ?? "";
  const form = await args.request.formData();
  const parsed = parseForm(reportForm("photo"), form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await reportContent(args.context.ctx, viewer, { kind: "photo", id }, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/reports/new?${new URLSearchParams({ photo: id, sent: "yes" })}`, 303);
}

export default function ReportPhoto() {
  const say = reportPhotoWords();
  const { clinic, photo, sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: clinic.href, label: clinic.name },
        ]}
      />
      <PageTitle title={say.title(clinic.name)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {sent && !problem && (
        <Notice kind="success" title={say.thanks}>
          <p>{say.staysVisible}</p>
        </Notice>
      )}
      <Section id="photo" title={say.photo}>
        <div className="gallery-grid">
          <PhotoFigure photo={photo} eager />
        </div>
      </Section>
      {!sent && (
        <Section id="report" title={say.whatIsWrong}>
          <ReportForm
            reasons={reportChoices("photo")}
            hint={say.detailHint}
            most={DETAIL_LENGTH}
            typed={{ reason: typedIn(problem, "reason"), detail: typedIn(problem, "detail") }}
            errors={problem?.errors}
          />
        </Section>
      )}
    </>
  );
}
