import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage(["chapter"]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `A review of ${data?.clinic.name ?? "a clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const { params, request } = args;
  const { ctx } = args.context;
  const review = await findReviewToShow(ctx.store.read, params.id ?? "");
  if (!review) throw notFound();
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("chapter");
  const chapter = asked === null ? review.chapters.at(-1) : review.chapters[Number(asked) - 1];
  if (!chapter) throw notFound();
  const photos = await listReviewPhotoViews(ctx.store.read, review);
  return {
    clinic: { slug: review.clinicSlug, name: review.clinicName },
    card: toReviewCard(review, { clinicName: review.clinicName, photos, chapterId: chapter.id }),
    older: chapter.id !== review.chapters.at(-1)?.id,
    reported: searchParams.has("reported"),
    // A page for somebody who is signed in is never shared: the cache passes by every request with a cookie.
    mayReply: review.reply === null && (await maySpeakFor(args, review.clinicId)),
  };
}

async function maySpeakFor(args: LoaderFunctionArgs, clinicId: number): Promise<boolean> {
  const viewer = await findViewer(args);
  return may(viewer, "review.reply") && (await isMember(args.context.ctx.store.read, clinicId, viewer.id));
}

export default function ReviewPage() {
  const { clinic, card, older, reported, mayReply } = useLoaderData<typeof loader>();
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
      {older && (
        <Notice kind="info">
          <p>
            The author has written a <a href={`/reviews/${card.id}`}>newer chapter</a>, which counts in the score instead of this one.
          </p>
        </Notice>
      )}
      <h2 className="visually-hidden">The review</h2>
      <ReviewCard review={card} />
      {mayReply && (
        <p>
          <ButtonLink href={`/reviews/${card.id}/reply`} kind="secondary">
            Reply for {clinic.name}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
