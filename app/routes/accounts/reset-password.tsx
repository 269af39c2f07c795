import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PASSWORD_MIN_CHARACTERS, resetPasswordInput } from "#app/accounts/account.ts";
import { isResetLinkUsable, resetPassword } from "#app/accounts/reset-password.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { resetPasswordWords } from "#app/routes/accounts/reset-password-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: resetPasswordWords().documentTitle }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { usable: await isResetLinkUsable(context.ctx, tokenOf(request)) };
}

export async function action(args: ActionFunctionArgs) {
  const form = parseForm(resetPasswordInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const result = await resetPassword(args.context.ctx, visitorOf(args), { token: tokenOf(args.request), password: form.data.password });
  return result.ok ? redirect("/sign-in?password-changed=1", { headers: { "Set-Cookie": result.setCookie } }) : answerRefusal(result);
}

export default function ResetPasswordPage() {
  const say = resetPasswordWords();
  const { usable } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (!usable) {
    return (
      <PageTitle title={say.deadLinkTitle} lede={say.deadLinkLede}>
        <ButtonLink href="/forgot-password">{say.sendNewLink}</ButtonLink>
      </PageTitle>
    );
  }
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        <Field
          name="password"
          label={say.newPassword}
          hint={say.newPasswordHint(PASSWORD_MIN_CHARACTERS)}
          type="password"
          autoComplete="new-password"
          required
          error={problem?.errors.password}
        />
        <Button>{say.changePassword}</Button>
      </form>
    </>
  );
}
