import type { LoaderFunctionArgs } from "@remix-run/node";
import { findHeldProof } from "#app/reviews/held-proof.server.ts";
import { boxesOf, maskOf } from "#app/reviews/mask.ts";
import { maskPictureApart } from "#app/reviews/mask-picture.server.ts";
import { openOwnReview } from "#app/routes/reviews/own-review-page.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** The picture that waits to be covered, for its sender alone: as it is, or with the parts of the query painted over. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, review } = await openOwnReview(args);
  const { ctx } = args.context;
  const held = await findHeldProof(ctx, { accountId: viewer.id, reviewId: review.id });
  if (!held) throw notFound();
  const { searchParams } = new URL(args.request.url);
  const boxes = boxesOf(maskOf({ cell: searchParams.getAll("cell"), box: searchParams.getAll("box") }));
  const masked = boxes.length === 0 ? held : await maskPictureApart(ctx, held.jpeg, boxes);
  if (!("jpeg" in masked)) throw notFound();
  return new Response(new Uint8Array(masked.jpeg), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Disposition": 'inline; filename="proof.jpg"',
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
