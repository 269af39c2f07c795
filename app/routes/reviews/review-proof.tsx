import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { holdReviewProof } from "#app/reviews/add-review-proof.server.ts";
import { findHeldProof, HELD_MINUTES } from "#app/reviews/held-proof.server.ts";
import { proofPieceForm } from "#app/reviews/proof-form.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { findOwnReview } from "#app/reviews/review-repository.server.ts";
import { openOwnReview } from "#app/routes/reviews/own-review-page.server.ts";
import { AddProofForm, FurtherPieces, SentPieces } from "#app/routes/reviews/review-proof-parts.tsx";
import { toProofView } from "#app/routes/reviews/review-proof-view.ts";
import { reviewProofWords } from "#app/routes/reviews/review-proof-words.ts";
import { parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: reviewProofWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, review, clinic, caseConfirmed } = await openOwnReview(args);
  const { ctx } = args.context;
  const held = await findHeldProof(ctx, { accountId: viewer.id, reviewId: review.id });
  const { searchParams } = new URL(args.request.url);
  return {
    id: review.id,
    clinicName: clinic.name,
    ...toProofView(await listReviewProofs(ctx.store.read, [review.id]), caseConfirmed),
    held: held !== null,
    heldMinutes: HELD_MINUTES,
    done: (["sent", "forgotten", "gone"] as const).find((word) => searchParams.has(word)) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  // Before its fields are looked at: somebody else's review is not there, whatever is sent.
  if (!(await findOwnReview(ctx.store.read, id, viewer.id))) throw notFound();
  return withMultipart(args.request, ctx, { files: { file: 1 } }, async (form, [file]) => {
    const parsed = parseForm(proofPieceForm, form);
    const refused = (status: number, errors: Record<string, string>) =>
      data({ problem: { errors, values: Object.fromEntries(form) } }, { status });
    if (file?.ok === false) return refused(413, { ...(parsed.ok ? {} : parsed.problem.errors), file: file.message });
    if (!parsed.ok) return refused(422, parsed.problem.errors);
    if (!file) return refused(422, { file: reviewProofWords().chooseFile });
    const result = await holdReviewProof(ctx, viewer, id, { ...file, field: "file", kind: parsed.data.kind });
    if (!result) throw notFound();
    if (!result.ok) return refused(result.status, result.errors);
    throw redirect(result.held ? `/reviews/${id}/proof/cover` : `/reviews/${id}/proof?sent=yes`, 303);
  });
}

const allDone = () => {
  const say = reviewProofWords();
  return {
    sent: { kind: "success", words: say.proofArrived },
    forgotten: { kind: "success", words: say.pictureDeleted },
    gone: { kind: "info", words: say.noPictureWaits },
  } as const;
};

export default function ReviewProof() {
  const say = reviewProofWords();
  const { id, clinicName, now, howChecked, further, pieces, held, heldMinutes, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/account", label: say.yourAccount },
          { href: "/account/reviews", label: say.yourReviews },
        ]}
      />
      <PageTitle title={say.title(clinicName)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind={allDone()[done].kind}>
          <p>{allDone()[done].words}</p>
        </Notice>
      )}
      {held && (
        <Notice kind="info" title={say.pictureWaits}>
          <p>
            <Say it={say.pictureNotSent} cover={<a href={`/reviews/${id}/proof/cover`} />} heldMinutes={heldMinutes} />
          </p>
        </Notice>
      )}
      <Section id="now" title={say.howYourReviewStands}>
        <div className="stack-tight prose">
          <p>
            <Tag tone={now.proven ? "evidenced" : "plain"}>{now.label}</Tag>
          </p>
          <p>{now.counts}</p>
          <p className="soft">{say.printedOnIt(howChecked)}</p>
        </div>
      </Section>
      {pieces.length > 0 && <SentPieces pieces={pieces} />}
      {further.length > 0 && <FurtherPieces further={further} />}
      <AddProofForm problem={problem} />
    </>
  );
}
