import { type ActionFunctionArgs, createReadableStreamFromReadable, redirect } from "@remix-run/node";
import { z } from "zod";
import { dayOf } from "#app/platform/date.ts";
import { fetchExport } from "#app/privacy/request-export.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

/** The file with all of one's data. Asked for by a form, since each fetching is recorded: following a link must change nothing. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  parseForm(z.object({}), await args.request.formData());
  const { ctx } = args.context;
  const ready = await fetchExport(ctx, viewer);
  const stored = ready === null ? null : await ctx.files.stream(ready.fileSha256);
  if (ready === null || stored === null) return redirect("/account/export");
  return new Response(createReadableStreamFromReadable(stored.stream), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(stored.size),
      "Content-Disposition": `attachment; filename="scalpmark-my-data-${dayOf(ready.requestedAt)}.zip"`,
    },
  });
}
