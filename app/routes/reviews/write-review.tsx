import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicBySlug, listTreatments } from "#app/clinics/profile-repository.server.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { printDay } from "#app/platform/printed.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { listReviewableCases } from "#app/reviews/case-review-repository.server.ts";
import { REVIEW_FILES, reviewForm } from "#app/reviews/review-form.ts";
import { findReviewObstacle, writeReview } from "#app/reviews/write-review.server.ts";
import { ReviewFields } from "#app/routes/reviews/review-fields.tsx";
import { askAgain, sortFiles, tooLarge } from "#app/routes/reviews/sent-chapter.server.ts";
import { writeReviewWords } from "#app/routes/reviews/write-review-words.ts";
import { markBrowser } from "#app/web/browser-mark.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const say = writeReviewWords();
  return [{ title: say.documentTitle(page?.clinic.name ?? say.aClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  const clinic = await findClinicBySlug(ctx.store.read, args.params.slug ?? "");
  if (!clinic) throw notFound();
  const obstacle = await findReviewObstacle(ctx.store.read, viewer, clinic.id, ctx.now());
  const team = await listTeam(ctx.store.read, clinic.id);
  const prices = await listTreatments(ctx.store.read, clinic.id);
  return {
    clinic: { slug: clinic.slug, name: clinic.name },
    obstacle: obstacle && {
      message: obstacle.errors.form ?? "",
      reviewHref: obstacle.existing && (obstacle.existing.state === "published" ? `/reviews/${obstacle.existing.id}` : "/account/reviews"),
    },
    people: [...new Map(team.map(({ practitioner }) => [practitioner.slug, practitioner.name]))].map(([value, label]) => ({
      value,
      label,
    })),
    cases: (await listReviewableCases(ctx.store.read, clinic.id, viewer.id)).map((one) => ({
      value: one.id,
      label: writeReviewWords().treatmentEntered(treatmentLabel(one.treatment), printDay(dayOf(one.createdAt))),
    })),
    caseId: new URL(args.request.url).searchParams.get("case") ?? "",
    currency: prices.find((price) => price.currency !== null)?.currency ?? "",
    today: dayOf(ctx.now()),
    formKey: newId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  const slug = args.params.slug ?? "";
  return withMultipart(args.request, ctx, { files: REVIEW_FILES }, async (form, files) => {
    const schema = reviewForm(dayOf(ctx.now()));
    const page = { form, files, fields: Object.keys(schema.shape) };
    const parsed = parseForm(schema, form);
    const large = tooLarge(files);
    if (Object.keys(large).length > 0) return askAgain(page, 413, { ...(parsed.ok ? {} : parsed.problem.errors), ...large });
    if (!parsed.ok) return askAgain(page, 422, parsed.problem.errors);
    const { hash, setCookie } = markBrowser(args.request, ctx.env);
    const result = await writeReview(ctx, viewer, slug, parsed.data, sortFiles(files), hash);
    if (!result) throw notFound();
    if (!result.ok) return askAgain(page, result.status, result.errors);
    const written = `/clinics/${slug}?review=published#review-${result.reviewId}`;
    throw redirect(written, { status: 303, headers: { "Set-Cookie": setCookie } });
  });
}

export default function WriteReview() {
  const say = writeReviewWords();
  const { clinic, obstacle, people, cases, caseId, currency, today, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${clinic.slug}`, label: clinic.name },
        ]}
      />
      <PageTitle title={say.title(clinic.name)} lede={say.lede} />
      {obstacle && (
        <Notice kind="info" title={obstacle.message}>
          <p className="cluster">
            {obstacle.reviewHref && <ButtonLink href={obstacle.reviewHref}>{say.openYourReview}</ButtonLink>}
            <a href={`/clinics/${clinic.slug}`}>{say.backTo(clinic.name)}</a>
          </p>
        </Notice>
      )}
      {/* What somebody has typed is never taken from them, even where it cannot be published now. */}
      {(!obstacle || problem) && (
        <>
          <ProblemSummary problem={problem} />
          <form method="post" encType="multipart/form-data">
            <ReviewFields
              problem={problem}
              filesLost={answer?.filesLost ?? false}
              people={people}
              cases={cases}
              caseId={caseId}
              currency={currency}
              today={today}
              formKey={formKey}
            />
            <p className="soft small">{say.browserMark}</p>
          </form>
        </>
      )}
    </>
  );
}
