import type { LoaderFunctionArgs } from "@remix-run/node";
import { listConflictedClinicIds } from "#app/moderation/conflict-repository.server.ts";
import { csvText } from "#app/platform/csv-text.ts";
import { dayOf } from "#app/platform/date.ts";
import { listDetectionRuns } from "#app/reviews/detection-log-repository.server.ts";
import { SIGNAL_KINDS } from "#app/reviews/signal.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

/** The newest so many: a table with more lines opens in no spreadsheet. */
const MOST = 50_000;

const COLUMNS = ["ran_at", "clinic", "clinic_address", "reviews", ...SIGNAL_KINDS, "groups"];

/** The detection log as a table: what was looked at and found, with no person in it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const runs = await listDetectionRuns(ctx.store.read, await listConflictedClinicIds(ctx.store.read, viewer.id), null, MOST);
  const rows = runs.map((run) => ({
    ran_at: run.ranAt.toISOString(),
    clinic: run.clinicName,
    clinic_address: `${ctx.env.APP_ORIGIN}/clinics/${run.clinicSlug}`,
    reviews: run.reviews,
    ...Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, run.found[kind] ?? 0])),
    groups: run.clusters,
  }));
  return new Response(csvText(COLUMNS, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="scalpmark-detection-log-${dayOf(ctx.now())}.csv"`,
    },
  });
}
