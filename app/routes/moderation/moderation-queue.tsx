import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OlderPages } from "#app/components/older-pages.tsx";
import { PageKeysDialog } from "#app/components/page-keys-dialog.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findLastChange } from "#app/moderation/matter-repository.server.ts";
import { readFilter } from "#app/moderation/queue-filter.ts";
import { suggestBreak } from "#app/moderation/suggest-break.server.ts";
import { BreakLine } from "#app/routes/moderation/break-line.tsx";
import { doneWords } from "#app/routes/moderation/matter-words.ts";
import { moderationQueueWords } from "#app/routes/moderation/moderation-queue-words.ts";
import { QueueChoices, QueueEntry, QueueFilterForm, queueKeys } from "#app/routes/moderation/queue-parts.tsx";
import { readQueuePage } from "#app/routes/moderation/queue-view.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: moderationQueueWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const say = moderationQueueWords();
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const { searchParams } = new URL(args.request.url);
  const filter = readFilter(searchParams);
  if (filter === null) throw notFound();
  await settleMatters(ctx);
  // Read first: what changes while the page is made is told of once too often rather than never.
  const version = await findLastChange(ctx.store.read);
  return {
    version,
    queue: await readQueuePage(ctx.store.read, viewer, filter, searchParams.get("after"), ctx.now()),
    links: [
      ...(may(viewer, "method.try") ? [{ href: "/admin/method", label: say.methodVersions }] : []),
      ...(may(viewer, "stock.manage") ? [{ href: "/moderation/stock", label: say.picturesForMany }] : []),
      { href: "/moderation/detection-log", label: say.looksBySoftware },
      { href: "/moderation/ties", label: say.yourTies },
      { href: "/moderation/workload", label: say.yourWork },
      { href: "/moderation/settings", label: say.hardThings },
    ],
    breakAfter: await suggestBreak(ctx.store.read, viewer.id, ctx.now()),
    done: doneWords(searchParams.get("done")),
  };
}

export default function ModerationQueue() {
  const say = moderationQueueWords();
  const { queue, version, links, breakAfter, done } = useLoaderData<typeof loader>();
  const { items, firstHref, nextHref, walkHref } = queue;
  return (
    <div id="queue" data-enhance="queue" data-version={version}>
      <PageTitle title={say.title} lede={say.lede} />
      {done && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      <div className="notice notice-info" role="status" data-part="changed" hidden>
        <p>
          {say.queueHasChanged} <a href={firstHref ?? (queue.query === "" ? "/moderation" : `/moderation?${queue.query}`)}>{say.showNow}</a>
        </p>
      </div>
      {breakAfter !== null && <BreakLine minutes={breakAfter} />}
      <QueueChoices queue={queue} />
      <QueueFilterForm queue={queue} />
      <ul className="queue-links">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <a href="#queue-keys" data-part="open-keys">
            {say.keys}
          </a>
        </li>
      </ul>
      <PageKeysDialog id="queue-keys" closeHref="#queue" heading="h2" note={say.keysNote} keys={queueKeys()} />
      <div data-live="list">
        {items.length === 0 ? (
          <EmptyState title={say.nothingWaits}>
            <p>{say.mattersWithTies}</p>
          </EmptyState>
        ) : (
          <>
            {walkHref && (
              <p className="queue-walk">
                <a href={walkHref}>{say.answerInTurn}</a>
              </p>
            )}
            <ol className="queue">
              {items.map((item) => (
                <QueueEntry key={item.id} item={item} />
              ))}
            </ol>
            <OlderPages newestHref={firstHref} olderHref={nextHref} noun={say.matters} first={say.mostPressing} next={say.further} />
          </>
        )}
      </div>
    </div>
  );
}
