import type { LoaderFunctionArgs } from "@remix-run/node";
import { decisionFeed } from "#app/moderation/decision-feed.ts";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { toLogEntry } from "#app/routes/about/decisions-log-view.ts";
import { OPEN_HEADERS } from "#app/web/problem.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

const NEWEST = 50;
/** The moment of a feed in which nothing stands yet. */
const BEGINNING = new Date("2026-01-01T00:00:00Z");

/** `/decisions.atom`. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const decisions = await listDecisions(ctx.store.read, null, NEWEST);
  const entries = decisions.map((decision) => {
    const { label, rule, facts } = toLogEntry(decision);
    return {
      id: decision.id,
      title: `${label}: ${decision.clinicName}`,
      decidedAt: decision.decidedAt,
      summary: `${rule.sentence}\n\n${facts}`,
    };
  });
  return new Response(decisionFeed(entries, ctx.env.APP_ORIGIN, BEGINNING), {
    headers: { ...OPEN_HEADERS, "Content-Type": "application/atom+xml; charset=utf-8", [SHARED_HEADER]: "shared" },
  });
}
