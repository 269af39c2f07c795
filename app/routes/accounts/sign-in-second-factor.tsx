import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { countSignIn } from "#app/accounts/count-sign-in.server.ts";
import { giveSecondFactor } from "#app/accounts/give-second-factor.server.ts";
import { relyingParty } from "#app/accounts/passkey.ts";
import { readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { secondFactorInput } from "#app/accounts/second-factor.ts";
import type { OpenSession } from "#app/accounts/sessions.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PasskeyForm } from "#app/components/passkey-form.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { signInSecondFactorWords } from "#app/routes/accounts/sign-in-second-factor-words.ts";
import { startPage } from "#app/routes/accounts/start-page.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findOwnSession, type GuardArgs } from "#app/web/guards.server.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: signInSecondFactorWords().documentTitle }];

const wanted = ({ request }: GuardArgs) => safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "");

/** The session that is half signed in. Anybody else has nothing to give here and is led on. */
async function requireHalfSignedIn(args: GuardArgs): Promise<OpenSession> {
  const session = await findOwnSession(args);
  if (session === null) throw redirect(`/sign-in?${new URLSearchParams({ redirectTo: wanted(args) })}`);
  if (session.standing !== "code_due") throw redirect(wanted(args) || "/account");
  return session;
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireHalfSignedIn(args);
  const { store, env } = args.context.ctx;
  const { appSince, passkeys } = await readSecondFactor(store.read, viewer.id);
  return { redirectTo: wanted(args), app: appSince !== null, passkey: passkeys > 0 && relyingParty(env.APP_ORIGIN).possible };
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireHalfSignedIn(args);
  const form = parseForm(secondFactorInput, await args.request.formData());
  if (!form.ok) return mend({ errors: form.problem.errors, values: { redirectTo: form.problem.values.redirectTo ?? "" } });
  const { code, redirectTo = "" } = form.data;
  const { ctx } = args.context;
  const result = countSignIn(ctx, "code", await giveSecondFactor(ctx, visitorOf(args), session, code));
  if (!result.ok) return answerRefusal(result, { redirectTo });
  const account = await findAccount(ctx.store.read, session.viewer.id);
  const next = account === null ? "/account" : startPage(account, redirectTo);
  return redirect(next, { headers: { "Set-Cookie": result.setCookie } });
}

export default function SecondStepPage() {
  const say = signInSecondFactorWords();
  const loaded = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const redirectTo = String(problem?.values.redirectTo ?? loaded.redirectTo);
  return (
    <>
      <PageTitle title={say.title} lede={loaded.app ? say.askForCode : say.askForPasskey} />
      <ProblemSummary problem={problem} />
      <form method="post" action="/sign-in/second-factor" className="form">
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <Field
          name="code"
          label={say.code}
          hint={loaded.app ? say.codeHint : say.recoveryCodeHint}
          autoComplete="one-time-code"
          required
          maxLength={60}
          error={problem?.errors.code}
        />
        <Button>{say.goOn}</Button>
      </form>
      {loaded.passkey && <PasskeyForm purpose="sign_in" action="/sign-in/passkey" label={say.usePasskey} redirectTo={redirectTo} quiet />}
      <form method="post" action="/sign-out">
        <Button kind="quiet">{say.stopAndSignOut}</Button>
      </form>
    </>
  );
}
