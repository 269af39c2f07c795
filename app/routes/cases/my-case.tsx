import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseForNow } from "#app/accounts/account-refusal.ts";
import type { Viewer } from "#app/accounts/role.ts";
import { answersForm } from "#app/cases/case-answer.ts";
import { CASE_ANSWER_LIMIT } from "#app/cases/case-link.ts";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { earlierForm } from "#app/cases/correction.ts";
import type { CaseQuestion } from "#app/cases/find-case-question.server.ts";
import { heldCaseForm } from "#app/cases/held-case-form.ts";
import { nameEarlier } from "#app/cases/name-earlier.server.ts";
import { withdrawCase } from "#app/cases/withdraw-case.server.ts";
import { Button } from "#app/components/button.tsx";
import { AskedFacts, CaseQuestions } from "#app/components/case-questions.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { changeCaseAnswers } from "#app/moderation/answer-case.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addressBlock } from "#app/platform/rate-limit.server.ts";
import { declineForCase } from "#app/reviews/decline-invitation.server.ts";
import { proveCorrection } from "#app/reviews/prove-correction.server.ts";
import { tieReviewToCase } from "#app/reviews/tie-review-to-case.server.ts";
import { CasePictures } from "#app/routes/cases/case-pictures.tsx";
import { EarlierPart } from "#app/routes/cases/earlier-part.tsx";
import { HeldList, MailPart, ReviewPart, WithdrawPart } from "#app/routes/cases/held-case-parts.tsx";
import { findHeld, readHeldCase, readHeldList } from "#app/routes/cases/held-case-view.server.ts";
import { myCaseWords } from "#app/routes/cases/my-case-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: myCaseWords().documentTitle }, { name: "robots", content: "noindex" }];

/** With `?token=` for whoever keeps the link, with `?case=` for the account it is tied to; without either, the cases of that account. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await findViewer(args);
  const found = await findHeld(args, viewer);
  if (found) return { view: "case" as const, ...(await readHeldCase(args, found, viewer)) };
  return { view: "list" as const, ...(await readHeldList(args, viewer)) };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, clientIp } = args.context;
  const viewer = await findViewer(args);
  const form = await args.request.formData();
  const intent = form.get("intent");
  const here = new URL(args.request.url);
  const schema = intent === "find" || intent === "name" || intent === "unname" ? earlierForm : intent === null ? answersForm : heldCaseForm;
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return mend(parsed.problem);
  const wait = await ctx.limits.take(CASE_ANSWER_LIMIT, addressBlock(clientIp));
  if (wait !== null) return refusedForm(refuseForNow(wait), sentValues(form));
  const found = await findHeld(args, viewer);
  // The page says that the link opens nothing.
  if (!found) throw redirect(here.pathname + here.search, 303);
  const done = (word: string) => {
    here.searchParams.set("done", word);
    here.searchParams.delete("find");
    return redirect(here.pathname + here.search, 303);
  };
  const input = parsed.data;
  if (!("intent" in input)) {
    const result = await changeCaseAnswers(ctx, viewer, found.link.id, input);
    if (result && !result.ok) return refusedForm(result, sentValues(form));
    throw done("answered");
  }
  switch (input.intent) {
    case "withdraw":
      await withdrawCase(ctx, found.link, { erase: input.erase === "yes" });
      throw done("withdrawn");
    case "stop_mail":
      await declineForCase(ctx, found.treated.id);
      throw done("stop_mail");
    case "find":
      here.searchParams.set("find", input.earlierName ?? "");
      here.searchParams.delete("done");
      throw redirect(`${here.pathname}${here.search}#earlier`, 303);
    case "name":
    case "unname": {
      const result = await nameEarlier(ctx, found.link, input);
      if (result && !result.ok) return refusedForm(result, sentValues(form));
      throw done(input.intent === "name" ? "named" : "unnamed");
    }
    default: {
      if (viewer === null) throw redirect(`/sign-in?redirectTo=${encodeURIComponent(here.pathname + here.search)}`, 303);
      if (!viewer.emailVerified) throw redirect("/verify-email", 303);
      const result = await actForAccount[input.intent](ctx, viewer, found);
      if (result && !result.ok) return refusedForm(result, sentValues(form));
      throw done(input.intent);
    }
  }
}

/** What needs an account. */
const actForAccount = {
  claim: (ctx: Ctx, viewer: Viewer, { link }: CaseQuestion) => claimCase(ctx, viewer, link.id),
  tie_review: (ctx: Ctx, viewer: Viewer, { treated }: CaseQuestion) => tieReviewToCase(ctx, viewer, treated.id),
  prove: (ctx: Ctx, viewer: Viewer, { treated }: CaseQuestion) => proveCorrection(ctx, viewer, treated.id),
};

const allDone = (): Record<string, string | undefined> => {
  const say = myCaseWords();
  return {
    answered: say.answersChanged,
    withdrawn: say.takenDown,
    stop_mail: say.mailStopped,
    claim: say.caseTied,
    tie_review: say.reviewConfirmed,
    prove: say.proofSent,
    named: say.earlierSaid,
    unnamed: say.earlierTakenBack,
  };
};

export default function MyCase() {
  const say = myCaseWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.view === "list") return <HeldList {...page} />;
  const { asked, answers, photos, token, changed, withdrawn } = page;
  const done = problem || page.done === null ? undefined : allDone()[page.done];
  const values =
    problem && !("intent" in problem.values)
      ? Object.fromEntries(Object.keys(answers).map((name) => [name, typedIn(problem, name)]))
      : answers;
  return (
    <>
      <PageTitle title={say.title} lede={say.lede(asked.clinic.name)} />
      <ProblemSummary problem={problem} />
      {done && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      {changed && !done && (
        <Notice kind="warning" title={say.changedByClinic}>
          <p>{say.changedByClinicBody}</p>
        </Notice>
      )}
      <Section
        id="case"
        title={say.whatTheClinicStates}
        note={page.publicHref ? <a href={page.publicHref}>{say.publicPage}</a> : say.noPublicPage}
      >
        <AskedFacts asked={asked} />
      </Section>
      {!withdrawn && token !== null && <CasePictures photos={photos} token={token} clinic={asked.clinic.name} />}
      <WithdrawPart withdrawn={withdrawn} />
      <Section id="answers" title={say.yourAnswers} note={say.yourAnswersNote}>
        <form method="post" className="form">
          <CaseQuestions asked={asked} values={values} errors={problem?.errors ?? {}} />
          <Button kind="secondary">{say.changeAnswers}</Button>
        </form>
      </Section>
      {page.earlier && <EarlierPart earlier={page.earlier} problem={problem} />}
      <ReviewPart review={page.review} clinicName={asked.clinic.name} />
      {page.mailed && <MailPart />}
    </>
  );
}
