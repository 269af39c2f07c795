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
import { Section } from "#app/components/section.tsx";
import { findReviewToShow, type PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { findOwnReview } from "#app/reviews/review-repository.server.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { toTimeline } from "#app/routes/reviews/timeline-view.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { clinicCard, pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage(["chapter"]);

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "A review of a clinic – Scalpmark" }];
  const { name, slug } = data.clinic;
  return pageTags(at, {
    title: `A review of ${name}`,
    description: `What a client of ${name} wrote, chapter by chapter, and how it was checked.`,
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
  const { clinic, card, timeline, place, older, added, reported, mayReply, mayAdd } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: `/clinics/${clinic.slug}`, label: clinic.name },
        ]}
      />
      <PageTitle title={`A review of ${clinic.name}`} />
      {reported && (
        <Notice kind="success" title="Thank you. A moderator will look at it.">
          <p>The review stays visible and counts until they decide.</p>
        </Notice>
      )}
      {added && (
        <Notice kind="success" title="Your chapter is published.">
          <p>The score takes it in within a minute or two. What you wrote before stays as it was.</p>
        </Notice>
      )}
      {older && (
        <Notice kind="info">
          <p>
            The author has written a <a href={`/reviews/${card.id}`}>newer chapter</a>
            {card.byStaff ? "." : ", which counts in the score instead of this one."}
          </p>
        </Notice>
      )}
      <h2 className="visually-hidden">The review</h2>
      <ReviewCard review={card} />
      {mayAdd && (
        <p>
          <ButtonLink href={`/reviews/${card.id}/chapter`} kind="secondary">
            Add a chapter
          </ButtonLink>
        </p>
      )}
      {mayReply && (
        <p>
          <ButtonLink href={`/reviews/${card.id}/reply`} kind="secondary">
            Reply for {clinic.name}
          </ButtonLink>
        </p>
      )}
      {timeline && (
        <>
          <Section id="over-time" title="Over time" layout="wide" note="Each chapter stays as it was written.">
            <ReviewTimeline timeline={timeline} />
          </Section>
          <Section id="chapters" title="The other chapters" layout="wide">
            <OtherChapters timeline={timeline} above={place} />
          </Section>
        </>
      )}
      <p className="small">
        <a href={`/reviews/${card.id}/legal-notice`}>Send a legal notice about this review</a>
      </p>
    </>
  );
}
