import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { OtherChapters, ReviewTimeline } from "#app/components/review-timeline.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { findReviewToShow, type PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { findOwnReview } from "#app/reviews/review-repository.server.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { reviewWords } from "#app/routes/reviews/review-words.ts";
import { toTimeline } from "#app/routes/reviews/timeline-view.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { clinicCard, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage(["chapter"]);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = reviewWords();
  if (!data) return [{ title: say.documentTitle }];
  const { name, slug } = data.clinic;
  return pageTags(at, {
    title: say.reviewOf(name),
    description: say.description(name),
    picture: clinicCard(slug, name),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { params, request } = args;
  const { ctx } = args.context;
  const review = await findReviewToShow(ctx.store.read, params.id ?? "");
  if (!review) throw notFound();
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("chapter");
  const place = asked === null ? review.chapters.length : Number(asked);
  const chapter = review.chapters[place - 1];
  if (!chapter) throw notFound();
  const photos = await listReviewPhotoViews(ctx.store.read, review);
  return {
    clinic: { slug: review.clinicSlug, name: review.clinicName },
    card: toReviewCard(review, { clinicName: review.clinicName, photos, chapterId: chapter.id }),
    timeline: toTimeline(review, photos),
    place,
    older: place !== review.chapters.length,
    added: searchParams.has("added"),
    reported: searchParams.has("reported"),
    // A page for somebody who is signed in is never shared: the cache passes by every request with a cookie.
    ...(await readStanding(args, review)),
  };
}

/** What the person who asks may do here besides reading. */
async function readStanding({ context, request }: LoaderFunctionArgs, review: PublishedReview) {
  const db = context.ctx.store.read;
  const viewer = await findViewer({ context, request });
  return {
    mayReply: review.reply === null && may(viewer, "review.reply") && (await isMember(db, review.clinicId, viewer.id)),
    mayAdd: may(viewer, "review.write") && (await findOwnReview(db, review.id, viewer.id)) !== null,
  };
}

export default function ReviewPage() {
  const say = reviewWords();
  const { clinic, card, timeline, place, older, added, reported, mayReply, mayAdd } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: `/clinics/${clinic.slug}`, label: clinic.name },
        ]}
      />
      <PageTitle title={say.reviewOf(clinic.name)} />
      {reported && (
        <Notice kind="success" title={say.reportArrived}>
          <p>{say.staysVisible}</p>
        </Notice>
      )}
      {added && (
        <Notice kind="success" title={say.chapterPublished}>
          <p>{say.scoreFollows}</p>
        </Notice>
      )}
      {older && (
        <Notice kind="info">
          <p>
            <Say it={card.byStaff ? say.newerChapter : say.newerChapterCounts} newest={<a href={`/reviews/${card.id}`} />} />
          </p>
        </Notice>
      )}
      <h2 className="visually-hidden">{say.review}</h2>
      <ReviewCard review={card} />
      {mayAdd && (
        <p>
          <ButtonLink href={`/reviews/${card.id}/chapter`} kind="secondary">
            {say.addChapter}
          </ButtonLink>
        </p>
      )}
      {mayReply && (
        <p>
          <ButtonLink href={`/reviews/${card.id}/reply`} kind="secondary">
            {say.replyFor(clinic.name)}
          </ButtonLink>
        </p>
      )}
      {timeline && (
        <>
          <Section id="over-time" title={say.overTime} layout="wide" note={say.overTimeNote}>
            <ReviewTimeline timeline={timeline} />
          </Section>
          <Section id="chapters" title={say.otherChapters} layout="wide">
            <OtherChapters timeline={timeline} above={place} />
          </Section>
        </>
      )}
      <p className="small">
        <a href={`/reviews/${card.id}/legal-notice`}>{say.sendLegalNotice}</a>
      </p>
    </>
  );
}
