import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { legalNoticeForm } from "#app/moderation/legal-notice-form.ts";
import { openLegalNoticeForm, sendLegalNotice } from "#app/moderation/send-legal-notice.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { LegalNoticeFields } from "#app/routes/reviews/legal-notice-fields.tsx";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: "A legal notice about a review – Scalpmark" }, { name: "robots", content: "noindex" }];

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
  const { clinic, card, sent, opened } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: `/clinics/${clinic.slug}`, label: clinic.name },
          { href: `/reviews/${card.id}`, label: "A review" },
        ]}
      />
      <PageTitle
        title="A legal notice about this review"
        lede="For somebody whose name the words of a review harm unlawfully, under section 5 of the Defamation Act 2013 of England and Wales. No account is needed."
      />
      <ProblemSummary problem={problem} />
      {sent === "yes" && !problem && (
        <Notice kind="success" title="Your notice has arrived.">
          <p>We have written to you. The author is told now, and you hear how it goes on by mail. Until it is decided the review stays.</p>
        </Notice>
      )}
      {sent === "incomplete" && !problem && (
        <Notice kind="warning" title="Your notice is not complete.">
          <p>
            It says that you know enough about the author to bring proceedings. The law then leaves it to you and them, and no time runs
            here. We have written to you what a complete notice needs.
          </p>
        </Notice>
      )}
      <Section id="before" title="Before you send it">
        <div className="prose">
          <ul>
            <li>
              A review that breaks a rule of this site can be <a href={`/reviews/${card.id}/report`}>reported</a>. That is simpler, and a
              moderator looks at it as well.
            </li>
            <li>A clinic can answer every review in public. That you disagree does not make words defamatory.</li>
            <li>
              The author is told of your notice. They have five days to withdraw the review, or to stand by it with name and address. If
              they do not answer, a moderator decides within 48 hours, weekends and bank holidays left out.
            </li>
            <li>How many notices there were about a clinic’s reviews and how they ended is shown on its page, without any name.</li>
            <li>This page is no legal advice. A solicitor or a law centre can tell you where you stand.</li>
          </ul>
        </div>
      </Section>
      {sent === null || problem ? (
        <Section id="send" title="Your notice" note="Everything is needed. What is missing makes a notice incomplete.">
          <LegalNoticeFields opened={typedIn(problem, "opened") || opened} problem={problem} />
        </Section>
      ) : null}
      <Section id="review" title="The review" layout="wide">
        <ReviewCard review={card} />
      </Section>
    </>
  );
}
