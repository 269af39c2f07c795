import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { legalNoticeForm } from "#app/moderation/legal-notice-form.ts";
import { openLegalNoticeForm, sendLegalNotice } from "#app/moderation/send-legal-notice.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { LegalNoticeFields } from "#app/routes/reviews/legal-notice-fields.tsx";
import { legalNoticeWords } from "#app/routes/reviews/legal-notice-words.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: legalNoticeWords().documentTitle }, { name: "robots", content: "noindex" }];

export async function loader({ request, params, context: { ctx } }: LoaderFunctionArgs) {
  const review = await findReviewToShow(ctx.store.read, params.id ?? "");
  if (!review) throw notFound();
  return {
    clinic: { slug: review.clinicSlug, name: review.clinicName },
    card: toReviewCard(review, { clinicName: review.clinicName }),
    sent: new URL(request.url).searchParams.get("sent"),
    opened: openLegalNoticeForm(ctx),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, clientIp } = args.context;
  const id = args.params.id ?? "";
  const form = await args.request.formData();
  const parsed = parseForm(legalNoticeForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const viewer = await findViewer(args);
  const result = await sendLegalNotice(ctx, { clientIp, accountId: viewer?.id ?? null }, id, parsed.data);
  if (!result) throw notFound();
  // As for the other form without an account: a page that was open for too long is opened anew.
  if (!result.ok) return refusedForm(result, { ...sentValues(form), ...(result.status === 422 ? { opened: "" } : {}) });
  throw redirect(`/reviews/${id}/legal-notice?sent=${result.complete ? "yes" : "incomplete"}`, 303);
}

export default function LegalNoticePage() {
  const say = legalNoticeWords();
  const { clinic, card, sent, opened } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
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
      {sent === "yes" && !problem && (
        <Notice kind="success" title={say.noticeArrived}>
          <p>{say.noticeFollows}</p>
        </Notice>
      )}
      {sent === "incomplete" && !problem && (
        <Notice kind="warning" title={say.noticeIncomplete}>
          <p>{say.noticeIncompleteBecause}</p>
        </Notice>
      )}
      <Section id="before" title={say.beforeYouSend}>
        <div className="prose">
          <ul>
            <li>
              <Say it={say.reportInstead} report={<a href={`/reviews/${card.id}/report`} />} />
            </li>
            <li>{say.clinicCanReply}</li>
            <li>{say.authorHasFiveDays}</li>
            <li>{say.noticesAreCounted}</li>
            <li>{say.noLegalAdvice}</li>
          </ul>
        </div>
      </Section>
      {sent === null || problem ? (
        <Section id="send" title={say.yourNotice} note={say.everythingIsNeeded}>
          <LegalNoticeFields opened={typedIn(problem, "opened") || opened} problem={problem} />
        </Section>
      ) : null}
      <Section id="review" title={say.review} layout="wide">
        <ReviewCard review={card} />
      </Section>
    </>
  );
}
