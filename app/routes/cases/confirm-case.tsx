import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseForNow } from "#app/accounts/account-refusal.ts";
import { answersForm } from "#app/cases/case-answer.ts";
import { CASE_ANSWER_LIMIT, LINK_DAYS } from "#app/cases/case-link.ts";
import { canBeAnswered, findCaseQuestion } from "#app/cases/find-case-question.server.ts";
import { Button } from "#app/components/button.tsx";
import { AskedFacts, CaseQuestions } from "#app/components/case-questions.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { answerCase } from "#app/moderation/answer-case.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { listAskedPhotos, toAskedCase } from "#app/routes/cases/asked-case.server.ts";
import { CasePictures } from "#app/routes/cases/case-pictures.tsx";
import { confirmCaseWords } from "#app/routes/cases/confirm-case-words.ts";
import { KeepLink } from "#app/routes/cases/keep-link.tsx";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: confirmCaseWords().documentTitle }, { name: "robots", content: "noindex" }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** The questions behind a one-time link, for whoever has it. Opening it answers nothing and uses nothing up. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = tokenOf(request);
  const found = await findCaseQuestion(ctx.store.read, token);
  if (!found) return { state: "gone" as const };
  if (!canBeAnswered(found, ctx.now())) return { state: found.link.answeredAt === null ? ("gone" as const) : ("answered" as const) };
  const photos = await listAskedPhotos(ctx.store.read, found.treated.id);
  return { state: "open" as const, asked: toAskedCase(found), token, photos, mailed: found.link.email !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { ctx, clientIp } = context;
  const form = await request.formData();
  const parsed = parseForm(answersForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const wait = await ctx.limits.take(CASE_ANSWER_LIMIT, addressBlock(clientIp));
  if (wait !== null) return refusedForm(refuseForNow(wait), sentValues(form));
  const result = await answerCase(ctx, await findViewer(args), tokenOf(request), parsed.data);
  // The page says why: answered before, ended, or no link at all.
  if (!result) return data({ problem: undefined, holder: null });
  if (!result.ok) return refusedForm(result, sentValues(form));
  // Not after a redirect: the link to keep is in this one answer and nowhere else.
  return data({
    problem: undefined,
    holder: { path: `/my-case?token=${result.holderToken}`, url: `${ctx.env.APP_ORIGIN}/my-case?token=${result.holderToken}` },
  });
}

export default function ConfirmCase() {
  const say = confirmCaseWords();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  if (answer !== undefined && "holder" in answer && answer.holder !== null) return <KeepLink holder={answer.holder} />;
  if (page.state !== "open") return <Closed answered={page.state === "answered"} />;
  const { asked, token, photos, mailed } = page;
  const values = Object.fromEntries(["my_head", "practitioner", "dates", "publication"].map((name) => [name, typedIn(problem, name)]));
  return (
    <>
      <PageTitle title={say.title} lede={say.lede(asked.clinic.name)} />
      <ProblemSummary problem={problem} />
      <Section id="case" title={say.whatTheClinicStates}>
        <AskedFacts asked={asked} />
      </Section>
      <CasePictures photos={photos} token={token} clinic={asked.clinic.name} />
      <Section id="answers" title={say.yourAnswers} note={say.ifYouDoNothing}>
        <form method="post" className="form">
          <CaseQuestions asked={asked} values={values} errors={problem?.errors ?? {}} />
          {mailed && (
            <Checkbox name="mayWrite" label={say.writeToMe} hint={say.writeToMeHint} checked={typedIn(problem, "mayWrite") === "yes"} />
          )}
          <Button>{say.sendAnswers}</Button>
        </form>
      </Section>
    </>
  );
}

function Closed({ answered }: { answered: boolean }) {
  const say = confirmCaseWords();
  if (!answered) {
    return <PageTitle title={say.linkOverTitle} lede={say.linkOverLede(LINK_DAYS)} />;
  }
  return (
    <PageTitle title={say.linkAnsweredTitle} lede={say.linkAnsweredLede}>
      <p>
        <a href="/my-case">{say.casesInYourAccount}</a>
      </p>
    </PageTitle>
  );
}
