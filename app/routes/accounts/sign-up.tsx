import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { PASSWORD_MIN_CHARACTERS, signUpInput } from "#app/accounts/account.ts";
import { signUpAccount } from "#app/accounts/sign-up-account.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Join Scalpmark" }];

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
  const problem = useActionData<typeof action>()?.problem;
  const typed = (name: string) => String(problem?.values[name] ?? "");
  return (
    <>
      <PageTitle
        title="Join Scalpmark"
        lede="An account lets you write reviews, or speak for your clinic. Searching and reading need none, and it costs nothing."
      />
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        <RadioGroup
          name="role"
          label="Who are you?"
          required
          value={typed("role")}
          error={problem?.errors.role}
          choices={[
            { value: "client", label: "I am a client", hint: "I have been treated, or am thinking about it." },
            { value: "owner", label: "I work at a clinic", hint: "I answer for its page. People from clinics cannot review any clinic." },
          ]}
        />
        <Field
          name="displayName"
          label="Name"
          hint="Shown with what you write here. A first name or a pen name is fine."
          autoComplete="nickname"
          required
          minLength={2}
          maxLength={60}
          value={typed("displayName")}
          error={problem?.errors.displayName}
        />
        <Field
          name="email"
          label="E-mail address"
          hint="We send a link to it. It is never shown."
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          value={typed("email")}
          error={problem?.errors.email}
        />
        <Field
          name="password"
          label="Password"
          hint={`At least ${PASSWORD_MIN_CHARACTERS} characters of any kind. Four or five words that do not belong together are easy to remember and hard to guess.`}
          type="password"
          autoComplete="new-password"
          required
          error={problem?.errors.password}
        />
        <Button>Create account</Button>
      </form>
      <p>
        Have an account already? <a href="/sign-in">Sign in</a>.
      </p>
    </>
  );
}
