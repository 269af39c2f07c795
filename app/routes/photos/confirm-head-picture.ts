import type { LoaderFunctionArgs } from "@remix-run/node";
import { findHeadQuestion } from "#app/provenance/find-head-question.server.ts";
import { findDerivative, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { notFound } from "#app/web/not-found.ts";

const MOST_WIDTH = 1_280;

/** The picture of an open question, for whoever has its link: the photo may be one that nobody else sees. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const found = await findHeadQuestion(ctx, new URL(request.url).searchParams.get("token") ?? "");
  if (!found?.open) throw notFound();
  const sizes = await listSizesOfPhotos(ctx.store.read, [found.photo.id]);
  const size = sizes.filter((one) => one.width <= MOST_WIDTH).at(-1) ?? sizes[0];
  const picture = size && (await findDerivative(ctx.store.read, found.photo.id, size.width));
  const bytes = picture && (await ctx.files.get(picture.derivative.sha256));
  if (!bytes) throw notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Disposition": 'inline; filename="photo.jpg"',
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
