import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { replyToReview } from "#app/reviews/reply-to-review.server.ts";
import { REPLY_LENGTH, replyForm } from "#app/reviews/review-form.ts";
import { replyWords } from "#app/routes/reviews/reply-words.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = replyWords();
  return [{ title: say.documentTitle(data?.clinic.name ?? say.unnamedClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "review.reply");
  const db = args.context.ctx.store.read;
  const review = await findReviewToShow(db, args.params.id ?? "");
  if (!review || !(await isMember(db, review.clinicId, viewer.id))) throw notFound();
  return {
    clinic: { slug: review.clinicSlug, name: review.clinicName },
    card: toReviewCard(review, { clinicName: review.clinicName, photos: await listReviewPhotoViews(db, review) }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "review.reply");
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  const review = await findReviewToShow(ctx.store.read, id);
  if (!review || !(await isMember(ctx.store.read, review.clinicId, viewer.id))) throw notFound();
  const form = await args.request.formData();
  const parsed = parseForm(replyForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await replyToReview(ctx, viewer, id, parsed.data.body);
  if (!result) throw notFound();
  if (!result.ok) return mend({ errors: result.errors, values: { body: parsed.data.body } });
  return redirect(`/clinics/${review.clinicSlug}#review-${id}`, 303);
}

export default function ReplyToReview() {
  const say = replyWords();
  const { clinic, card } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/manage", label: say.yourClinic },
          { href: `/clinics/${clinic.slug}`, label: clinic.name },
        ]}
      />
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="review" title={say.review} layout="wide">
        <ReviewCard review={card} />
      </Section>
      <Section id="reply" title={say.yourReply} note={say.yourReplyNote}>
        {card.reply && !problem ? (
          <Notice kind="info">
            <p>{say.alreadyReplied}</p>
          </Notice>
        ) : (
          <form method="post" className="form">
            <TextArea
              name="body"
              label={say.reply}
              hint={say.replyHint(REPLY_LENGTH.min, printNumber(REPLY_LENGTH.max))}
              required
              rows={7}
              minLength={REPLY_LENGTH.min}
              maxLength={REPLY_LENGTH.max}
              value={String(problem?.values.body ?? "")}
              error={problem?.errors.body}
            />
            <div className="cluster">
              <Button>{say.publishReply}</Button>
              <a href={`/reviews/${card.id}/report`}>{say.reportInstead}</a>
            </div>
          </form>
        )}
      </Section>
    </>
  );
}
