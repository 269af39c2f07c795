import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { CoverGrid } from "#app/components/cover-grid.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { sendHeldProof } from "#app/reviews/add-review-proof.server.ts";
import { findHeldProof, forgetHeldProof, HELD_MINUTES } from "#app/reviews/held-proof.server.ts";
import { coveredWords, maskOf, writeBox } from "#app/reviews/mask.ts";
import { coverForm } from "#app/reviews/proof-form.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { coverProofWords } from "#app/routes/reviews/cover-proof-words.ts";
import { openOwnReview } from "#app/routes/reviews/own-review-page.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: coverProofWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, review, clinic } = await openOwnReview(args);
  const held = await findHeldProof(args.context.ctx, { accountId: viewer.id, reviewId: review.id });
  if (!held) throw redirect(`/reviews/${review.id}/proof?gone=yes`);
  const { searchParams } = new URL(args.request.url);
  const mask = maskOf({ cell: searchParams.getAll("cell"), box: searchParams.getAll("box") });
  const chosen = [...mask.cells.map((cell) => ["cell", cell]), ...mask.boxes.map((box) => ["box", writeBox(box)])] as [string, string][];
  return {
    page: `/reviews/${review.id}/proof`,
    clinicName: clinic.name,
    kind: proofWords().kinds[held.kind],
    cells: mask.cells,
    chosen,
    query: new URLSearchParams(chosen).toString(),
    covered: coveredWords(mask),
    looking: searchParams.has("look"),
    minutes: HELD_MINUTES,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, review } = await openOwnReview(args);
  const { ctx } = args.context;
  const parsed = parseForm(coverForm, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const page = `/reviews/${review.id}/proof`;
  if (parsed.data.intent === "forget") {
    await forgetHeldProof(ctx, { accountId: viewer.id, reviewId: review.id });
    throw redirect(`${page}?forgotten=yes`, 303);
  }
  const result = await sendHeldProof(ctx, viewer, review.id, maskOf(parsed.data));
  if (result?.ok === false) return mend({ errors: result.errors, values: {} });
  throw redirect(`${page}?${result ? "sent" : "gone"}=yes`, 303);
}

export default function CoverProof() {
  const say = coverProofWords();
  const { page, clinicName, kind, cells, chosen, query, covered, looking, minutes } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/account/reviews", label: say.yourReviews },
          { href: page, label: say.proof },
        ]}
      />
      <PageTitle title={looking ? say.asModeratorSees : say.coverTitle} lede={looking ? say.previewLede : say.coverLede(clinicName)} />
      <ProblemSummary problem={problem} />
      {looking ? (
        <Section id="look" title={kind} note={say.coveredParts(covered)}>
          <div className="stack">
            <img className="cover-preview" src={`${page}/picture?${query}`} alt={say.asModeratorSees} />
            <form method="post" className="cluster">
              {chosen.map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
              <Button name="intent" value="send">
                {say.sendToModerator}
              </Button>
              <a href={`${page}/cover?${query}`}>{say.coverMoreOrLess}</a>
            </form>
          </div>
        </Section>
      ) : (
        <Section id="cover" title={kind} note={say.onlyYouSeeIt(minutes)}>
          <form method="get" className="stack" data-enhance="cover">
            <CoverGrid picture={`${page}/picture`} cells={cells} boxes={chosen.flatMap(([name, value]) => (name === "box" ? value : []))} />
            <div>
              <Button name="look" value="yes">
                {say.preview}
              </Button>
            </div>
          </form>
        </Section>
      )}
      <Section id="forget" title={say.changedYourMind}>
        <form method="post">
          <Button kind="secondary" name="intent" value="forget">
            {say.deletePicture}
          </Button>
        </form>
      </Section>
    </>
  );
}
