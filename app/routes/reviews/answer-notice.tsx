import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/role.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { answerLegalNotice } from "#app/moderation/answer-legal-notice.server.ts";
import { noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { noticeAnswerForm } from "#app/moderation/legal-notice-form.ts";
import { lastAnswerDay } from "#app/moderation/legal-notice-mail.ts";
import { listOpenNoticesAbout } from "#app/moderation/legal-notice-repository.server.ts";
import { printDay } from "#app/platform/printed.ts";
import { findOwnReview, type Review } from "#app/reviews/review-repository.server.ts";
import { NoticeAnswerFields, ReceivedNotice } from "#app/routes/reviews/answer-notice-parts.tsx";
import { answerNoticeWords } from "#app/routes/reviews/answer-notice-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { type GuardArgs, requireAccount } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: answerNoticeWords().documentTitle }];

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
    clinicName: clinic?.name ?? answerNoticeWords().aClinic,
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
  const say = answerNoticeWords();
  const { reviewId, published, clinicName, waiting, done, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/account", label: say.yourAccount },
          { href: "/account/reviews", label: say.yourReviews },
        ]}
      />
      <PageTitle title={say.title(clinicName)} lede={published ? say.lede : say.withdrawnLede} />
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success" title={published ? say.answerArrived : say.reviewWithdrawn}>
          <p>{published ? say.answerFollows : say.withdrawalFollows}</p>
        </Notice>
      )}
      {notice ? (
        <>
          <Section id="until" title={notice.late ? say.timeIsOver : say.untilWhen} note={say.noLegalAdvice}>
            <div className="prose">
              {notice.late ? (
                <p>{say.stillRead}</p>
              ) : (
                <p>
                  <Say it={say.answerUntil} until={notice.until} />
                </p>
              )}
            </div>
          </Section>
          <ReceivedNotice notice={notice} reviewHref={`/reviews/${reviewId}`} />
          <Section id="your-answer" title={say.yourAnswer}>
            <NoticeAnswerFields noticeId={notice.id} problem={problem} />
          </Section>
        </>
      ) : (
        !done && (
          <Section id="none" title={say.nothingToAnswer}>
            <p>{waiting ? say.alreadyAnswered : say.noNoticeWaits}</p>
          </Section>
        )
      )}
    </>
  );
}
