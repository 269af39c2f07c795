import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { removeFilter, saveFilter } from "#app/moderation/save-filter.server.ts";
import { queueFiltersWords } from "#app/routes/moderation/queue-filters-words.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

const filterInput = z.object({
  intent: z.enum(["save", "remove"]),
  query: z.string().max(200),
  name: z.string().max(40),
});

/** Keeps a filter of the queue under a name, or removes one. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const parsed = parseForm(filterInput, await args.request.formData());
  if (!parsed.ok) throw badRequest(queueFiltersWords().nameMissing);
  const { intent, query, name } = parsed.data;
  if (intent === "remove") {
    await removeFilter(ctx, viewer, name);
    throw redirect("/moderation?done=filter-removed", 303);
  }
  const saved = await saveFilter(ctx, viewer, name, query);
  if (!saved.ok) throw badRequest(Object.values(saved.errors).join(" "));
  const back = new URLSearchParams(query);
  back.set("done", "filter-saved");
  throw redirect(`/moderation?${back}`, 303);
}
