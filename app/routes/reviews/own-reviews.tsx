import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { listOwnReviews } from "#app/reviews/published-review-repository.server.ts";
import { OwnReviewEntry } from "#app/routes/reviews/own-review-entry.tsx";
import { toOwnReviewView } from "#app/routes/reviews/own-review-view.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: "Your reviews – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const own = await listOwnReviews(args.context.ctx.store.read, viewer.id);
  return { reviews: own.map(toOwnReviewView) };
}

export default function OwnReviews() {
  const { reviews } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle title="Your reviews" lede="What you have published, and how far the proof that came with it has been checked." />
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
