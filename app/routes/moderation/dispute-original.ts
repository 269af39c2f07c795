import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDisputedOriginal } from "#app/moderation/disputed-original.server.ts";
import { recordLook } from "#app/moderation/record-look.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import { renderDocumentApart } from "#app/provenance/render-document.server.ts";
import { disputeOriginalWords } from "#app/routes/moderation/dispute-original-words.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * The original of a disputed photo as a picture made anew from its pixels, up to 2,000 of them wide: for moderators, and only while somebody has to decide about
 * it. That it was looked at is recorded, once a visit.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "evidence.weigh");
  const { ctx } = args.context;
  const { id: disputeId = "", photoId = "" } = args.params;
  const photo = await findDisputedOriginal(ctx.store.read, viewer.id, disputeId, photoId);
  if (photo === null) throw notFound();
  if (photo === "tied") throw forbidden();
  const bytes = await ctx.files.get(photo.originalSha256);
  if (!bytes) throw notFound();
  await recordLook(ctx, {
    actorId: viewer.id,
    action: "photo.original_seen",
    subjectKind: "photo",
    subjectId: photo.id,
    detail: { disputeId },
  });
  const rendered = await renderDocumentApart(ctx, bytes).catch(unreadable);
  if (!rendered.ok) throw notFound();
  return new Response(new Uint8Array(rendered.jpeg), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Disposition": 'inline; filename="original.jpg"',
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** A file that hangs or crashes its reader costs the moderator this picture, and nobody anything else. */
function unreadable(error: unknown): never {
  if (!(error instanceof IsolateError)) throw error;
  throw new Response(disputeOriginalWords().pictureNotMade, { status: 503, statusText: "Service Unavailable" });
}
