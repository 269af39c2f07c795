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
import { printCount, printDay, printTime } from "#app/platform/printed.ts";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { requireAccount } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Security – Scalpmark" }];

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
  const { app, passkeys, recoveryCodes, sessions, history } = useLoaderData<typeof loader>();
  const none = app === null && passkeys === 0;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle title="Security" lede="What stands between your account and somebody else, and what happened to it lately." />
      <Section id="ways-in" title="Ways in">
        <DefinitionList
          rows={[
            {
              term: "Password",
              value: <a href="/forgot-password">Choose a new one</a>,
              note: "We send a link to your address first. It signs you out everywhere, and asks for your second factor as before.",
            },
            {
              term: "Authenticator app",
              value: <a href="/account/second-factor">{app === null ? "Set one up" : `Set up on ${app}`}</a>,
              note: "Protects against a password that somebody else knows; not against a code typed on a false page.",
            },
            {
              term: "Passkeys",
              value: <a href="/account/second-factor#passkeys">{passkeys === 0 ? "Add one" : printCount(passkeys, "passkey")}</a>,
              note: "Protect against false pages too; not against somebody who can unlock your device.",
            },
            {
              term: "Recovery codes",
              value: none ? "Come with an app or a passkey" : <a href="/account/second-factor#codes">{recoveryCodes} of 10 left</a>,
              note: "For the day a device is lost.",
            },
            {
              term: "Signed in",
              value: <a href="/account/sessions">{sessions === 1 ? "Only here" : `On ${printCount(sessions, "browser")}`}</a>,
              note: "Sensitive acts, such as changing any of these, ask again who you are after ten minutes.",
            },
          ]}
        />
      </Section>
      <Section
        id="history"
        title="What happened lately"
        note={`The last ${SHOWN} things, newest first. If one was not you, choose a new password.`}
      >
        {history.length === 0 ? (
          <p>Nothing is recorded yet.</p>
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
