import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import { openProcessIsolate } from "#app/jobs/open-isolate.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { CONFIG_EXIT_CODE, parseEnvOrExit } from "#app/platform/env.server.ts";
import { keepLimits, openSharedUses } from "#app/platform/kept-limits.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";
import { nameOfUse } from "#app/platform/rate-limit.server.ts";
import { startOrExit } from "#app/platform/start-or-exit.server.ts";
import { createToldCounter } from "#app/platform/told-counter.ts";
import { createUseCounter, type UseCounter } from "#app/platform/use-counter.ts";
import { guardReason } from "#app/web/answer-record.server.ts";
import { createApiGate } from "#app/web/api-gate.server.ts";
import { createApplication } from "#app/web/application.server.ts";
import { bootRefusal } from "#app/web/boot-refusal.server.ts";
import { tilesOrigin } from "#app/web/content-security-policy.server.ts";
import { createCspReports } from "#app/web/csp-reports.server.ts";
import { createDrain } from "#app/web/drain.server.ts";
import { copyLines, createReadiness } from "#app/web/health.server.ts";
import { createHttpListener } from "#app/web/http-listener.server.ts";
import { createHttpServer, MAX_CONNECTIONS } from "#app/web/http-server.server.ts";
import { createLoadGate, TICK_MS } from "#app/web/load-gate.server.ts";
import { removeAbandonedUploads } from "#app/web/multipart.server.ts";
import { openFilesWarning } from "#app/web/open-files.server.ts";
import { createPageCache } from "#app/web/page-cache.server.ts";
import { allGates, createPageGate } from "#app/web/page-gate.server.ts";
import { createRemixHandler } from "#app/web/remix-handler.server.ts";
import { createSiteFigures } from "#app/web/site-figures.server.ts";
import { loadStaticFiles } from "#app/web/static-files.server.ts";
import { createWayTeller } from "#app/web/tell-way.server.ts";

/** Where `npm run build` leaves its work; every process runs from the project's root. */
const BUILD = resolve("build");

/** A visitor's photo takes about two seconds: the last of those who wait has its answer before a browser would be given up. */
const CHECKS_WAITING = 4;

const env = parseEnvOrExit(process.env);
const log = createLog({ name: "server", level: env.LOG_LEVEL });
const metrics = createMetrics("server", { withProcess: true });
const ctx = await startOrExit(() => createContext(env, log, openProcessIsolate(CHECKS_WAITING), metrics));
const sharedUses = openSharedUses(env, log);
if (sharedUses !== null) keepLimits(ctx.limits, sharedUses, log);
await removeAbandonedUploads(env.DATA_DIR);
const refusal = await bootRefusal(ctx);
if (refusal !== null) {
  process.stderr.write(`Scalpmark cannot start: ${refusal}\n`);
  process.exit(CONFIG_EXIT_CODE);
}
const build = (await import(pathToFileURL(resolve(BUILD, "server/index.js")).href)) as ServerBuild;

const monotonicNow = () => performance.now();
const counter = createGateCounter();
const gate = allGates(createPageGate(counter), createApiGate(counter));
const load = createLoadGate({
  monotonicNow,
  isSignedIn: async (cookie) => (await findSessionViewer(ctx, cookie)) !== null,
  onChange: (overloaded) => log.warn(overloaded ? "more to do than can be done: strangers are sent away" : "everybody is answered again"),
  onRefusal: () => metrics.count("guard_refusals", { reason: guardReason(503) }),
});
const cache = createPageCache({
  store: ctx.store,
  monotonicNow,
  admit: load.admit,
  onAnswer: (outcome) => metrics.count("page_cache", { outcome }),
});
setInterval(load.tick, TICK_MS).unref();
const readiness = createReadiness(ctx);
/** Pages and answers for programs are counted in memory, before anything else is done for them; every second all processes tell each other. */
function createGateCounter(): UseCounter {
  const own = createUseCounter(monotonicNow);
  if (sharedUses === null) return own;
  const counter = createToldCounter(own, sharedUses, (key) => nameOfUse(env.APP_SECRET, key));
  setInterval(() => void counter.tell(), 1_000).unref();
  return counter;
}
async function isReady(): Promise<boolean> {
  const { ready, fault } = await readiness();
  if (fault !== null) log.warn("not ready", { reason: fault });
  return ready && !drain.isDraining();
}
const application = createApplication({
  log,
  staticFile: loadStaticFiles(resolve(BUILD, "client"), tilesOrigin(env.MAP_STYLE)),
  pages: load.before(createRemixHandler(build, ctx, cache)),
  isReady,
  copyLines: async () => copyLines((await readiness()).copies),
  tellWay: createWayTeller(ctx),
  sendFigures: createSiteFigures(ctx, isReady),
  takeCspReports: createCspReports(ctx),
});
const server = createHttpServer(
  createHttpListener({ env, log, metrics, cache, gate, next: application, isDraining: () => drain.isDraining() }),
  {
    behindProxy: env.TRUSTED_PROXY_HOPS > 0,
  },
);
const drain = createDrain(server, log, async () => {
  ctx.isolate.close();
  await ctx.store.close();
  await sharedUses?.close();
});

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => drain.begin(0, env.DRAIN_SECONDS));
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    log.fatal("an error nobody expected: restarting", { error });
    drain.begin(1, 0);
  });
}

server.on("connection", load.onConnection);
server.on("clientError", () => metrics.count("guard_refusals", { reason: "unreadable request" }));
server.on("error", (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    `Scalpmark cannot listen on ${env.HOST}:${env.PORT}: ${error.code ?? "unknown error"}. Set HOST or PORT to another value.\n`,
  );
  process.exit(CONFIG_EXIT_CODE);
});
const tooFewFiles = openFilesWarning(MAX_CONNECTIONS);
if (tooFewFiles !== null) log.warn(tooFewFiles);
server.listen(env.PORT, env.HOST, 1_024, () => log.info("listening"));
