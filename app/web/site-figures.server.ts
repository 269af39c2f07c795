import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Ctx } from "#app/platform/context.server.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { METRICS_TYPE, printFigures } from "#app/platform/metrics.server.ts";
import { readHealth } from "#app/platform/read-health.server.ts";
import type { HealthFacts } from "#app/platform/site-health.ts";
import { readWorkerFigures } from "#app/platform/worker-figures.server.ts";
import { sendRefusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
import { PRIVATE_CACHE_CONTROL, SECURITY_HEADERS } from "#app/web/security-headers.server.ts";
import { visitOf } from "#app/web/visit.server.ts";

const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
/** What a proxy adds. One that adds none hands on the site's own Host, which is not this machine's. */
const PROXIED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/**
 * Whether figures are for whoever asks: with METRICS_TOKEN as a bearer token from anywhere, without one from this very machine alone, and never through a
 * proxy on it, behind which everybody seems to be on this machine.
 */
export function mayReadFigures(req: IncomingMessage, clientIp: string, token: string | null): boolean {
  const given = /^Bearer ([\x21-\x7e]{1,512})$/.exec(req.headers.authorization ?? "")?.[1];
  if (given !== undefined) return token !== null && timingSafeEqual(digest(given), digest(token));
  const direct = LOOPBACK.test(req.socket.remoteAddress ?? "") && LOOPBACK.test(clientIp) && LOOPBACK_HOST.test(req.headers.host ?? "");
  return direct && PROXIED.every((name) => req.headers[name] === undefined);
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Answers `/metrics`: the figures of this process, of the site as the database knows it, and of the worker. */
export function createSiteFigures(ctx: Ctx, isReady: () => Promise<boolean>): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  watchSite(ctx, isReady);
  return async (req, res) => {
    const { requestId, clientIp } = visitOf(res);
    if (!mayReadFigures(req, clientIp, ctx.env.METRICS_TOKEN)) {
      const refusal = { status: 404, says: requestRefusalWords().nothingHere } as const;
      return sendRefusal(res, refusal, requestId, { head: req.method === "HEAD", keepAlive: true });
    }
    const worker = await readWorkerFigures(ctx);
    const text = await printFigures([await ctx.metrics.read(), ...(worker === null ? [] : [worker])]);
    for (const [name, value] of SECURITY_HEADERS) res.setHeader(name, value);
    res.setHeader("Cache-Control", PRIVATE_CACHE_CONTROL);
    res.setHeader("Content-Type", METRICS_TYPE);
    res.writeHead(200).end(req.method === "HEAD" ? undefined : text);
  };
}

/** What is not counted but looked up when somebody asks. The same whichever server of a site answers. */
function watchSite(ctx: Ctx, isReady: () => Promise<boolean>): void {
  const { metrics } = ctx;
  // Of one scrape all come from one look: those that ask within its tenth of a second share it.
  let look: { at: number; facts: Promise<HealthFacts>; jobs: ReturnType<typeof countOpenJobs> } | null = null;
  const now = () => {
    if (look === null || performance.now() - look.at > 100)
      look = { at: performance.now(), facts: readHealth(ctx), jobs: countOpenJobs(ctx.store.read) };
    return look;
  };
  const seconds = (ms: number | null) => (ms === null ? null : ms / 1_000);
  const fact = (name: string, help: string, read: (facts: HealthFacts) => number | null) =>
    // A figure that cannot be read is left out, and `scalpmark_ready` says that something is wrong.
    metrics.gauge(name, help, () => now().facts.then(read, () => null));
  const queue = (name: string, help: string, state: "queued" | "running" | "dead") =>
    metrics.gauge(name, help, () =>
      now().jobs.then(
        (counts) => counts[state],
        () => null,
      ),
    );

  metrics.gauge("ready", "1 when /readyz says yes.", async () => ((await isReady()) ? 1 : 0));
  queue("queue_waiting", "Jobs that wait, also for a later time.", "queued");
  queue("queue_running", "Jobs a worker holds.", "running");
  queue("queue_dead", "Jobs that were given up; they wait for an administrator.", "dead");
  fact("queue_overdue_seconds", "How long the most overdue job has waited.", (facts) => seconds(facts.overdueMs) ?? 0);
  fact("queue_lapsed_leases", "Jobs whose worker let go of them.", (facts) => facts.lapsedLeases);
  fact("mails_dead", "Mails that were given up.", (facts) => facts.failedMails);
  fact("mails_overdue_seconds", "How long the most overdue mail has waited.", (facts) => seconds(facts.overdueMailMs) ?? 0);
  fact("worker_silent_seconds", "Since a worker left a sign of life; missing where none ever did.", (facts) =>
    seconds(facts.workerSilentMs),
  );
  fact(
    "worker_isolate_failures",
    "Readings of files that crashed or ran out of time since the worker started.",
    (facts) => facts.isolateFailures,
  );
  fact("server_isolate_failures", "The same of this server.", (facts) => facts.serverIsolateFailures);
  fact("database_bytes", "Size of the database.", (facts) => facts.databaseBytes);
  fact("write_ahead_log_bytes", "Size of its write-ahead log.", (facts) => facts.logBytes);
  fact("free_disk_bytes", "Room on the disk of DATA_DIR.", (facts) => facts.freeBytes);
}
