import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signInInput } from "#app/accounts/account.ts";
import type { Role } from "#app/accounts/role.ts";
import { signInAccount } from "#app/accounts/sign-in-account.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Sign in – Scalpmark" }];

/** Where somebody goes who was not on the way to a page. */
const START: Record<Role, string> = { client: "/account", owner: "/manage", moderator: "/moderation", admin: "/moderation" };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const redirectTo = safeRedirect(searchParams.get("redirectTo"), "");
  const viewer = await findViewer(args);
  if (viewer !== null) throw redirect(redirectTo || "/account");
  return { redirectTo, passwordChanged: searchParams.has("password-changed"), signedOut: searchParams.has("signed-out") };
}

export async function action(args: ActionFunctionArgs) {
  const form = parseForm(signInInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { email, redirectTo = "" } = form.data;
  const result = await signInAccount(args.context.ctx, visitorOf(args), form.data);
  if (!result.ok) return answerRefusal(result, { email, redirectTo });
  const { account, setCookie } = result;
  const start = account.emailVerifiedAt === null ? "/verify-email" : START[account.role];
  return redirect(safeRedirect(redirectTo, start), { headers: { "Set-Cookie": setCookie } });
}

export default function SignInPage() {
  const { redirectTo, passwordChanged, signedOut } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageTitle title="Sign in" />
      {passwordChanged && !problem && <Notice kind="success">Your password is changed. Please sign in with the new one.</Notice>}
      {signedOut && !problem && <Notice kind="success">You are signed out everywhere.</Notice>}
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        <input type="hidden" name="redirectTo" value={String(problem?.values.redirectTo ?? redirectTo)} />
        <Field
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={String(problem?.values.email ?? "")}
          error={problem?.errors.email}
        />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required error={problem?.errors.password} />
        <Button>Sign in</Button>
      </form>
      <p>
        <a href="/forgot-password">I have forgotten my password</a>
      </p>
      <p>
        No account yet? <a href="/sign-up">Join Scalpmark</a>.
      </p>
    </>
  );
}
