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
import { ownReviewsWords } from "#app/routes/reviews/own-reviews-words.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: ownReviewsWords().documentTitle }];

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
  const say = ownReviewsWords();
  const { reviews, toAnswer } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={say.lede} />
      {toAnswer.map(({ id, clinicName, href }) => (
        <Notice key={id} kind="warning" title={say.legalNoticeWaits}>
          <p>
            {say.saidDefamatory(clinicName)} <a href={href}>{say.readAndAnswer}</a>
          </p>
        </Notice>
      ))}
      {reviews.length === 0 && (
        <Section id="none" title={say.noReviewYet}>
          <div className="stack">
            <p>{say.findYourClinic}</p>
            <p>
              <ButtonLink href="/clinics">{say.findClinic}</ButtonLink>
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
