import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressInput } from "#app/accounts/account.ts";
import { requestPasswordReset } from "#app/accounts/request-password-reset.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { forgotPasswordWords } from "#app/routes/accounts/forgot-password-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: forgotPasswordWords().documentTitle }];

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has("sent") };
}

export async function action(args: ActionFunctionArgs) {
  const form = parseForm(addressInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const result = await requestPasswordReset(args.context.ctx, visitorOf(args), form.data.email);
  return result.ok ? redirect("/forgot-password?sent=1") : answerRefusal(result, form.data);
}

export default function ForgotPasswordPage() {
  const say = forgotPasswordWords();
  const { sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (sent && !problem) {
    return (
      <PageTitle title={say.sentTitle} lede={say.sentLede}>
        <p>
          <Say it={say.nothingThere} forgotPassword={<a href="/forgot-password" />} />
        </p>
      </PageTitle>
    );
  }
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <form method="post" action="/forgot-password" className="form">
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
        <Button>{say.sendLink}</Button>
      </form>
    </>
  );
}
