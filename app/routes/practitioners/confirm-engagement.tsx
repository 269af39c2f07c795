import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseForNow } from "#app/accounts/account-refusal.ts";
import { Button } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/checkbox.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { answerEngagementQuestion, findAskedByLink, isOpen } from "#app/practitioners/answer-engagement-question.server.ts";
import { ENGAGEMENT_ANSWER_LIMIT, engagementAnswerForm, QUESTION_DAYS } from "#app/practitioners/engagement-question.ts";
import { confirmEngagementWords } from "#app/routes/practitioners/confirm-engagement-words.ts";
import { periodWords } from "#app/routes/practitioners/practitioner-view.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: confirmEngagementWords().documentTitle }, { name: "robots", content: "noindex" }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** The question behind a mailed link, for whoever has the link. Opening it answers nothing. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const asked = await findAskedByLink(ctx.store.read, tokenOf(request));
  if (asked?.question.answer) return { state: "answered" as const, answer: asked.question.answer, slug: asked.practitioner.slug };
  if (!asked || !isOpen(asked, ctx.now())) return { state: "gone" as const };
  return {
    state: "open" as const,
    clinic: { name: asked.clinic.name, href: `/clinics/${asked.clinic.slug}` },
    name: asked.practitioner.name,
    terms: `${asked.engagement.role}, ${periodWords(asked.engagement.startedOn, null)}`,
    elsewhere: asked.elsewhere.map(({ clinic }) => ({ value: clinic.slug, label: clinic.name })),
  };
}

export async function action({ request, context: { ctx, clientIp } }: ActionFunctionArgs) {
  const parsed = parseForm(engagementAnswerForm, await request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const wait = await ctx.limits.take(ENGAGEMENT_ANSWER_LIMIT, addressBlock(clientIp));
  if (wait !== null) {
    const { status, errors } = refuseForNow(wait);
    return data({ problem: { errors, values: {} } }, { status, headers: { "Retry-After": String(wait) } });
  }
  await answerEngagementQuestion(ctx, tokenOf(request), parsed.data);
  // Answered by this or before, or gone: the page says which.
  throw redirect(`/confirm-engagement?token=${encodeURIComponent(tokenOf(request))}`, 303);
}

export default function ConfirmEngagement() {
  const say = confirmEngagementWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.state === "answered") {
    return (
      <PageTitle title={say.answeredTitle} lede={page.answer === "confirmed" ? say.answeredYes : say.answeredNo}>
        <p>
          <a href={`/practitioners/${page.slug}`}>{say.yourPage}</a>
        </p>
      </PageTitle>
    );
  }
  if (page.state === "gone") {
    return <PageTitle title={say.linkOverTitle} lede={say.linkOverLede(QUESTION_DAYS)} />;
  }
  return (
    <>
      <PageTitle title={say.title(page.clinic.name)} lede={say.lede(page.name, page.terms)} />
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        <RadioGroup
          name="answer"
          label={say.question(page.name, page.clinic.name)}
          required
          choices={[
            {
              value: "confirmed",
              label: say.yes,
              hint: say.yesHint,
            },
            { value: "declined", label: say.no, hint: say.noHint },
          ]}
          value={typedIn(problem, "answer")}
          error={problem?.errors.answer}
        />
        {page.elsewhere.length > 0 && (
          <CheckboxGroup name="left" label={say.whereStopped} hint={say.whereStoppedHint} choices={page.elsewhere} values={[]} />
        )}
        <div>
          <Button>{say.sendAnswer}</Button>
        </div>
      </form>
    </>
  );
}
