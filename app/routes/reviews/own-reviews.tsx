import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { addReviewProof } from "#app/reviews/add-review-proof.server.ts";
import { PROOF_KINDS, PROOF_LABELS } from "#app/reviews/proof.ts";
import { listOwnReviews } from "#app/reviews/published-review-repository.server.ts";
import { proofForm } from "#app/reviews/review-form.ts";
import { OwnReviewEntry } from "#app/routes/reviews/own-review-entry.tsx";
import { toOwnReviewView } from "#app/routes/reviews/own-review-view.ts";
import { parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: "Your reviews – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const own = await listOwnReviews(args.context.ctx.store.read, viewer.id);
  return { reviews: own.map(toOwnReviewView), sent: new URL(args.request.url).searchParams.has("sent") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "review.write");
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { file: 1 } }, async (form, [file]) => {
    const parsed = parseForm(proofForm, form);
    const refused = (status: number, errors: Record<string, string>) =>
      data({ problem: { errors, values: Object.fromEntries(form) } }, { status });
    if (file?.ok === false) return refused(413, { ...(parsed.ok ? {} : parsed.problem.errors), file: file.message });
    if (!parsed.ok) return refused(422, parsed.problem.errors);
    if (!file) return refused(422, { file: "Choose the file to send." });
    const { review, kind } = parsed.data;
    const result = await addReviewProof(ctx, viewer, review, { ...file, field: "file", kind });
    if (!result) throw notFound();
    if (!result.ok) return refused(422, result.errors);
    throw redirect("/account/reviews?sent=yes", 303);
  });
}

export default function OwnReviews() {
  const { reviews, sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const typed = (name: string) => String(problem?.values[name] ?? "");
  const open = reviews.filter((review) => review.published);
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle title="Your reviews" lede="What you have published, and how far the proof that came with it has been checked." />
      <ProblemSummary problem={problem} />
      {sent && !problem && (
        <Notice kind="success" title="Your file has arrived.">
          <p>A moderator will check it. You see the result on this page.</p>
        </Notice>
      )}
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
      {open.length > 0 && (
        <Section
          id="add-proof"
          title="Add proof"
          note="Two pieces of different kinds, one of them a receipt, give a review its full weight. Only you and the moderator who checks it see the file."
        >
          <form method="post" encType="multipart/form-data" className="form">
            <Select
              name="review"
              label="Review"
              required
              choices={open.map(({ id, clinicName }) => ({ value: id, label: clinicName }))}
              value={typed("review") || open[0]?.id}
              error={problem?.errors.review}
            />
            <Select
              name="kind"
              label="What does it show?"
              required
              choices={PROOF_KINDS.map((kind) => ({ value: kind, label: PROOF_LABELS[kind] }))}
              value={typed("kind")}
              emptyLabel="Choose one"
              error={problem?.errors.kind}
            />
            <FileField
              name="file"
              label="File"
              hint="JPEG, PNG, WebP or PDF, up to 12 MB. You may cover card numbers and your address."
              accept="image/jpeg,image/png,image/webp,application/pdf"
              required
              error={problem?.errors.file}
            />
            <div>
              <Button>Send this file</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}
