import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { InvitationLines } from "#app/components/invitation-lines.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { ReportingLines } from "#app/components/reporting-lines.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { listReportedIds } from "#app/moderation/report-repository.server.ts";
import { reportingSentences } from "#app/moderation/reporting-behaviour.ts";
import { readReportingBehaviour } from "#app/moderation/reporting-behaviour-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { countDeskReviews, listDeskReviews } from "#app/reviews/desk-review-repository.server.ts";
import { readInvitationCoverage } from "#app/reviews/invitation-coverage-repository.server.ts";
import { proofClass } from "#app/reviews/proof.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { timeAfterSession } from "#app/reviews/review.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { reviewsWords } from "#app/routes/manage/reviews-words.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = reviewsWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

const PAGE = 20;

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const db = args.context.ctx.store.read;
  const asked = Number(new URL(args.request.url).searchParams.get("page") ?? 1);
  const { all, unanswered } = await countDeskReviews(db, clinic.id);
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), Math.max(1, Math.ceil(all / PAGE)));
  const reviews = await listDeskReviews(db, clinic.id, PAGE, (page - 1) * PAGE);
  const reported = await listReportedIds(
    db,
    "review",
    reviews.map((review) => review.id),
  );
  return {
    slug: clinic.slug,
    name: clinic.name,
    all,
    unanswered,
    invitations: await readInvitationCoverage(db, clinic.id),
    reporting: reportingSentences(await readReportingBehaviour(db, clinic.id)),
    page,
    reviews: reviews.map((review) => ({
      id: review.id,
      title: review.title,
      author: review.authorName,
      overall: review.overall,
      when: `${printDay(review.writtenOn)}, ${timeAfterSession(review.daysSinceSession)}`,
      chapters: review.chapterCount > 1 ? reviewsWords().chapters(review.chapterCount) : null,
      proof: proofWords().classes[proofClass(review.proofs, review.caseConfirmed)],
      shown: review.state === "published",
      reported: reported.has(review.id),
      replied: review.repliedAt && printDay(dayOf(review.repliedAt)),
    })),
  };
}

export default function ManageReviews() {
  const say = reviewsWords();
  const { slug, name, all, unanswered, invitations, reporting, page, reviews } = useLoaderData<typeof loader>();
  const href = `/manage/${slug}/reviews`;
  const address = (to: number) => (to === 1 ? href : `${href}?page=${to}`);
  return (
    <DeskPage clinic={{ slug, name }} at="reviews" title={say.title(name)} lede={say.lede}>
      {invitations.confirmed > 0 && (
        <Section id="invitations" title={say.whoIsAsked} note={say.whoIsAskedNote}>
          <InvitationLines coverage={invitations} />
        </Section>
      )}
      {reporting.length > 0 && (
        <Section id="reporting" title={say.useOfReports} note={say.useOfReportsNote}>
          <ReportingLines sentences={reporting} />
        </Section>
      )}
      <Section
        id="reviews"
        title={say.reviewCount(all)}
        layout="wide"
        note={unanswered === 0 ? say.allReplied : say.reviewsWithoutReply(unanswered)}
      >
        {reviews.length === 0 && (
          <EmptyState title={say.noReviewsYet}>
            <p>{say.howReviewsCome}</p>
          </EmptyState>
        )}
        <ul className="desk-list">
          {reviews.map((review) => (
            <li key={review.id} className="stack-tight">
              <p>
                {review.shown ? <a href={`/reviews/${review.id}`}>{review.title}</a> : review.title}
                <Say it={say.byAuthor} author={<bdi>{review.author}</bdi>} />
              </p>
              <p className="cluster small">
                <span className="figures">{say.rating(review.overall)}</span>
                <span className="soft">{review.when}</span>
                {review.chapters && <span className="soft">{review.chapters}</span>}
                <Tag tone={review.proof === proofWords().classes.V0 ? "plain" : "evidenced"}>{review.proof}</Tag>
                {!review.shown && <Tag tone="against">{say.takenDown}</Tag>}
                {review.reported && <Tag tone="doubt">{say.reportedStillCounts}</Tag>}
              </p>
              {review.shown && (
                <p className="cluster">
                  {review.replied ? (
                    <span className="soft">{say.repliedOn(review.replied)}</span>
                  ) : (
                    <a href={`/reviews/${review.id}/reply`}>
                      <Say it={say.replyToAuthor} part={<span className="visually-hidden" />} author={review.author} />
                    </a>
                  )}
                  <a href={`/reviews/${review.id}/report`}>
                    <Say it={say.reportReview} part={<span className="visually-hidden" />} author={review.author} />
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
        {all > PAGE && (
          <Pagination
            previousHref={page > 1 ? address(page - 1) : null}
            nextHref={page * PAGE < all ? address(page + 1) : null}
            from={(page - 1) * PAGE + 1}
            to={(page - 1) * PAGE + reviews.length}
            total={all}
            noun={say.reviews}
          />
        )}
      </Section>
      <Section id="tablet" title={say.tabletTitle}>
        <p>
          <Say it={say.declareTablet} tablet={<a href={`/manage/${slug}/tablet`} />} />
        </p>
      </Section>
    </DeskPage>
  );
}
