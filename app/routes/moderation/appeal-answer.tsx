import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { ReviewCard } from "#app/components/review-card.tsx";
import { Section } from "#app/components/section.tsx";
import { answerAppeal, involvedClinicIds, tookPart } from "#app/moderation/answer-appeal.server.ts";
import { appealAnswerInput, isForAuthorAlone } from "#app/moderation/appeal.ts";
import { findAppeal } from "#app/moderation/appeal-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { type DecisionKind, decisionLabel } from "#app/moderation/decision.ts";
import { type Decision, findDecision } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { findDispute } from "#app/moderation/dispute-repository.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findReviewAsWritten } from "#app/reviews/published-review-repository.server.ts";
import { appealAnswerWords } from "#app/routes/moderation/appeal-answer-words.ts";
import { MatchSection, StatementsSection } from "#app/routes/moderation/dispute-parts.tsx";
import { readDispute } from "#app/routes/moderation/dispute-view.server.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: appealAnswerWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const db = args.context.ctx.store.read;
  const { appeal, decision } = await openFor(db, viewer.id, args.params.id ?? "");
  const clinic = await findClinicById(db, decision.clinicId);
  const dispute = decision.disputeId === null ? null : await findDispute(db, decision.disputeId);
  return {
    title: appealTitle(appeal.ownMotion, decision.kind, clinic?.name ?? appealAnswerWords().unknownClinic),
    ownMotion: appeal.ownMotion,
    review: await readReview(db, decision),
    grounds: appeal.grounds,
    madeOn: printTime(appeal.createdAt),
    outcome: appeal.outcome,
    decision: {
      id: decision.id,
      label: decisionLabel(decision.kind),
      rule: ruleText(decision.rule).sentence,
      facts: decision.facts,
      on: printDay(decision.decidedOn),
    },
    dispute: dispute && (await readDispute(db, dispute, "moderator")),
    tookPart: (appeal.ownMotion && appeal.accountId === viewer.id) || (await tookPart(db, decision, viewer.id)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args, "appeal.decide");
  const { ctx } = args.context;
  const { appeal } = await openFor(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const parsed = parseForm(appealAnswerInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await answerAppeal(ctx, viewer, appeal.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, "appeal-answered", `/decisions/${result.decisionId}`);
}

async function openFor(db: Db, viewerId: string, id: string) {
  const appeal = await findAppeal(db, id);
  const decision = appeal && (await findDecision(db, appeal.decisionId));
  if (!appeal || !decision) throw notFound();
  if (await hasConflict(db, viewerId, await involvedClinicIds(db, decision))) throw forbidden();
  return { appeal, decision };
}

const appealTitle = (ownMotion: boolean, kind: DecisionKind, clinic: string) => {
  const say = appealAnswerWords();
  return ownMotion ? say.anotherLook(clinic) : isForAuthorAlone(kind) ? say.appealByAuthor(clinic) : say.appealByClinic(clinic);
};

/** The review that a decision removed or labelled, as it was written. */
async function readReview(db: Db, { reviewId }: Decision) {
  const review = reviewId === null ? null : await findReviewAsWritten(db, reviewId);
  return review && toReviewCard(review, { clinicName: review.clinicName });
}

export default function AppealAnswerPage() {
  const say = appealAnswerWords();
  const { title, ownMotion, review, grounds, madeOn, outcome, decision, dispute, tookPart: own } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="grounds" title={ownMotion ? say.whyColleagueAsks : say.why} note={madeOn}>
        <p className="prose whitespace-pre-line">{grounds}</p>
      </Section>
      <Section id="decision" title={say.decision} note={`${decision.label}, ${decision.on}`}>
        <div className="stack-tight prose">
          <p>{decision.rule}</p>
          <p className="whitespace-pre-line">{decision.facts}</p>
          <p>
            <a href={`/decisions/${decision.id}`}>{say.inPublicLog}</a>
          </p>
        </div>
      </Section>
      {review && (
        <Section id="review" title={say.review} layout="wide">
          <ReviewCard review={review} />
        </Section>
      )}
      {dispute && <MatchSection dispute={dispute} />}
      {dispute && <StatementsSection dispute={dispute} />}
      <Section id="answer" title={say.yourAnswer} note={say.yourAnswerNote}>
        {outcome !== null ? (
          <p>{say.alreadyAnswered(outcome === "upheld")}</p>
        ) : own ? (
          <Notice kind="info" title={say.youTookPart}>
            <p>{say.somebodyElseAnswers}</p>
          </Notice>
        ) : (
          <form method="post" className="form">
            <RadioGroup
              name="outcome"
              label={say.doesDecisionStand}
              required
              choices={[
                { value: "upheld", label: say.itStands },
                {
                  value: "overturned",
                  label: say.isOverturned,
                  hint: say.isOverturnedHint,
                },
              ]}
              value={typedIn(problem, "outcome")}
              error={problem?.errors.outcome}
            />
            <FactsArea hint={say.factsHint} problem={problem} />
            <div>
              <Button kind="warning">{say.publishAnswer}</Button>
            </div>
          </form>
        )}
      </Section>
    </>
  );
}
