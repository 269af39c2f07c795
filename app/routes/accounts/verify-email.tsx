import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressInput, verifyEmailInput } from "#app/accounts/account.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findAccountToVerify, resendVerification, verifyEmail } from "#app/accounts/verify-email.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { verifyEmailWords } from "#app/routes/accounts/verify-email-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { type FormProblem, mend, parseForm } from "#app/web/form.server.ts";
import { findViewer } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: verifyEmailWords().documentTitle }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token");

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = args.context;
  const viewer = await findViewer(args);
  const token = tokenOf(args.request);
  if (token !== null) {
    const account = await findAccountToVerify(ctx, token);
    if (account === null) return { view: "dead link", email: "" } as const;
    return { view: viewer?.id === account.id ? "button" : "password", email: "" } as const;
  }
  if (viewer?.emailVerified) throw redirect("/account");
  const email = viewer === null ? "" : ((await findAccount(ctx.store.read, viewer.id))?.email ?? "");
  return { view: "look in your mail", email } as const;
}

/** With a token in the address: verify. Without: send the link again. */
export async function action(args: ActionFunctionArgs) {
  const { ctx } = args.context;
  const token = tokenOf(args.request);
  const fields = await args.request.formData();
  if (token === null) {
    const form = parseForm(addressInput, fields);
    if (!form.ok) return mend(form.problem);
    const result = await resendVerification(ctx, visitorOf(args), form.data.email);
    return result.ok ? redirect("/verify-email?sent=1") : answerRefusal(result, form.data);
  }
  const form = parseForm(verifyEmailInput, fields);
  if (!form.ok) return mend(form.problem);
  const result = await verifyEmail(ctx, visitorOf(args), await findViewer(args), { token, password: form.data.password });
  if (!result.ok) return answerRefusal(result);
  return redirect("/account?verified=1", { headers: { "Set-Cookie": result.setCookie } });
}

export default function VerifyEmailPage() {
  const say = verifyEmailWords();
  const { view, email } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (view === "button" || view === "password") return <VerifyForm askPassword={view === "password"} problem={problem} />;
  return (
    <>
      {view === "dead link" ? (
        <PageTitle title={say.deadLinkTitle} lede={say.deadLinkLede} />
      ) : (
        <PageTitle title={say.sentTitle} lede={say.sentLede} />
      )}
      {view === "look in your mail" && <ProblemSummary problem={problem} />}
      <Section id="again" title={say.nothingThere} note={say.nothingThereNote}>
        <form method="post" action="/verify-email" className="form">
          <Field
            name="email"
            label={say.email}
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            value={String(problem?.values.email ?? email)}
            error={problem?.errors.email}
          />
          <Button kind="secondary">{say.sendAgain}</Button>
        </form>
      </Section>
    </>
  );
}

/** Opening the link changes nothing, since mail scanners open links too; the button does. It posts to this address, token and all. */
function VerifyForm({ askPassword, problem }: { askPassword: boolean; problem: FormProblem | undefined }) {
  const say = verifyEmailWords();
  return (
    <>
      <PageTitle title={say.title} lede={askPassword ? say.enterPassword : say.onePress} />
      <ProblemSummary problem={problem} />
      <form method="post" className="form">
        {askPassword && (
          <Field
            name="password"
            label={say.password}
            type="password"
            autoComplete="current-password"
            required
            error={problem?.errors.password}
          />
        )}
        <Button>{askPassword ? say.verifyAndSignIn : say.verifyMyAddress}</Button>
      </form>
      {askPassword && (
        <p>
          <Say it={say.forgotPassword} forgotPassword={<a href="/forgot-password" />} />
        </p>
      )}
    </>
  );
}
