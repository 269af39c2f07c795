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
import { confirmHeadWords } from "#app/routes/photos/confirm-head-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: confirmHeadWords().documentTitle }, { name: "robots", content: "noindex" }];

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
  const say = confirmHeadWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.state === "answered") {
    return <PageTitle title={say.answeredTitle} lede={say.answeredLede} />;
  }
  if (page.state === "gone") {
    return <PageTitle title={say.linkOverTitle} lede={say.linkOverLede(CONFIRMATION_DAYS)} />;
  }
  return (
    <>
      <PageTitle title={say.title} lede={say.lede(String(page.clinic))} />
      <ProblemSummary problem={problem} />
      <div className="head-question">
        <figure>
          <img src={page.picture} alt={say.photoAlt(String(page.clinic))} className="max-w-full" />
          {page.drawn && <figcaption className="soft small">{say.drawnPicture}</figcaption>}
        </figure>
        <form method="post" className="form">
          <RadioGroup
            name="answer"
            label={say.question(String(page.clinic))}
            required
            choices={[
              { value: "yes", label: say.yesBoth, hint: say.yesHint },
              {
                value: "no",
                label: say.no,
                hint: say.noHint,
              },
            ]}
            value={typedIn(problem, "answer")}
            error={problem?.errors.answer}
          />
          <TextArea
            name="detail"
            label={say.forTheModerator}
            hint={say.forTheModeratorHint}
            rows={4}
            maxLength={ANSWER_DETAIL_MAX}
            value={typedIn(problem, "detail")}
            error={problem?.errors.detail}
          />
          <div>
            <Button>{say.sendAnswer}</Button>
          </div>
        </form>
      </div>
    </>
  );
}
