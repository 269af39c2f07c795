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
import { KeepLink } from "#app/routes/cases/keep-link.tsx";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Is this your treatment? – Scalpmark" }, { name: "robots", content: "noindex" }];

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
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  if (answer !== undefined && "holder" in answer && answer.holder !== null) return <KeepLink holder={answer.holder} />;
  if (page.state !== "open") return <Closed answered={page.state === "answered"} />;
  const { asked, token, photos, mailed } = page;
  const values = Object.fromEntries(["my_head", "practitioner", "dates", "publication"].map((name) => [name, typedIn(problem, name)]));
  return (
    <>
      <PageTitle
        title="Is this your treatment?"
        lede={`${asked.clinic.name} says that it treated you as below. You are asked four things, each by itself. You need no account, and you can change or take back every answer later.`}
      />
      <ProblemSummary problem={problem} />
      <Section id="case" title="What the clinic states">
        <AskedFacts asked={asked} />
      </Section>
      <CasePictures photos={photos} token={token} clinic={asked.clinic.name} />
      <Section id="answers" title="Your answers" note="If you do nothing, nothing is confirmed in your name.">
        <form method="post" className="form">
          <CaseQuestions asked={asked} values={values} errors={problem?.errors ?? {}} />
          {mailed && (
            <Checkbox
              name="mayWrite"
              label="Write to me when it is time to tell how it went"
              hint="Once it has healed, and at 6 weeks, 12 and 36 months after the last session, with one reminder each. For that we keep the address this link came to, out of the clinic’s sight; every mail ends the mails with one press. If you do not tick this, the address is removed with your answers."
              checked={typedIn(problem, "mayWrite") === "yes"}
            />
          )}
          <Button>Send my answers</Button>
        </form>
      </Section>
    </>
  );
}

function Closed({ answered }: { answered: boolean }) {
  if (!answered) {
    return (
      <PageTitle
        title="This link no longer works"
        lede={`It works for ${LINK_DAYS} days, and a newer one ends it. Nothing was answered by opening it. Ask the clinic for a new one.`}
      />
    );
  }
  return (
    <PageTitle
      title="This link was answered"
      lede="It works once. To change or withdraw what you said, use the link that was shown to you then, or your account if you tied the case to it."
    >
      <p>
        <a href="/my-case">Cases in your account</a>
      </p>
    </PageTitle>
  );
}
