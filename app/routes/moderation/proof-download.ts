import type { LoaderFunctionArgs } from "@remix-run/node";
import { hasConflict } from "#app/moderation/conflict-repository.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { findProof } from "#app/reviews/proof-repository.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

const TYPES: Readonly<Record<string, string>> = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp", pdf: "application/pdf" };

/** A client's private proof, for the moderator who checks it and only while it waits. Each look is recorded. A PDF is saved, never opened in this origin. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "proof.check");
  const { ctx } = args.context;
  const found = await findProof(ctx.store.read, args.params.id ?? "");
  if (!found?.proof.fileSha256) throw notFound();
  const { proof, clinicId } = found;
  if (await hasConflict(ctx.store.read, viewer.id, [clinicId])) throw forbidden();
  const type = TYPES[proof.fileFormat ?? ""];
  const bytes = proof.state === "submitted" && proof.fileSha256 ? await ctx.files.get(proof.fileSha256) : null;
  if (!bytes || type === undefined) throw notFound();
  await ctx.store.write((tx) =>
    recordEvent(
      tx,
      {
        actorId: viewer.id,
        action: "review_proof.viewed",
        subjectKind: "review",
        subjectId: proof.reviewId,
        detail: { proofId: proof.id },
      },
      ctx.now(),
    ),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `${type === "application/pdf" ? "attachment" : "inline"}; filename="proof.${proof.fileFormat}"`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
