import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmPersonInput } from "#app/accounts/account.ts";
import { confirmByPassword } from "#app/accounts/confirm-person.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireSession } from "#app/web/guards.server.ts";
import { safeRedirect } from "#app/web/safe-redirect.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Confirm that it is you – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireSession(args);
  return { redirectTo: safeRedirect(new URL(args.request.url).searchParams.get("redirectTo"), "/account") };
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireSession(args);
  const form = parseForm(confirmPersonInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { password, redirectTo = "" } = form.data;
  const result = await confirmByPassword(args.context.ctx, visitorOf(args), session, password);
  return result.ok ? redirect(safeRedirect(redirectTo, "/account")) : answerRefusal(result, { redirectTo });
}

export default function ConfirmPersonPage() {
  const { redirectTo } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageTitle
        title="Confirm that it is you"
        lede="What you are about to do is not for somebody who finds this browser open. Confirming holds for ten minutes."
      />
      <ProblemSummary problem={problem} />
      <form method="post" action="/account/confirm" className="form">
        <input type="hidden" name="redirectTo" value={String(problem?.values.redirectTo ?? redirectTo)} />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required error={problem?.errors.password} />
        <Button>Confirm</Button>
      </form>
    </>
  );
}
