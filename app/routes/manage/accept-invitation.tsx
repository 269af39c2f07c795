import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { acceptInvitation, findInvited, whyNotInvited } from "#app/clinics/accept-invitation.server.ts";
import { memberWords } from "#app/clinics/member-words.ts";
import { hasReviewed } from "#app/clinics/ownership-repository.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { acceptInvitationWords } from "#app/routes/manage/accept-invitation-words.ts";
import { accountHeaders, visitorOf } from "#app/web/account-answer.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { findViewer, requireAccount } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: acceptInvitationWords().documentTitle }];

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

type View = "dead link" | "sign in" | "verify" | "other_address" | "staff" | "reviewed" | "ready";

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = args.context;
  const token = tokenOf(args.request);
  const invited = await findInvited(ctx.store.read, token, ctx.now());
  if (!invited) return { view: "dead link" as View, clinic: null, email: "", role: null, here: "" };
  const { invitation, clinic } = invited;
  const viewer = await findViewer(args);
  const account = viewer && (await findAccount(ctx.store.read, viewer.id));
  const view: View = !account
    ? "sign in"
    : (whyNotInvited(account, invitation) ??
      (account.emailVerifiedAt === null ? "verify" : (await hasReviewed(ctx.store.read, clinic.id, account.id)) ? "reviewed" : "ready"));
  // Whoever has the link has the mail: its address is no news to them.
  return { view, clinic: clinic.name, email: invitation.email, role: invitation.role, here: `/accept-invitation?token=${token}` };
}

export async function action(args: ActionFunctionArgs) {
  const say = acceptInvitationWords();
  const viewer = await requireAccount(args);
  if (!viewer.emailVerified) throw redirect("/verify-email");
  const { ctx } = args.context;
  const parsed = parseForm(z.object({ intent: z.literal("accept", say.pressButton) }), await args.request.formData());
  if (!parsed.ok) return data({ problem: parsed.problem }, { status: 422 });
  const result = await acceptInvitation(ctx, visitorOf(args), viewer, tokenOf(args.request));
  if (!result) return data({ problem: { errors: { form: say.linkNoLongerWorks }, values: {} } }, { status: 409 });
  if (!result.ok) return data({ problem: { errors: result.errors, values: {} } }, { status: result.status });
  const cookie = result.setCookie === null ? {} : { headers: { "Set-Cookie": result.setCookie } };
  throw redirect(`/manage/${result.slug}`, { status: 303, ...cookie });
}

export default function AcceptInvitation() {
  const say = acceptInvitationWords();
  const { view, clinic, email, role, here } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const signIn = `/sign-in?${new URLSearchParams({ redirectTo: here })}`;
  if (view === "dead link") {
    return (
      <>
        <PageTitle title={say.deadTitle} lede={say.deadLede} />
        <ProblemSummary problem={problem} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={say.speakFor(String(clinic))} lede={say.invitedAs(role === "owner", role ? memberWords().roles[role].hint : "")} />
      <ProblemSummary problem={problem} />
      {view === "ready" && (
        <form method="post" action={here} className="form">
          <p>{say.accountOfAClinic}</p>
          <div>
            <Button name="intent" value="accept">
              {say.accept}
            </Button>
          </div>
        </form>
      )}
      {view === "sign in" && (
        <div className="stack prose">
          <p>
            <Say it={say.signInOrJoin} email={email} />
          </p>
          <div className="cluster">
            <ButtonLink href={signIn}>{say.signIn}</ButtonLink>
            <a href="/sign-up">{say.join}</a>
          </div>
        </div>
      )}
      {view === "verify" && (
        <p>
          <Say it={say.verifyFirst} verifyEmail={<a href="/verify-email" />} />
        </p>
      )}
      {view === "other_address" && (
        <p className="prose">
          <Say it={say.otherAccount} email={email} />
        </p>
      )}
      {view === "staff" && <p className="prose">{say.staffSpeakForNone}</p>}
      {view === "reviewed" && (
        <p className="prose">
          <Say it={say.youReviewedIt} clinic={clinic} />
        </p>
      )}
    </>
  );
}
