import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { stopAlertsByToken } from "#app/directory/shortlist-alerts.server.ts";
import { findAlertByToken } from "#app/directory/shortlist-repository.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { stopAlertsWords } from "#app/routes/shortlist/stop-alerts-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: stopAlertsWords().documentTitle }, { name: "robots", content: "noindex" }];

const stopForm = z.object({ intent: z.literal("stop", { error: () => stopAlertsWords().pressTheButton }) });

const tokenOf = (request: Request) => new URL(request.url).searchParams.get("token") ?? "";

/** What the link in a mail opens, for whoever has it. Opening it ends nothing: mail scanners open links too. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const alert = await findAlertByToken(ctx.store.read, sha256(tokenOf(request)));
  return { state: alert === null ? ("unknown" as const) : alert.stoppedAt === null ? ("on" as const) : ("off" as const) };
}

export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const parsed = parseForm(stopForm, await request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  await stopAlertsByToken(ctx, tokenOf(request));
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}

const wordWords = () => {
  const say = stopAlertsWords();
  return {
    unknown: say.unknownLink,
    off: say.mailsEnded,
    on: say.mailsAreOn,
  };
};

export default function StopAlerts() {
  const say = stopAlertsWords();
  const { state } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={say.title} lede={wordWords()[state]} />
      {state === "on" ? (
        <form method="post">
          <Button name="intent" value="stop">
            {say.stopMails}
          </Button>
        </form>
      ) : (
        <p>
          <a href="/shortlist">{say.yourShortlist}</a>
        </p>
      )}
    </>
  );
}
