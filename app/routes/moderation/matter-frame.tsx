import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findTie } from "#app/moderation/conflict-repository.server.ts";
import { findMatter, listMatterClinicIds } from "#app/moderation/matter-repository.server.ts";
import { tiedWords } from "#app/moderation/moderation-refusal.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { suggestBreak } from "#app/moderation/suggest-break.server.ts";
import type { TieKind } from "#app/moderation/tie.ts";
import type { Db } from "#app/platform/store.server.ts";
import { BreakLine } from "#app/routes/moderation/break-line.tsx";
import { mattersAt } from "#app/routes/moderation/matter-address.ts";
import { MatterBar } from "#app/routes/moderation/matter-bar.tsx";
import { readBar } from "#app/routes/moderation/matter-bar-view.server.ts";
import { matterFrameWords } from "#app/routes/moderation/matter-frame-words.ts";
import { doneWords } from "#app/routes/moderation/matter-words.ts";
import { ErrorPage } from "#app/web/error-page.tsx";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

/** What stands above every matter's page: how it stands in the queue, whose it is, and what was done before. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const url = new URL(args.request.url);
  const { kinds, subjectId } = mattersAt(url.pathname);
  if (kinds.length === 0) return { bar: null, tied: null, breakAfter: null, did: null, lost: false };
  await settleMatters(ctx);
  const did = url.searchParams.get("did");
  const tie = await findTieToMatter(ctx.store.read, viewer.id, kinds, subjectId);
  return {
    bar: tie === null ? await readBar(args, viewer.id, kinds, subjectId) : null,
    tied: tie && tiedWords(tie),
    // On the queue it is said there; whoever goes from matter to matter does not come by it.
    breakAfter: await suggestBreak(ctx.store.read, viewer.id, ctx.now()),
    did: doneWords(did),
    lost: did === "matter-lost",
  };
}

async function findTieToMatter(db: Db, viewerId: string, kinds: readonly QueueKind[], subjectId: string): Promise<TieKind | null> {
  const matters = await Promise.all(kinds.map((kind) => findMatter(db, kind, subjectId)));
  const clinicIds = await Promise.all(matters.map((matter) => (matter === null ? [] : listMatterClinicIds(db, matter.id))));
  return findTie(db, viewerId, clinicIds.flat());
}

export default function MatterFrame() {
  const say = matterFrameWords();
  const { bar, breakAfter, did, lost } = useLoaderData<typeof loader>();
  return (
    <>
      {bar && <MatterBar bar={bar} />}
      {breakAfter !== null && <BreakLine minutes={breakAfter} />}
      {lost ? (
        <Notice kind="warning">
          <p>{say.colleagueWasQuicker}</p>
        </Notice>
      ) : (
        did && (
          <Notice kind="success">
            <p>
              {did}
              {bar?.next && ` ${say.nextMatter(bar.next.title, bar.next.more)}`}
            </p>
            {bar?.next?.undoHref && (
              <p className="small">
                <a href={bar.next.undoHref}>{say.lookAgain}</a>
              </p>
            )}
          </Notice>
        )
      )}
      <Outlet />
    </>
  );
}

const waysOn = () => {
  const say = matterFrameWords();
  return [
    { href: "/moderation", label: say.queueLink },
    { href: "/moderation/ties", label: say.yourTies },
  ];
};

/** A matter that is not open to somebody says so by their tie to it, where that is why. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("routes/moderation/matter-frame");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 403 || !frame?.tied) return <ErrorPage status={status} />;
  return <ErrorPage status={status} why={frame.tied} ways={waysOn()} />;
}
