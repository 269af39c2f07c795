import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSession } from "#app/accounts/sessions.server.ts";
import { addReviews, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { keepShortlist } from "#app/directory/keep-shortlist.server.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { insertDecision } from "#app/moderation/decision-repository.server.ts";
import { sealWrites } from "#app/platform/audit-chain.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { createTableSense } from "#app/platform/table-changes.server.ts";
import { createUseCounter } from "#app/platform/use-counter.ts";
import { createBeat } from "#app/platform/worker-beat.server.ts";
import * as decisionsPage from "#app/routes/about/decisions.tsx";
import * as reviewsForPrograms from "#app/routes/api/clinic-reviews.ts";
import * as decisionsForPrograms from "#app/routes/api/decision-log.ts";
import * as clinicForPrograms from "#app/routes/api/one-clinic.ts";
import * as scoreForPrograms from "#app/routes/api/score-of-clinic.ts";
import * as clinicPage from "#app/routes/clinics/clinic.tsx";
import * as scorePage from "#app/routes/clinics/score.tsx";
import * as comparePage from "#app/routes/compare/compare.tsx";
import * as searchPage from "#app/routes/directory/find-clinics.tsx";
import * as homePage from "#app/routes/directory/home.tsx";
import { addScore } from "#app/trust/rescore-clinic.server.ts";
import { createApiGate } from "#app/web/api-gate.server.ts";
import { createApplication } from "#app/web/application.server.ts";
import { createHttpListener } from "#app/web/http-listener.server.ts";
import { createPageCache } from "#app/web/page-cache.server.ts";
import { createRemixHandler } from "#app/web/remix-handler.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { sendings } from "#db/schema/platform.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";
import { sanctions } from "#db/schema/sanctions.ts";
import { openedTables } from "#tests/support/opened-tables.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { buildOf } from "#tests/web/probe-pages.tsx";

const ROUTES = {
  "": homePage,
  clinics: searchPage,
  "clinics/:slug": clinicPage,
  "clinics/:slug/score": scorePage,
  compare: comparePage,
  decisions: decisionsPage,
  "api/v1/clinics/:slug": clinicForPrograms,
  "api/v1/clinics/:slug/reviews": reviewsForPrograms,
  "api/v1/clinics/:slug/score": scoreForPrograms,
  "api/v1/decisions": decisionsForPrograms,
};
const PAGES = {
  home: "/",
  search: "/clinics",
  clinic: "/clinics/bench-0",
  score: "/clinics/bench-0/score",
  compare: "/compare?clinics=bench-0,bench-1",
  decisions: "/decisions",
  "clinic for programs": "/api/v1/clinics/bench-0",
  "reviews for programs": "/api/v1/clinics/bench-0/reviews",
  "score for programs": "/api/v1/clinics/bench-0/score",
  "decisions for programs": "/api/v1/decisions",
} as const;
type PageName = keyof typeof PAGES;

const base = await createTestContext();
// Readers and the writer are connections of their own, as in the product: that is how a commit is noticed.
const ctx = { ...base, store: openStore(join(base.env.DATA_DIR, "pages.db"), sealWrites(base.env.APP_SECRET)) };
/** The text of every statement that was prepared. */
const prepared = vi.spyOn(Database.prototype, "prepare");
let origin = "";
/** What the cache did for each page that was asked for. */
let outcomes: string[] = [];

beforeAll(async () => {
  await ctx.store.migrate();
  await fillDirectory(ctx, 3, () => {});
  await addReviews(ctx, 1, 1, 12, 900);
  await publish("removed");
  await rescore();
  const server = createServer((req, res) => listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { ...ctx.env, APP_ORIGIN: origin };
  const cache = createPageCache({
    store: ctx.store,
    monotonicNow: () => performance.now(),
    onAnswer: (outcome) => void outcomes.push(outcome),
  });
  const build = buildOf(Object.entries(ROUTES).map(([path, module]) => ({ id: path || "home", parentId: "root", path, module })));
  const pages = createRemixHandler(build, { ...ctx, env }, cache);
  const next = createApplication({
    log: ctx.log,
    staticFile: () => null,
    isReady: async () => true,
    tellWay: () => false,
    sendFigures: async (_req, res) => void res.writeHead(404).end(),
    takeCspReports: async (_req, res) => void res.writeHead(204).end(),
    pages,
  });
  const gate = createApiGate(createUseCounter(() => performance.now()));
  const listener = createHttpListener({ env, log: ctx.log, metrics: ctx.metrics, cache, gate, next, isDraining: () => false });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await ctx.store.close();
  });
});

async function loadAll(): Promise<Record<PageName, string>> {
  const loaded = Object.entries(PAGES).map(async ([name, path]) => {
    const answer = await fetch(origin + path);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return [name, await answer.text()] as const;
  });
  return Object.fromEntries(await Promise.all(loaded)) as Record<PageName, string>;
}

async function rescore(): Promise<void> {
  await ctx.store.write(async (tx) => {
    await addScore(tx, 1, ctx.now());
    await listClinic(ctx, 1);
  });
}

/** One of the reviews of the first clinic. */
const publish = (state: "published" | "removed") =>
  write(async (tx) => tx.update(reviews).set({ state }).where(eq(reviews.accountId, "client-20")).run());

