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
import { Say } from "#app/components/say.tsx";
import { changeEmailWords } from "#app/routes/accounts/change-email-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation, requireRecentSession } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: changeEmailWords().documentTitle }];

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
  const say = changeEmailWords();
  const { view, present, email } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      {view === "link" ? <Link present={present} email={email} /> : <PageTitle title={say.title} />}
      {view === "sent" && !problem && <Notice kind="success">{say.linkSent}</Notice>}
      <ProblemSummary problem={problem} />
      {view !== "link" && (
        <form method="post" action="/account/email" className="form">
          <p>
            <Say it={say.presentAddress} present={present} />
          </p>
          <Field
            name="email"
            label={say.newEmail}
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            value={String(problem?.values.email ?? "")}
            error={problem?.errors.email}
          />
          <Button>{say.sendLink}</Button>
        </form>
      )}
    </>
  );
}

function Link({ present, email }: { present: string; email: string | null }) {
  const say = changeEmailWords();
  if (email === null) {
    return (
      <PageTitle title={say.deadLinkTitle} lede={say.deadLinkLede}>
        <ButtonLink href="/account/email">{say.askForNewLink}</ButtonLink>
      </PageTitle>
    );
  }
  return (
    <>
      <PageTitle title={say.confirmTitle} lede={say.confirmLede(present)} />
      <form method="post" className="form">
        <p>
          <Say it={say.newAddress} email={email} />
        </p>
        <Button name="intent" value="confirm">
          {say.useThisAddress}
        </Button>
      </form>
    </>
  );
}
