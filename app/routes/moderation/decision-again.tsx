import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { involvedClinicIds, tookPart } from "#app/moderation/answer-appeal.server.ts";
import { lastAppealDay, OWN_MOTION_REASONS, ownMotionInput } from "#app/moderation/appeal.ts";
import { findAppealOf } from "#app/moderation/appeal-repository.server.ts";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { APPEAL_ANSWER_DAYS, decisionLabel } from "#app/moderation/decision.ts";
import { type Decision, findDecision, isOverturned } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { decisionWords } from "#app/moderation/decision-words.ts";
import { askForAnotherLook } from "#app/moderation/make-appeal.server.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { decisionAgainWords } from "#app/routes/moderation/decision-again-words.ts";
import { FactsArea } from "#app/routes/moderation/facts-area.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: decisionAgainWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, decision } = await openFor(args, args.params.id ?? "");
  const db = args.context.ctx.store.read;
  return {
    label: decisionLabel(decision.kind),
    href: `/decisions/${decision.id}`,
    on: printDay(decision.decidedOn),
    rule: ruleText(decision.rule).sentence,
    facts: decision.facts,
    obstacle: await obstacleOf(db, decision, viewer.id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, decision } = await openFor(args, args.params.id ?? "");
  const form = await args.request.formData();
  const parsed = parseForm(ownMotionInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await askForAnotherLook(args.context.ctx, viewer, decision.id, parsed.data);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/moderation/decisions/${decision.id}`, 303);
}

async function openFor(args: GuardArgs, id: string) {
  const viewer = await requireModerator(args, "appeal.ask");
  const db = args.context.ctx.store.read;
  const decision = await findDecision(db, id);
  if (!decision) throw notFound();
  if (await hasConflict(db, viewer.id, await involvedClinicIds(db, decision))) throw forbidden();
  return { viewer, decision };
}

/** Why nobody, or not this person, can ask; null: they can. */
async function obstacleOf(db: Db, decision: Decision, viewerId: string): Promise<string | null> {
  const say = decisionAgainWords();
  if (lastAppealDay(decision) === null) return say.nothingToUndo;
  if (await isOverturned(db, decision.id)) return say.alreadyOverturned;
  if ((await findAppealOf(db, decision.id, true)) !== null) return say.alreadyAsked;
  return (await tookPart(db, decision, viewerId)) ? say.youTookPart : null;
}

export default function DecisionAgain() {
  const say = decisionAgainWords();
  const { label, href, on, rule, facts, obstacle } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/moderation", label: say.moderation },
          { href, label: say.decision },
        ]}
      />
      <PageTitle title={say.title} lede={say.lede(APPEAL_ANSWER_DAYS)} />
      <ProblemSummary problem={problem} />
      <Section id="decision" title={say.decision} note={`${label}, ${on}`}>
        <div className="stack-tight prose">
          <p>{rule}</p>
          <p className="whitespace-pre-line">{facts}</p>
        </div>
      </Section>
      <Section id="ask" title={say.yourReasons} note={say.yourReasonsNote}>
        {obstacle !== null ? (
          <Notice kind="info">
            <p>{obstacle}</p>
          </Notice>
        ) : (
          <form method="post" className="form">
            <RadioGroup
              name="reason"
              label={say.why}
              required
              choices={OWN_MOTION_REASONS.map((value) => ({ value, label: decisionWords().ownMotion[value] }))}
              value={typedIn(problem, "reason")}
              error={problem?.errors.reason}
            />
            <FactsArea name="grounds" label={say.whatToLookAt} rows={5} problem={problem} />
            <div>
              <Button>{say.title}</Button>
            </div>
          </form>
        )}
      </Section>
    </>
  );
}
