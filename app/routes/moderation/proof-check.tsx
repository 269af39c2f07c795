import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { judgeProof } from "#app/moderation/judge-proof.server.ts";
import { findVeilOfReview } from "#app/moderation/veil-pictures.server.ts";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findCorrectionCase } from "#app/reviews/case-review-repository.server.ts";
import { PROOF_REFUSALS } from "#app/reviews/proof.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";
import { proofWords } from "#app/reviews/proof-words.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { sendToSecondLook } from "#app/routes/moderation/blind-look.server.ts";
import { CorrectionShown } from "#app/routes/moderation/correction-shown.tsx";
import { readCorrectionShown } from "#app/routes/moderation/correction-shown-view.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { proofCheckWords } from "#app/routes/moderation/proof-check-words.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: proofCheckWords().documentTitle }];

const verdictInput = z.object({
  outcome: z.enum(["accepted", "refused"], { error: () => proofCheckWords().outcomeMissing }),
  reason: z.enum(PROOF_REFUSALS, { error: () => proofCheckWords().chooseTheReason }).optional(),
});

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "proof.check");
  const db = args.context.ctx.store.read;
  const { proof, authorId, clinicId } = await openFor(db, viewer.id, args.params.id ?? "");
  await sendToSecondLook(args, viewer, "proof", proof.id);
  const correction = proof.kind === "correction" ? await findCorrectionCase(db, authorId, clinicId) : null;
  const review = await findReviewToShow(db, proof.reviewId);
  return {
    id: proof.id,
    kind: proofWords().kinds[proof.kind],
    format: proof.fileFormat,
    veil: await findVeilOfReview(db, viewer.id, proof.reviewId),
    doesNotProve: proofWords().meanings[proof.kind].doesNotProve,
    findings: proof.findings ?? [],
    correction: correction && (await readCorrectionShown(db, correction)),
    sentOn: printTime(proof.submittedAt),
    waiting: proof.state === "submitted",
    state: proofWords().states[proof.state],
    clinicName: review?.clinicName ?? proofCheckWords().aClinic,
    review: review && toReviewCard(review, { clinicName: review.clinicName }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "proof.check");
  const { ctx } = args.context;
  const { proof } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(verdictInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const { outcome, reason } = parsed.data;
  if (outcome === "refused" && reason === undefined) {
    return mend(problemWith("reason", proofCheckWords().reasonMissing, sentValues(form)));
  }
  const verdict = outcome === "refused" && reason !== undefined ? { outcome, reason } : { outcome: "accepted" as const };
  const result = await judgeProof(ctx, viewer, proof.id, verdict);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, `proof-${outcome}`);
}

async function openFor(db: Db, viewerId: string, id: string) {
  const found = await findProof(db, id);
  if (!found) throw notFound();
  if (await hasConflict(db, viewerId, [found.clinicId])) throw forbidden();
  return found;
}

export default function ProofCheck() {
  const say = proofCheckWords();
  const { id, kind, format, veil, doesNotProve, findings, correction, sentOn, waiting, state, clinicName, review } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(kind, clinicName)} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="file" title={say.whatWasSent} note={say.privateSentOn(sentOn)}>
        {correction && <CorrectionShown correction={correction} />}
        {format === null ? (
          <p className="not-provided">{say.noFileCame}</p>
        ) : format === "pdf" ? (
          <p>
            <a href={`/moderation/proofs/${id}/file`}>{say.downloadPdf}</a>
          </p>
        ) : (
          <VeiledPicture id={`proof-${id}`} veil={veil}>
            <img src={`/moderation/proofs/${id}/file`} alt={say.proofAlt} className="max-w-full" />
          </VeiledPicture>
        )}
      </Section>
      <Section id="claims" title={say.whatItSaysOfItself} note={say.claimsNote(doesNotProve)}>
        {findings.length === 0 ? <p className="not-provided">{say.nothingWasRead}</p> : <DefinitionList rows={findings} />}
      </Section>
      {review && (
        <Section id="review" title={say.review} layout="wide">
          <ReviewCard review={review} />
        </Section>
      )}
      <Section id="verdict" title={say.yourAnswer}>
        {waiting ? (
          <form method="post" className="form">
            <RadioGroup
              name="outcome"
              label={say.doesItProveTheTreatment}
              required
              choices={[
                { value: "accepted", label: say.accepted },
                { value: "refused", label: say.notAccepted },
              ]}
              value={typedIn(problem, "outcome")}
              error={problem?.errors.outcome}
            />
            <Select
              name="reason"
              label={say.ifNotWhy}
              hint={say.authorIsTold}
              choices={PROOF_REFUSALS.map((value) => ({ value, label: proofWords().refusals[value] }))}
              emptyLabel={say.chooseAReason}
              value={typedIn(problem, "reason")}
              error={problem?.errors.reason}
            />
            <div>
              <Button>{say.saveTheAnswer}</Button>
            </div>
          </form>
        ) : (
          <p>{say.checkedAs(state)}</p>
        )}
      </Section>
    </>
  );
}
