import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseForNow } from "#app/accounts/account-refusal.ts";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { answerHeadConfirmation } from "#app/moderation/answer-head-confirmation.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { findHeadQuestion } from "#app/provenance/find-head-question.server.ts";
import { ANSWER_DETAIL_MAX, CONFIRMATION_DAYS, HEAD_ANSWER_LIMIT, headAnswerForm } from "#app/provenance/head-confirmation.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Is this your head? – Scalpmark" }, { name: "robots", content: "noindex" }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** The question behind a mailed link, for whoever has the link. Opening it answers nothing. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const secret = tokenOf(request);
  const found = await findHeadQuestion(ctx, secret);
  if (!found) return { state: "gone" as const };
  if (!found.open) return { state: found.question.answeredAt === null ? ("gone" as const) : ("answered" as const) };
  return { state: "open" as const, clinic: found.clinic.name, picture: `/confirm-head/picture?token=${secret}`, drawn: found.photo.drawn };
}

export async function action({ request, context: { ctx, clientIp } }: ActionFunctionArgs) {
  const parsed = parseForm(headAnswerForm, await request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const wait = await ctx.limits.take(HEAD_ANSWER_LIMIT, addressBlock(clientIp));
  if (wait !== null) {
    const { status, errors } = refuseForNow(wait);
    return data({ problem: { errors, values: {} } }, { status, headers: { "Retry-After": String(wait) } });
  }
  await answerHeadConfirmation(ctx, tokenOf(request), parsed.data);
  // Answered by this or before, or gone: the page says which.
  throw redirect(`/confirm-head?token=${encodeURIComponent(tokenOf(request))}`, 303);
}

export default function ConfirmHead() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.state === "answered") {
    return (
      <PageTitle title="Thank you. Your answer has arrived." lede="Your e-mail address has been removed. There is nothing more to do." />
    );
  }
  if (page.state === "gone") {
    return (
      <PageTitle
        title="This link no longer works"
        lede={`It works for ${CONFIRMATION_DAYS} days, and only while the photo is here. Nothing was answered by opening it.`}
      />
    );
  }
  return (
    <>
      <PageTitle
        title="Is this your head?"
        lede={`${page.clinic} says that this photo shows your head after treatment there. You need no account to answer, and your answer counts once.`}
      />
      <ProblemSummary problem={problem} />
      <div className="head-question">
        <figure>
          <img src={page.picture} alt={`A head that ${page.clinic} says is yours`} className="max-w-full" />
          {page.drawn && <figcaption className="soft small">Drawn picture</figcaption>}
        </figure>
        <form method="post" className="form">
          <RadioGroup
            name="answer"
            label={`Does the photo show your head, and did ${page.clinic} do the work?`}
            required
            choices={[
              { value: "yes", label: "Yes, both", hint: "A moderator takes it as evidence that the photo is the clinic’s." },
              {
                value: "no",
                label: "No",
                hint: "A moderator looks into it before everything else. The clinic is not told what you wrote.",
              },
            ]}
            value={typedIn(problem, "answer")}
            error={problem?.errors.answer}
          />
          <TextArea
            name="detail"
            label="Anything a moderator should know"
            hint="Such as that it is your head but another clinic’s work. Moderators read this, and nobody else."
            rows={4}
            maxLength={ANSWER_DETAIL_MAX}
            value={typedIn(problem, "detail")}
            error={problem?.errors.detail}
          />
          <div>
            <Button>Send the answer</Button>
          </div>
        </form>
      </div>
    </>
  );
}
