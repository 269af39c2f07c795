import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { PASSWORD_MIN_CHARACTERS, signUpInput } from "#app/accounts/account.ts";
import { signUpAccount } from "#app/accounts/sign-up-account.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { signUpWords } from "#app/routes/accounts/sign-up-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: signUpWords().title }];

export async function loader(args: LoaderFunctionArgs) {
  if ((await findViewer(args)) !== null) throw redirect("/account");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const form = parseForm(signUpInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { role, displayName, email } = form.data;
  const result = await signUpAccount(args.context.ctx, visitorOf(args), form.data);
  if (!result.ok) return answerRefusal(result, { role, displayName, email });
  return redirect("/verify-email?sent=1");
}

export default function SignUpPage() {
  const say = signUpWords();
  const problem = useActionData<typeof action>()?.problem;
  const typed = (name: string) => String(problem?.values[name] ?? "");
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        <RadioGroup
          name="role"
          label={say.whoAreYou}
          required
          value={typed("role")}
          error={problem?.errors.role}
          choices={[
            { value: "client", label: say.client, hint: say.clientHint },
            { value: "owner", label: say.clinic, hint: say.clinicHint },
          ]}
        />
        <Field
          name="displayName"
          label={say.name}
          hint={say.nameHint}
          autoComplete="nickname"
          required
          minLength={2}
          maxLength={60}
          value={typed("displayName")}
          error={problem?.errors.displayName}
        />
        <Field
          name="email"
          label={say.email}
          hint={say.emailHint}
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          value={typed("email")}
          error={problem?.errors.email}
        />
        <Field
          name="password"
          label={say.password}
          hint={say.passwordHint(PASSWORD_MIN_CHARACTERS)}
          type="password"
          autoComplete="new-password"
          required
          error={problem?.errors.password}
        />
        <Button>{say.createAccount}</Button>
      </form>
      <p>
        <Say it={say.accountAlready} signIn={<a href="/sign-in" />} />
      </p>
    </>
  );
}
