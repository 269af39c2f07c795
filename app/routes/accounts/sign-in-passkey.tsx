import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countSignIn } from "#app/accounts/count-sign-in.server.ts";
import { passkeySignInInput, relyingParty } from "#app/accounts/passkey.ts";
import { signInByPasskey } from "#app/accounts/use-passkey.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PasskeyForm } from "#app/components/passkey-form.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { signInPasskeyWords } from "#app/routes/accounts/sign-in-passkey-words.ts";
import { startPage } from "#app/routes/accounts/start-page.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: signInPasskeyWords().documentTitle }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    redirectTo: safeRedirect(new URL(request.url).searchParams.get("redirectTo"), ""),
    possible: relyingParty(context.ctx.env.APP_ORIGIN).possible,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = parseForm(passkeySignInInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { redirectTo = "" } = form.data;
  const result = countSignIn(args.context.ctx, "passkey", await signInByPasskey(args.context.ctx, visitorOf(args), form.data));
  if (!result.ok) return answerRefusal(result, { redirectTo });
  return redirect(startPage(result.account, redirectTo), { headers: { "Set-Cookie": result.setCookie } });
}

export default function SignInPasskeyPage() {
  const say = signInPasskeyWords();
  const { redirectTo, possible } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {possible ? (
        <PasskeyForm
          purpose="sign_in"
          action="/sign-in/passkey"
          label={say.useMyPasskey}
          redirectTo={String(problem?.values.redirectTo ?? redirectTo)}
        />
      ) : (
        <Notice kind="info">
          <p>{say.noPasskeysHere}</p>
        </Notice>
      )}
      <p>
        <a href="/sign-in">{say.passwordInstead}</a>
      </p>
    </>
  );
}
