import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSanction } from "#app/clinics/sanction-repository.server.ts";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { mayBeAnswered, stateOnSanction } from "#app/moderation/answer-sanction.server.ts";
import { lastAppealDay } from "#app/moderation/appeal.ts";
import { listStepDecisions } from "#app/moderation/decision-repository.server.ts";
import { stepStatementInput } from "#app/moderation/sanction-form.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { ClinicStatement } from "#app/routes/manage/clinic-statement.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { ownStepWords } from "#app/routes/manage/own-step-words.ts";
import { toSanctionView } from "#app/routes/moderation/sanction-view.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = ownStepWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const sanction = await findSanction(ctx.store.read, args.params.id ?? "");
  if (sanction?.clinicId !== clinic.id) throw notFound();
  const [taken] = await listStepDecisions(ctx.store.read, sanction);
  const last = taken ? lastAppealDay(taken) : null;
  // Why a colleague did not agree is written for moderators.
  const { reasons: _, ...step } = toSanctionView(sanction, ctx.now());
  return {
    slug: clinic.slug,
    name: clinic.name,
    step,
    decisionHref: taken ? `/decisions/${taken.id}` : null,
    appealUntil: last !== null && last >= dayOf(ctx.now()) ? printDay(last) : null,
    mayAnswer: mayBeAnswered(sanction, ctx.now()),
    open: sanction.answer === null,
    done: new URL(args.request.url).searchParams.has("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const form = await args.request.formData();
  const parsed = parseForm(stepStatementInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const about = { clinicId: clinic.id, sanctionId: args.params.id ?? "" };
  const result = await stateOnSanction(args.context.ctx, viewer, about, parsed.data.statement);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/steps/${about.sanctionId}?done=answered`, 303);
}

export default function OwnStep() {
  const say = ownStepWords();
  const { slug, name, step, decisionHref, appealUntil, mayAnswer, open, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={{ slug, name }} at="" title={step.label} lede={open ? say.openLede : `${step.standing}.`}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{say.statementArrived}</p>
        </Notice>
      )}
      <Section id="step" title={say.whatItIsAbout} note={say.proposed(step.proposedOn, step.days)}>
        <div className="stack-tight prose">
          <p>
            {step.rule.sentence} {step.does}
          </p>
          <p className="whitespace-pre-line">{step.facts}</p>
          {step.photoHref && (
            <p>
              <a href={step.photoHref}>{say.photo}</a>
            </p>
          )}
        </div>
      </Section>
      <Section id="answer" title={say.whatYouSay}>
        <ClinicStatement statement={step.statement} mayAnswer={mayAnswer} open={open} problem={problem} />
      </Section>
      {!open && (
        <Section id="standing" title={say.howItStands}>
          <DefinitionList
            rows={[
              { term: say.step, value: step.standing, note: step.inForce ? say.endsByItself : undefined },
              ...(step.inForce
                ? [
                    {
                      term: say.whatWouldChangeIt,
                      value: say.puttingRight,
                      note: say.whatWouldChangeItNote,
                    },
                  ]
                : []),
              {
                term: say.appeal,
                value: decisionHref ? (
                  <a href={decisionHref}>{appealUntil ? say.appealPossible(appealUntil) : say.decisionInLog}</a>
                ) : (
                  say.nothingToAppeal
                ),
                note: decisionHref ? say.appealNote : say.nothingToAppealNote,
              },
            ]}
          />
        </Section>
      )}
    </DeskPage>
  );
}
