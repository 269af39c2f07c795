import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { findMatterById } from "#app/moderation/matter-repository.server.ts";
import { releaseMatter, takeMatter } from "#app/moderation/take-matter.server.ts";
import { matterHref } from "#app/routes/moderation/matter-address.ts";
import { matterClaimWords } from "#app/routes/moderation/matter-claim-words.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

const claimInput = z.object({
  intent: z.enum(["take", "release"]),
  matter: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  /** The rest of the address, so that whoever works through a filter goes on in it. */
  query: z.string().max(500).optional(),
});

/** Takes a matter, or lets go of it. Either way one is on its page afterwards, where it says whose it is. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const { ctx } = args.context;
  const parsed = parseForm(claimInput, await args.request.formData());
  if (!parsed.ok) throw badRequest(matterClaimWords().notOurForm);
  const { intent, matter: id, query } = parsed.data;
  const matter = await findMatterById(ctx.store.read, id);
  if (!matter) throw notFound();
  const address = (did: string) => {
    const params = new URLSearchParams(query);
    params.set("did", did);
    return `${matterHref(matter.kind, matter.subjectId)}?${params}`;
  };
  if (intent === "release") {
    await releaseMatter(ctx, viewer, id);
    throw redirect(address("matter-released"), 303);
  }
  const taken = await takeMatter(ctx, viewer, id);
  if (taken === null) throw notFound();
  if (!taken.ok && taken.status === 403) throw new Response(null, { status: 403 });
  throw redirect(address(taken.ok ? "matter-taken" : "matter-lost"), 303);
}
