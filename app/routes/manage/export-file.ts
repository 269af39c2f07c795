import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { exportClinic } from "#app/directory/export-clinic.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { streamArchive } from "#app/platform/zip-archive.server.ts";
import { exportFileWords } from "#app/routes/manage/export-file-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

const partForm = z.object({
  part: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});

/** The archive itself. Asked for by a form, since each one is recorded: following a link must change nothing. */
export async function action(args: ActionFunctionArgs) {
  const say = exportFileWords();
  const { viewer, clinic } = await requireDesk(args, "owner");
  await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const parsed = parseForm(partForm, await args.request.formData());
  if (!parsed.ok) throw badRequest(say.reloadAndPress);
  const { part } = parsed.data;
  const archive = await exportClinic(ctx, viewer, clinic.id, part);
  if (archive === null) throw notFound();
  if (typeof archive === "number") {
    return new Response(say.tooManyArchives, { status: 429, headers: { "Retry-After": String(archive) } });
  }
  const name = `scalpmark-${clinic.slug}-${dayOf(ctx.now())}${part === 1 ? "" : `-${part}`}.zip`;
  return new Response(streamArchive(archive), {
    headers: { "Content-Type": "application/zip", "Content-Disposition": `attachment; filename="${name}"` },
  });
}
