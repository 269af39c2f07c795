import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { AccountRefusal } from "#app/accounts/account-refusal.ts";
import { replaceRecoveryCodes } from "#app/accounts/issue-recovery-codes.server.ts";
import { addPasskey, renamePasskey } from "#app/accounts/keep-passkeys.server.ts";
import { removeSecondFactor } from "#app/accounts/remove-second-factor.server.ts";
import { secondFactorForm } from "#app/accounts/second-factor-form.ts";
import { beginTotp, confirmTotp } from "#app/accounts/set-up-totp.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { AppSection } from "#app/routes/accounts/app-section.tsx";
import { PasskeySection } from "#app/routes/accounts/passkey-section.tsx";
import { NewRecoveryCodes, RecoverySection } from "#app/routes/accounts/recovery-section.tsx";
import { secondFactorView } from "#app/routes/accounts/second-factor-view.server.ts";
import { secondFactorWords } from "#app/routes/accounts/second-factor-words.ts";
import { accountHeaders, answerRefusal, visitorOf } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentSession } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: secondFactorWords().documentTitle }];

const HERE = "/account/second-factor";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireRecentSession(args);
  const done = new URL(args.request.url).searchParams.get("done");
  return { ...(await secondFactorView(args.context.ctx, viewer)), done };
}

type Done = { ok: true; setCookie?: string; codes?: string[] | null } | AccountRefusal;

export async function action(args: ActionFunctionArgs) {
  const session = await requireRecentSession(args);
  const form = parseForm(secondFactorForm, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const result = await perform(args, session, form.data);
  const typed = { name: form.data.name ?? "", intent: form.data.intent, passkeyId: form.data.passkeyId ?? "" };
  if (!result.ok) return answerRefusal(result, typed);
  const cookie: Record<string, string> = result.setCookie === undefined ? {} : { "Set-Cookie": result.setCookie };
  if (result.setCookie !== undefined) args.context.renewedCookie = result.setCookie.split(";", 1)[0];
  // Recovery codes are shown in this one answer and nowhere else.
  if (result.codes) return data({ codes: result.codes, problem: undefined }, { headers: cookie });
  throw redirect(`${HERE}?done=${form.data.intent}`, { headers: cookie });
}

async function perform(
  args: ActionFunctionArgs,
  session: Awaited<ReturnType<typeof requireRecentSession>>,
  { intent, code, passkeyId = "", name = "", ...answer }: ReturnType<typeof secondFactorForm.parse>,
): Promise<Done> {
  const { ctx } = args.context;
  const { viewer } = session;
  if (intent === "begin-app") return beginTotp(ctx, viewer);
  if (intent === "confirm-app" && code !== undefined) return confirmTotp(ctx, visitorOf(args), session, code);
  if (intent === "remove-app") return removeSecondFactor(ctx, viewer, "app");
  if (intent === "remove-passkey") return removeSecondFactor(ctx, viewer, { passkeyId });
  if (intent === "add-passkey") return addPasskey(ctx, visitorOf(args), session, { ...answer, name });
  if (intent === "rename-passkey") return renamePasskey(ctx, viewer, passkeyId, name);
  return replaceRecoveryCodes(ctx, viewer);
}

const allDone = (): Record<string, string> => {
  const say = secondFactorWords();
  return {
    "confirm-app": say.appSetUp,
    "remove-app": say.appRemoved,
    "add-passkey": say.passkeyAdded,
    "rename-passkey": say.passkeyRenamed,
    "remove-passkey": say.passkeyRemoved,
  };
};

export default function SecondFactorPage() {
  const say = secondFactorWords();
  const { done, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
  if (answer && "codes" in answer && answer.codes) return <NewRecoveryCodes codes={answer.codes} />;
  const none = view.appSince === null && view.passkeys.length === 0;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={say.lede} />
      {done !== null && allDone()[done] !== undefined && !problem && <Notice kind="success">{allDone()[done]}</Notice>}
      {view.required && none && (
        <Notice kind="warning" title={say.roleNeedsIt}>
          <p>{say.roleNeedsItBody}</p>
        </Notice>
      )}
      <ProblemSummary problem={problem} />
      <AppSection view={view} error={problem?.errors.code} />
      <PasskeySection view={view} problem={problem} />
      {!none && <RecoverySection left={view.recoveryCodes} />}
    </>
  );
}
