import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endSessionsInput } from "#app/accounts/account.ts";
import { endSessions } from "#app/accounts/end-sessions.server.ts";
import { listSessions } from "#app/accounts/session-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { printTime } from "#app/platform/printed.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireAccount, requireSession } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Where you are signed in – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAccount(args);
  const { id } = await requireSession(args);
  const { store, now } = args.context.ctx;
  const rows = await listSessions(store.read, viewer.id, now());
  return {
    ended: new URL(args.request.url).searchParams.has("ended"),
    sessions: rows.map((row) => ({
      id: row.id,
      here: row.id === id,
      device: row.device ?? "A browser that does not say what it is",
      begun: printTime(row.createdAt),
      confirmed: printTime(row.confirmedAt ?? row.createdAt),
      secondFactor: row.secondFactorAt !== null,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAccount(args);
  const session = await requireSession(args);
  const form = parseForm(endSessionsInput, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { intent, sessionId = "" } = form.data;
  const ended = await endSessions(args.context.ctx, session, intent === "end-others" ? "others" : { only: sessionId });
  if (ended === 0) return mend(problemWith("form", "There was nothing to end: it had ended already."));
  return redirect("/account/sessions?ended=1");
}

export default function SessionsPage() {
  const { sessions, ended } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle
        title="Where you are signed in"
        lede="Each line is one browser. If there is one you do not know, end it and choose a new password: ending it alone does not keep away whoever knows the old one."
      />
      {ended && !problem && <Notice kind="success">Ended. That browser is signed out from its next click on.</Notice>}
      <ProblemSummary problem={problem} />
      <ul className="session-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.device}</strong>
              {session.here && " (this one)"}
              <p className="field-hint">
                Signed in on {session.begun}. You last showed who you are on {session.confirmed}
                {session.secondFactor ? ", with a second factor." : "."}
              </p>
            </div>
            {!session.here && (
              <form method="post">
                <input type="hidden" name="sessionId" value={session.id} />
                <Button kind="secondary" name="intent" value="end">
                  End
                  <span className="visually-hidden">
                    {" "}
                    the session of {session.device} begun on {session.begun}
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <Button name="intent" value="end-others">
            End all but this one
          </Button>
        </form>
      )}
    </>
  );
}
