import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { noticeAfter, noticeState } from "#app/moderation/legal-notice.ts";
import { listOpenNoticesToAuthor } from "#app/moderation/legal-notice-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { listOwnReviews } from "#app/reviews/published-review-repository.server.ts";
import { OwnReviewEntry } from "#app/routes/reviews/own-review-entry.tsx";
import { toOwnReviewView } from "#app/routes/reviews/own-review-view.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: "Your reviews – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  const own = await listOwnReviews(ctx.store.read, viewer.id);
  const today = dayOf(ctx.now());
  const notices = await listOpenNoticesToAuthor(ctx.store.read, viewer.id);
  return {
    reviews: own.map((review) => toOwnReviewView(review, today)),
    toAnswer: notices
      .filter(({ notice }) => noticeAfter(noticeState(notice), "author_stands") !== null)
      .map(({ notice, clinicName }) => ({ id: notice.id, clinicName, href: `/reviews/${notice.reviewId}/legal-notice/answer` })),
  };
}

export default function OwnReviews() {
  const { reviews, toAnswer } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle
        title="Your reviews"
        lede="What you have published, how it has fared since, and how far the proof that came with it has been checked."
      />
      {toAnswer.map(({ id, clinicName, href }) => (
        <Notice key={id} kind="warning" title="A legal notice waits for your answer">
          <p>
            Somebody says that words of your review of {clinicName} are defamatory. <a href={href}>Read it and answer</a>
          </p>
        </Notice>
      ))}
      {reviews.length === 0 && (
        <Section id="none" title="No review yet">
          <div className="stack">
            <p>Find the clinic that treated you, and tell others how it healed.</p>
            <p>
              <ButtonLink href="/clinics">Find a clinic</ButtonLink>
            </p>
          </div>
        </Section>
      )}
      {reviews.map((review) => (
        <OwnReviewEntry key={review.id} review={review} />
      ))}
    </>
  );
}
