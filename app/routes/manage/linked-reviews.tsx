import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { stateOnGroup } from "#app/moderation/answer-group-finding.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { groupStatementInput } from "#app/moderation/group-finding.ts";
import { findGroupFinding } from "#app/moderation/group-finding-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import { ClinicStatement } from "#app/routes/manage/clinic-statement.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { linkedReviewsWords } from "#app/routes/manage/linked-reviews-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = linkedReviewsWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const finding = await findGroupFinding(args.context.ctx.store.read, args.params.id ?? "");
  if (finding?.clinicId !== clinic.id || finding.outcome !== "procured") throw notFound();
  return {
    slug: clinic.slug,
    name: clinic.name,
    rule: ruleText(finding.rule),
    facts: finding.facts,
    reviews: finding.reviewIds.length,
    on: printTime(finding.proposedAt),
    statement: finding.statement,
    answer: finding.answer,
    done: new URL(args.request.url).searchParams.has("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const form = await args.request.formData();
  const parsed = parseForm(groupStatementInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const about = { clinicId: clinic.id, findingId: args.params.id ?? "" };
  const result = await stateOnGroup(args.context.ctx, viewer, about, parsed.data.statement);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/manage/${clinic.slug}/linked-reviews/${about.findingId}?done=answered`, 303);
}

const ends = () => {
  const say = linkedReviewsWords();
  return {
    confirmed: say.confirmed,
    declined: say.declined,
  };
};

export default function LinkedReviews() {
  const say = linkedReviewsWords();
  const { slug, name, rule, facts, reviews, on, statement, answer, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage clinic={{ slug, name }} at="reviews" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {done && !problem && (
        <Notice kind="success">
          <p>{say.statementArrived}</p>
        </Notice>
      )}
      <Section id="proposal" title={say.proposal} note={say.proposed(on, reviews)}>
        <div className="stack-tight prose">
          <p>{rule.sentence}</p>
          <p className="whitespace-pre-line">{facts}</p>
        </div>
      </Section>
      <Section id="answer" title={say.whatYouSay}>
        <ClinicStatement
          label={say.whatDoYouKnow}
          statement={statement}
          mayAnswer={answer === null}
          open={answer === null}
          problem={problem}
        />
        {answer !== null && <p>{ends()[answer]}</p>}
      </Section>
    </DeskPage>
  );
}
