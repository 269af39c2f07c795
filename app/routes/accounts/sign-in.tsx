import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signInInput } from "#app/accounts/account.ts";
import { countSignIn } from "#app/accounts/count-sign-in.server.ts";
import { relyingParty } from "#app/accounts/passkey.ts";
import { signInAccount } from "#app/accounts/sign-in-account.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PasskeyForm } from "#app/components/passkey-form.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { signInWords } from "#app/routes/accounts/sign-in-words.ts";
import { startPage } from "#app/routes/accounts/start-page.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findOwnSession } from "#app/web/guards.server.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: signInWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const redirectTo = safeRedirect(searchParams.get("redirectTo"), "");
  const session = await findOwnSession(args);
  if (session !== null) throw redirect(session.standing === "code_due" ? secondFactorPage(redirectTo) : redirectTo || "/account");
  return {
    redirectTo,
    passwordChanged: searchParams.has("password-changed"),
    signedOut: searchParams.has("signed-out"),
    erased: searchParams.has("erased"),
    passkeys: relyingParty(args.context.ctx.env.APP_ORIGIN).possible,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = parseForm(signInInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { email, redirectTo = "" } = form.data;
  const result = countSignIn(args.context.ctx, "password", await signInAccount(args.context.ctx, visitorOf(args), form.data));
  if (!result.ok) return answerRefusal(result, { email, redirectTo });
  const next = result.secondFactorDue ? secondFactorPage(redirectTo) : startPage(result.account, redirectTo);
  return redirect(next, { headers: result.setCookies.map((cookie) => ["Set-Cookie", cookie] as [string, string]) });
}

const secondFactorPage = (redirectTo: string) =>
  redirectTo === "" ? "/sign-in/second-factor" : `/sign-in/second-factor?${new URLSearchParams({ redirectTo })}`;

export default function SignInPage() {
  const say = signInWords();
  const { redirectTo, passwordChanged, signedOut, erased, passkeys } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageTitle title={say.title} />
      {passwordChanged && !problem && <Notice kind="success">{say.passwordChanged}</Notice>}
      {signedOut && !problem && <Notice kind="success">{say.signedOut}</Notice>}
      {erased && !problem && <Notice kind="success">{say.accountErased}</Notice>}
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        <input type="hidden" name="redirectTo" value={String(problem?.values.redirectTo ?? redirectTo)} />
        <Field
          name="email"
          label={say.email}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={String(problem?.values.email ?? "")}
          error={problem?.errors.email}
        />
        <Field
          name="password"
          label={say.password}
          type="password"
          autoComplete="current-password"
          required
          error={problem?.errors.password}
        />
        <Button>{say.title}</Button>
      </form>
      {passkeys && <PasskeyForm purpose="sign_in" action="/sign-in/passkey" label={say.passkeyInstead} redirectTo={redirectTo} quiet />}
      <p>
        <a href="/forgot-password">{say.forgotPassword}</a>
      </p>
      <p>
        <Say it={say.noAccountYet} signUp={<a href="/sign-up" />} />
      </p>
    </>
  );
}
