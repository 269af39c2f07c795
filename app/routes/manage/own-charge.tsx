import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { stateOnCharge } from "#app/moderation/answer-charge.server.ts";
import { chargeStatementInput } from "#app/moderation/charge.ts";
import { findCharge } from "#app/moderation/charge-repository.server.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { printTime } from "#app/platform/printed.ts";
import { ClinicStatement } from "#app/routes/manage/clinic-statement.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { ownChargeWords } from "#app/routes/manage/own-charge-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = ownChargeWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const charge = await findCharge(args.context.ctx.store.read, args.params.id ?? "");
  if (charge?.clinicId !== clinic.id) throw notFound();
  return {
    slug: clinic.slug,
    name: clinic.name,
    label: decisionLabel(charge.kind),
    rule: ruleText(charge.rule),
    facts: charge.facts,
    on: printTime(charge.proposedAt),
    aboutHref:
      charge.evidenceId !== null
        ? `/manage/${clinic.slug}/evidence/${charge.evidenceId}`
        : charge.reviewId && `/reviews/${charge.reviewId}`,
    statement: charge.statement,
    answer: charge.answer,
    decisionHref: charge.decisionId && `/decisions/${charge.decisionId}`,
    done: new URL(args.request.url).searchParams.has("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const form = await args.request.formData();
  const parsed = parseForm(chargeStatementInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const about = { clinicId: clinic.id, chargeId: args.params.id ?? "" };
  const result = await stateOnCharge(args.context.ctx, viewer, about, parsed.data.statement);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/charges/${about.chargeId}?done=answered`, 303);
}

export default function OwnCharge() {
  const say = ownChargeWords();
  const { slug, name, label, rule, facts, on, aboutHref, statement, answer, decisionHref, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={{ slug, name }} at="" title={label} lede={answer === null ? say.openLede : undefined}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{say.statementArrived}</p>
        </Notice>
      )}
      <Section id="charge" title={say.whatItIsAbout} note={say.proposedOn(on)}>
        <div className="stack-tight prose">
          <p>{rule.sentence}</p>
          <p className="whitespace-pre-line">{facts}</p>
          {aboutHref && (
            <p>
              <a href={aboutHref}>{say.whatItIsAbout}</a>
            </p>
          )}
        </div>
      </Section>
      <Section id="answer" title={say.whatYouSay}>
        <ClinicStatement statement={statement} mayAnswer={answer === null} open={answer === null} problem={problem} />
      </Section>
      {answer !== null && (
        <Section id="standing" title={say.howItStands}>
          {answer === "declined" ? (
            <p>{say.declined}</p>
          ) : (
            <p>
              {say.confirmed} {decisionHref && <a href={decisionHref}>{say.decisionInLog}</a>}
            </p>
          )}
        </Section>
      )}
    </DeskPage>
  );
}
