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
import { Say } from "#app/components/say.tsx";
import { printTime } from "#app/platform/printed.ts";
import { sessionsWords } from "#app/routes/accounts/sessions-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireAccount, requireSession } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: sessionsWords().documentTitle }];

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
      device: row.device ?? sessionsWords().unknownBrowser,
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
  if (ended === 0) return mend(problemWith("form", sessionsWords().nothingToEnd));
  return redirect("/account/sessions?ended=1");
}

export default function SessionsPage() {
  const say = sessionsWords();
  const { sessions, ended } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={say.lede} />
      {ended && !problem && <Notice kind="success">{say.sessionEnded}</Notice>}
      <ProblemSummary problem={problem} />
      <ul className="session-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.device}</strong>
              {session.here && say.thisBrowser}
              <p className="field-hint">{say.signedInOn(session.begun, session.confirmed, session.secondFactor)}</p>
            </div>
            {!session.here && (
              <form method="post">
                <input type="hidden" name="sessionId" value={session.id} />
                <Button kind="secondary" name="intent" value="end">
                  <Say it={say.endSession} part={<span className="visually-hidden" />} device={session.device} begun={session.begun} />
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <Button name="intent" value="end-others">
            {say.endAllOthers}
          </Button>
        </form>
      )}
    </>
  );
}
