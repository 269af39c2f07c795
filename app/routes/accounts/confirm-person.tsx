import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmPersonInput } from "#app/accounts/account.ts";
import { confirmByCode, confirmByPassword } from "#app/accounts/confirm-person.server.ts";
import { countSignIn } from "#app/accounts/count-sign-in.server.ts";
import { relyingParty } from "#app/accounts/passkey.ts";
import { readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { confirmByPasskey } from "#app/accounts/use-passkey.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PasskeyForm } from "#app/components/passkey-form.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { confirmPersonWords } from "#app/routes/accounts/confirm-person-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireSession } from "#app/web/guards.server.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: confirmPersonWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireSession(args);
  const { store, env } = args.context.ctx;
  const { appSince, passkeys } = await readSecondFactor(store.read, viewer.id);
  return {
    redirectTo: safeRedirect(new URL(args.request.url).searchParams.get("redirectTo"), "/account"),
    app: appSince !== null,
    passkey: passkeys > 0 && relyingParty(env.APP_ORIGIN).possible,
  };
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireSession(args);
  const form = parseForm(confirmPersonInput, await args.request.formData());
  if (!form.ok) return mend({ errors: form.problem.errors, values: { redirectTo: form.problem.values.redirectTo ?? "" } });
  const { ctx } = args.context;
  const { password, code, redirectTo = "", ...answer } = form.data;
  const result =
    password !== undefined
      ? await confirmByPassword(ctx, visitorOf(args), session, password)
      : code !== undefined
        ? await confirmByCode(ctx, session, code)
        : await confirmByPasskey(ctx, session, answer);
  countSignIn(ctx, "confirm", result);
  return result.ok ? redirect(safeRedirect(redirectTo, "/account")) : answerRefusal(result, { redirectTo });
}

export default function ConfirmPersonPage() {
  const say = confirmPersonWords();
  const { app, passkey, ...loaded } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const redirectTo = String(problem?.values.redirectTo ?? loaded.redirectTo);
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <form method="post" action="/account/confirm" className="form">
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <Field
          name="password"
          label={say.password}
          type="password"
          autoComplete="current-password"
          required
          error={problem?.errors.password}
        />
        <Button>{say.confirm}</Button>
      </form>
      {app && (
        <form method="post" action="/account/confirm" className="form">
          <input type="hidden" name="redirectTo" value={redirectTo} />
          <Field name="code" label={say.codeInstead} autoComplete="one-time-code" required maxLength={60} error={problem?.errors.code} />
          <Button kind="secondary">{say.confirmByCode}</Button>
        </form>
      )}
      {passkey && <PasskeyForm purpose="confirm" action="/account/confirm" label={say.confirmByPasskey} redirectTo={redirectTo} quiet />}
    </>
  );
}
