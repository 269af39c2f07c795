import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountHistory } from "#app/accounts/account-history.ts";
import { readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { countSessions } from "#app/accounts/sessions.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import { securityWords } from "#app/routes/accounts/security-words.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { requireAccount } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: securityWords().documentTitle }];

const SHOWN = 20;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAccount(args);
  const { ctx } = args.context;
  const { appSince, passkeys, recoveryCodes } = await readSecondFactor(ctx.store.read, viewer.id);
  const history = accountHistory(await listEvents(ctx.store.read, "account", viewer.id), SHOWN);
  return {
    app: appSince === null ? null : printDay(dayOf(appSince)),
    passkeys,
    recoveryCodes,
    sessions: await countSessions(ctx, viewer.id),
    history: history.map(({ at, what }, index) => ({ id: index, at: printTime(at), what })),
  };
}

export default function SecurityPage() {
  const say = securityWords();
  const { app, passkeys, recoveryCodes, sessions, history } = useLoaderData<typeof loader>();
  const none = app === null && passkeys === 0;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <Section id="ways-in" title={say.waysIn}>
        <DefinitionList
          rows={[
            {
              term: say.password,
              value: <a href="/forgot-password">{say.choosePassword}</a>,
              note: say.passwordNote,
            },
            {
              term: say.authenticatorApp,
              value: <a href="/account/second-factor">{app === null ? say.setAppUp : say.appSetUpOn(app)}</a>,
              note: say.authenticatorAppNote,
            },
            {
              term: say.passkeys,
              value: <a href="/account/second-factor#passkeys">{passkeys === 0 ? say.addPasskey : say.passkeyCount(passkeys)}</a>,
              note: say.passkeysNote,
            },
            {
              term: say.recoveryCodes,
              value: none ? say.codesComeLater : <a href="/account/second-factor#codes">{say.codesLeft(recoveryCodes)}</a>,
              note: say.recoveryCodesNote,
            },
            {
              term: say.signedIn,
              value: <a href="/account/sessions">{sessions === 1 ? say.onlyHere : say.onBrowsers(sessions)}</a>,
              note: say.signedInNote,
            },
          ]}
        />
      </Section>
      <Section id="history" title={say.whatHappenedLately} note={say.whatHappenedLatelyNote(SHOWN)}>
        {history.length === 0 ? (
          <p>{say.nothingRecorded}</p>
        ) : (
          <ol className="history-list">
            {history.map(({ id, at, what }) => (
              <li key={id}>
                <time>{at}</time> {what}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
