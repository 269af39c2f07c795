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
import { PROOF_LABELS } from "#app/reviews/proof.ts";
import { coverForm } from "#app/reviews/proof-form.ts";
import { openOwnReview } from "#app/routes/reviews/own-review-page.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Cover parts of a picture – Scalpmark" }];

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
    kind: PROOF_LABELS[held.kind],
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
  const { page, clinicName, kind, cells, chosen, query, covered, looking, minutes } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/account/reviews", label: "Your reviews" },
          { href: page, label: "Proof of your treatment" },
        ]}
      />
      <PageTitle
        title={looking ? "What the moderator will see" : "Cover what nobody needs to see"}
        lede={
          looking
            ? "Nothing is sent before you say so. What is covered is painted over and cannot be brought back, here either."
            : `The moderator needs the name of ${clinicName}, the date and the amount. Cover card numbers, addresses and other people, or nothing at all.`
        }
      />
      <ProblemSummary problem={problem} />
      {looking ? (
        <Section id="look" title={kind} note={`${covered} is covered.`}>
          <div className="stack">
            <img className="cover-preview" src={`${page}/picture?${query}`} alt="What the moderator will see" />
            <form method="post" className="cluster">
              {chosen.map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
              <Button name="intent" value="send">
                Send it to the moderator
              </Button>
              <a href={`${page}/cover?${query}`}>Cover more or less</a>
            </form>
          </div>
        </Section>
      ) : (
        <Section
          id="cover"
          title={kind}
          note={`Only you can see it yet. It is deleted ${minutes} minutes after you chose it, or as soon as you have sent it.`}
        >
          <form method="get" className="stack" data-enhance="cover">
            <CoverGrid picture={`${page}/picture`} cells={cells} boxes={chosen.flatMap(([name, value]) => (name === "box" ? value : []))} />
            <div>
              <Button name="look" value="yes">
                Look at it as it will be seen
              </Button>
            </div>
          </form>
        </Section>
      )}
      <Section id="forget" title="Changed your mind">
        <form method="post">
          <Button kind="secondary" name="intent" value="forget">
            Delete this picture
          </Button>
        </form>
      </Section>
    </>
  );
}