function write(change: (tx: Db) => unknown): Promise<void> {
  return ctx.store.write(async (tx) => void (await change(tx)));
}
const decided = { rule: "used_with_permission", facts: "The agreement was sent.", proposedBy: "client-0", confirmedBy: "client-1" };
const step = { rule: "misleading_claim", facts: "It says so still.", proposedBy: "client-0", proposedAt: base.now() };

/** Each by the tables that the product's commands write; the pages that must be others after it. */
const WRITES: [what: string, write: () => Promise<void>, shown: PageName[]][] = [
  ["a review", () => publish("published"), ["home", "clinic", "compare", "reviews for programs"]],
  ["the score of it", rescore, ["search", "clinic", "score", "compare", "score for programs"]],
  [
    "a photo that is hidden",
    () => write(async (tx) => tx.update(photos).set({ hiddenAt: ctx.now() }).where(eq(photos.clinicId, 1)).run()),
    ["home", "clinic"],
  ],
  [
    "a decision",
    () => {
      const row = { id: "decision-1", kind: "cleared", clinicId: 1, count: 0, decidedOn: "2026-11-20", decidedAt: ctx.now() } as const;
      return write((tx) => insertDecision(tx, { ...row, ...decided }));
    },
    ["home", "clinic", "decisions", "decisions for programs"],
  ],
  [
    "a step against the clinic",
    () => {
      const times = { startsAt: ctx.now(), endsAt: new Date(ctx.now().getTime() + 86_400_000), answer: "confirmed", days: 1 } as const;
      const row = { id: "decision-2", kind: "sanction", clinicId: 1, sanctionId: "step-1", count: 0, decidedOn: "2026-11-23" } as const;
      return write(async (tx) => {
        await tx.insert(sanctions).values({ id: "step-1", clinicId: 1, step: "dated_notice", ...times, ...step });
        await insertDecision(tx, { ...row, ...decided, decidedAt: ctx.now() });
      });
    },
    ["clinic", "compare", "decisions"],
  ],
  [
    "a name in the profile",
    () => write(async (tx) => tx.update(clinics).set({ name: "Quiet Mill Company" }).where(eq(clinics.id, 1)).run()),
    ["clinic", "score", "compare", "decisions", "clinic for programs"],
  ],
  ["the listing with that name", rescore, ["search"]],
];

const CLIENT = { id: "client-0", role: "client", displayName: "Client", emailVerified: true } as const;
const happened = { actorId: "client-0", action: "sign_in.refused", subjectKind: "account", subjectId: "client-0", detail: {} } as const;

/** Done all day by people and by the worker, and shown on none of these pages. */
const UNSEEN_WRITES: [what: string, write: () => Promise<unknown>][] = [
  ["a session", () => openSession(ctx, CLIENT)],
  ["a clinic on a shortlist", () => keepShortlist(ctx, CLIENT, { intent: "add", clinic: "bench-1", note: "" })],
  ["a sign of life of a worker", createBeat(ctx, () => 0)],
  ["a job", () => write((tx) => enqueue(tx, { kind: "sweep_files", payload: { day: "2026-11-23" } }, ctx.now()))],
  ["an event", () => write((tx) => recordEvent(tx, happened, ctx.now()))],
  ["a form that was sent", () => write((tx) => tx.insert(sendings).values({ id: "sending-1", pid: 1, begunAt: ctx.now() }).run())],
];

test("Without a write every page is the same bytes again", async () => {
  expect(await loadAll()).toEqual(await loadAll());
});

test.each(WRITES)("The next load shows what was written, on each page that shows it: %s", async (_, change, shown) => {
  const before = await loadAll();
  await change();
  const after = await loadAll();
  const changed = (Object.keys(PAGES) as PageName[]).filter((name) => before[name] !== after[name]);
  expect(changed).toEqual(expect.arrayContaining(shown));
  // And what is kept from then on is that.
  expect(await loadAll()).toEqual(after);
});

test.each(UNSEEN_WRITES)("What no page shows makes none of them anew: %s", async (_, change) => {
  const before = await loadAll();
  const then = ctx.store.dataVersion();
  outcomes = [];
  await change();
  expect(ctx.store.dataVersion()).not.toBe(then);
  expect(await loadAll()).toEqual(before);
  expect(outcomes).toEqual(Object.keys(PAGES).map(() => "kept"));
});

test("Of no statement that made these pages a table is missed that SQLite opens for it", async () => {
  await loadAll();
  const connection = new Database(join(ctx.env.DATA_DIR, "pages.db"));
  const sense = createTableSense(connection);
  const texts = [...new Set(prepared.mock.calls.map(([text]) => text))].filter((text) =>
    /^\s*(?:select|with|insert|update|delete)\b/i.test(text),
  );
  expect(texts.length).toBeGreaterThan(100);
  const missed = texts.flatMap((text) => {
    const { named, written } = sense.tablesOf(text);
    const opened = openedTables(connection, text);
    // What a trigger or a foreign key looks at while something is written shows nobody anything.
    const unread = opened.written.length > 0 ? [] : opened.read.filter((name) => !named.includes(name));
    return [...unread, ...opened.written.filter((name) => !written.includes(name))].map((name) => `${name}: ${text}`);
  });
  connection.close();
  expect(missed).toEqual([]);
});
