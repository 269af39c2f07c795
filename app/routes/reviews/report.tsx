import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReportForm } from "#app/components/report-form.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { DETAIL_LENGTH, reportChoices, reportForm } from "#app/moderation/report.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { reportWords } from "#app/routes/reviews/report-words.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: reportWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "content.report");
  const db = args.context.ctx.store.read;
  const review = await findReviewToShow(db, args.params.id ?? "");
  if (!review) throw notFound();
  return {
    clinic: { slug: review.clinicSlug, name: review.clinicName },
    card: toReviewCard(review, { clinicName: review.clinicName }),
    mayReply: may(viewer, "review.reply") && (await isMember(db, review.clinicId, viewer.id)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "content.report");
  const id = args.params.id ?? "";
  const parsed = parseForm(reportForm("review"), await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const result = await reportContent(args.context.ctx, viewer, { kind: "review", id }, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return data({ problem: { errors: result.errors, values: { ...parsed.data } } }, { status: result.status });
  return redirect(`/reviews/${id}?reported=yes`, 303);
}

export default function ReportReview() {
  const say = reportWords();
  const { clinic, card, mayReply } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const typed = (name: "reason" | "detail") => {
    const values: Record<string, string | string[] | undefined> = problem?.values ?? {};
    return String(values[name] ?? "");
  };
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${clinic.slug}`, label: clinic.name },
          { href: `/reviews/${card.id}`, label: say.aReview },
        ]}
      />
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="report" title={say.whatIsWrong}>
        <ReportForm
          reasons={reportChoices("review")}
          hint={say.detailHint}
          most={DETAIL_LENGTH}
          typed={{ reason: typed("reason"), detail: typed("detail") }}
          errors={problem?.errors}
        />
      </Section>
      <Section id="instead" title={say.otherWays}>
        <div className="prose">
          <ul>
            <li>
              {mayReply ? (
                <Say it={say.replyInstead} reply={<a href={`/reviews/${card.id}/reply`} />} name={clinic.name} />
              ) : (
                say.clinicCanReply
              )}
            </li>
            <li>
              <Say it={say.legalNoticeInstead} legalNotice={<a href={`/reviews/${card.id}/legal-notice`} />} />
            </li>
          </ul>
        </div>
      </Section>
      <Section id="review" title={say.review} layout="wide">
        <ReviewCard review={card} />
      </Section>
    </>
  );
}
