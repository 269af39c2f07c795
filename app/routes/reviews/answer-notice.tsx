import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { answerLegalNotice } from "#app/moderation/answer-legal-notice.server.ts";
import { noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { noticeAnswerForm } from "#app/moderation/legal-notice-form.ts";
import { lastAnswerDay } from "#app/moderation/legal-notice-mail.ts";
import { listOpenNoticesAbout } from "#app/moderation/legal-notice-repository.server.ts";
import { printDay } from "#app/platform/printed.ts";
import { findOwnReview, type Review } from "#app/reviews/review-repository.server.ts";
import { NoticeAnswerFields, ReceivedNotice } from "#app/routes/reviews/answer-notice-parts.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import { type GuardArgs, requireAccount } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: "A legal notice about your review – Scalpmark" }];

/** The author, whatever else they are by now; for everybody else there is no such page. */
async function requireAuthor(args: GuardArgs & { params: { id?: string } }): Promise<{ viewer: Viewer; review: Review }> {
  const viewer = await requireAccount(args);
  const review = await findOwnReview(args.context.ctx.store.read, args.params.id ?? "", viewer.id);
  if (!review) throw notFound();
  return { viewer, review };
}

export async function loader(args: LoaderFunctionArgs) {
  const { review } = await requireAuthor(args);
  const { ctx } = args.context;
  const clinic = await findClinicById(ctx.store.read, review.clinicId);
  const open = await listOpenNoticesAbout(ctx.store.read, review.id);
  const notice = open.find((one) => noticeAfter(noticeState(one), "author_stands") !== null);
  return {
    reviewId: review.id,
    published: review.state === "published",
    clinicName: clinic?.name ?? "a clinic",
    waiting: open.some((one) => noticeState(one) === "answered"),
    done: new URL(args.request.url).searchParams.has("done"),
    notice: notice
      ? {
          id: notice.id,
          from: notice.withholdIdentity ? null : `${notice.complainantName}, ${notice.complainantEmail}`,
          statement: notice.statement,
          meaning: notice.meaning,
          untrue: notice.untrue,
          until: notice.authorDueAt && printDay(lastAnswerDay(notice.authorDueAt)),
          late: noticeState(notice) === "unanswered",
        }
      : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, review } = await requireAuthor(args);
  const form = await args.request.formData();
  const parsed = parseForm(noticeAnswerForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerLegalNotice(args.context.ctx, viewer, review.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/reviews/${review.id}/legal-notice/answer?done=yes`, 303);
}

export default function AnswerNotice() {
  const { reviewId, published, clinicName, waiting, done, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/account", label: "Your account" },
          { href: "/account/reviews", label: "Your reviews" },
        ]}
      />
      <PageTitle
        title={`A legal notice about your review of ${clinicName}`}
        lede={
          published
            ? "Somebody says that words in it are defamatory. Nothing is decided, and your review is shown and counts as before."
            : "Your review is taken down."
        }
      />
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success" title={published ? "Your answer has arrived." : "Your review is withdrawn."}>
          <p>
            {published
              ? "The complainant is told that you stand by it. A moderator decides, and you are told by mail."
              : "It is taken down, and the complainant is told. The public log says that its author withdrew it, without your name."}
          </p>
        </Notice>
      )}
      {notice ? (
        <>
          <Section
            id="until"
            title={notice.late ? "The time is over" : "Until when"}
            note="This page is no legal advice. A solicitor or a law centre can tell you what this means for you."
          >
            <div className="prose">
              {notice.late ? (
                <p>A moderator decides now. Nobody has yet, so what you answer is still read.</p>
              ) : (
                <p>
                  Please answer until the end of <strong>{notice.until}</strong> (midnight in London). Without an answer, or with one that
                  lacks your name and address, a moderator may take the review down.
                </p>
              )}
            </div>
          </Section>
          <ReceivedNotice notice={notice} reviewHref={`/reviews/${reviewId}`} />
          <Section id="your-answer" title="Your answer">
            <NoticeAnswerFields noticeId={notice.id} problem={problem} />
          </Section>
        </>
      ) : (
        !done && (
          <Section id="none" title="Nothing to answer">
            <p>
              {waiting ? "You have answered. A moderator decides, and you are told by mail." : "No notice waits for an answer of yours."}
            </p>
          </Section>
        )
      )}
    </>
  );
}
