import type { LoaderFunctionArgs } from "@remix-run/node";
import { transparencyCsv } from "#app/moderation/transparency.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** `/transparency.csv`: the figures of `/transparency`, one a line. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const figures = await readTransparency(ctx.store.read, dayOf(ctx.now()), ctx.now());
  return new Response(transparencyCsv(figures), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="scalpmark-transparency-${figures.until}.csv"`,
      [SHARED_HEADER]: "shared",
    },
  });
}
