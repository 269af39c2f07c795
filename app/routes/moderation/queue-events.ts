import { setTimeout as sleep } from "node:timers/promises";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/role.ts";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findLastChange } from "#app/moderation/matter-repository.server.ts";
import { countOf, NO_FILTER } from "#app/moderation/queue-filter.ts";
import { countQueue } from "#app/moderation/queue-page-repository.server.ts";
import { readQueueViewer } from "#app/moderation/read-queue.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { queueEventsWords } from "#app/routes/moderation/queue-events-words.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

/** A browser asks again by itself: each time the guard looks anew, and a server that stops is rid of its listeners in time. */
const LIVES_MS = 20_000;
const LOOK_MS = 1_000;
/** Proxies end what is silent for longer. */
const BEAT_MS = 10_000;

/** Three pages open at once, with some to spare. */
const OPENINGS: RateLimit = { name: "queue-events", points: 20, seconds: 60 };

/** Tells a page of the queue that something in it has changed, whichever process changed it, and how many matters wait for this person. Nothing else. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const wait = await ctx.limits.take(OPENINGS, viewer.id);
  if (wait !== null) return new Response(queueEventsWords().tooManyPages, { status: 429, headers: { "Retry-After": String(wait) } });
  // What the page was made from, until a browser that asks again says what it was told last.
  const seen = args.request.headers.get("last-event-id") ?? new URL(args.request.url).searchParams.get("seen") ?? "";
  return new Response(changesOf(ctx, viewer, /^\d{1,15}$/.test(seen) ? seen : null, args.request.signal), {
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store", "X-Accel-Buffering": "no" },
  });
}

/** Looks only while somebody reads: nothing is asked of the database for a page that was closed. */
function changesOf(ctx: Ctx, viewer: Viewer, seen: string | null, signal: AbortSignal): ReadableStream<Uint8Array> {
  const opened = performance.now();
  const text = new TextEncoder();
  let version: number | null = null;
  let known = seen;
  let greeted = false;
  let quietSince = opened;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!greeted) {
          greeted = true;
          known ??= String(await findLastChange(ctx.store.read));
          return controller.enqueue(text.encode(`retry: ${LOOK_MS}\nid: ${known}\n\n`));
        }
        while (!signal.aborted && performance.now() - opened < LIVES_MS) {
          const now = ctx.store.dataVersion();
          if (now !== version) {
            version = now;
            await settleMatters(ctx, 1);
            const last = String(await findLastChange(ctx.store.read));
            if (last !== known) {
              known = last;
              quietSince = performance.now();
              return controller.enqueue(text.encode(await changed(ctx, viewer, last)));
            }
          }
          if (performance.now() - quietSince >= BEAT_MS) {
            quietSince = performance.now();
            return controller.enqueue(text.encode(": still here\n\n"));
          }
          await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
        }
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function changed(ctx: Ctx, viewer: Viewer, id: string): Promise<string> {
  const db = ctx.store.read;
  const { all } = await countQueue(db, await readQueueViewer(db, viewer), ctx.now());
  return `event: changed\nid: ${id}\ndata: ${JSON.stringify({ waiting: countOf(all, NO_FILTER) })}\n\n`;
}
