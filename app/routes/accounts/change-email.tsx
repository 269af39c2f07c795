import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressInput, confirmEmailInput } from "#app/accounts/account.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { askForEmailChange, confirmNewEmail, findNewEmail } from "#app/accounts/change-email.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation, requireRecentSession } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Change your e-mail address – Scalpmark" }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token");

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const token = tokenOf(args.request);
  const present = (await findAccount(ctx.store.read, viewer.id))?.email ?? "";
  if (token !== null) return { view: "link", present, email: await findNewEmail(ctx, viewer, token) } as const;
  return { view: new URL(args.request.url).searchParams.has("sent") ? "sent" : "ask", present, email: null } as const;
}

/** With a token in the address: use the link up. Without: have one sent. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const token = tokenOf(args.request);
  const fields = await args.request.formData();
  if (token !== null) {
    const form = parseForm(confirmEmailInput, fields);
    if (!form.ok) return mend(form.problem);
    const result = await confirmNewEmail(ctx, await requireRecentSession(args), token);
    return result.ok ? redirect("/account?email-changed=1") : answerRefusal(result);
  }
  const form = parseForm(addressInput, fields);
  if (!form.ok) return mend(form.problem);
  const result = await askForEmailChange(ctx, visitorOf(args), viewer, form.data.email);
  return result.ok ? redirect("/account/email?sent=1") : answerRefusal(result, form.data);
}

export default function ChangeEmailPage() {
  const { view, present, email } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      {view === "link" ? <Link present={present} email={email} /> : <PageTitle title="Change your e-mail address" />}
      {view === "sent" && !problem && (
        <Notice kind="success">
          If that address can be used, a link is on its way to it. Open it within 24 hours, in a browser where you are signed in. Until then
          nothing changes; your present address was told.
        </Notice>
      )}
      <ProblemSummary problem={problem} />
      {view !== "link" && (
        <form method="post" action="/account/email" className="form">
          <p>
            Your present address is <strong>{present}</strong>. You sign in with it, and mails go there; it is never shown to anybody.
          </p>
          <Field
            name="email"
            label="New e-mail address"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            value={String(problem?.values.email ?? "")}
            error={problem?.errors.email}
          />
          <Button>Send a link to the new address</Button>
        </form>
      )}
    </>
  );
}

function Link({ present, email }: { present: string; email: string | null }) {
  if (email === null) {
    return (
      <PageTitle
        title="This link changes nothing here"
        lede="It has been used, has expired after 24 hours, was replaced by a newer one, or belongs to another account than the one signed in here."
      >
        <ButtonLink href="/account/email">Ask for a new one</ButtonLink>
      </PageTitle>
    );
  }
  return (
    <>
      <PageTitle
        title="Confirm your new e-mail address"
        lede={`It takes the place of ${present}, and every other session is signed out.`}
      />
      <form method="post" className="form">
        <p>
          New address: <strong>{email}</strong>
        </p>
        <Button name="intent" value="confirm">
          Use this address from now on
        </Button>
      </form>
    </>
  );
}
