import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmDomainMail, findOpenLink } from "#app/clinics/confirm-domain-mail.server.ts";
import { confirmMailForm } from "#app/clinics/ownership-claim.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { confirmOwnershipWords } from "#app/routes/ownership/confirm-ownership-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: confirmOwnershipWords().documentTitle }, { name: "robots", content: "noindex" }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** Behind a link in a mailbox of the clinic's domain, for whoever asked for it. Opening it confirms nothing: mail scanners follow links. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const { ctx } = args.context;
  const found = await findOpenLink(ctx.store.read, viewer, tokenOf(args.request), ctx.now());
  const clinic = found && (await findClinicById(ctx.store.read, found.claim.clinicId));
  return { open: found && clinic ? { clinic: clinic.name, email: found.proof.email } : null, account: viewer.displayName };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const parsed = parseForm(confirmMailForm, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const result = await confirmDomainMail(args.context.ctx, viewer, tokenOf(args.request));
  if (!result.ok) return refusedForm(result);
  throw redirect(`/ownership/${result.claimId}`, 303);
}

export default function ConfirmOwnership() {
  const say = confirmOwnershipWords();
  const { open, account } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (open === null) {
    return (
      <>
        <PageTitle title={say.deadLinkTitle} lede={say.deadLinkLede(account)} />
        <ProblemSummary problem={problem} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={say.title(String(open.email))} lede={say.lede(account, open.clinic)} />
      <ProblemSummary problem={problem} />
      <form method="post">
        <input type="hidden" name="intent" value="confirm" />
        <Button>{say.yesConfirm}</Button>
      </form>
    </>
  );
}
