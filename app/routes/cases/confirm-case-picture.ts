import type { LoaderFunctionArgs } from "@remix-run/node";
import { canBeAnswered, findCaseQuestion, findHeldCase } from "#app/cases/find-case-question.server.ts";
import { findSmallestDerivative } from "#app/provenance/photo-repository.server.ts";
import { listAskedPhotos } from "#app/routes/cases/asked-case.server.ts";
import { notFound } from "#app/web/not-found.ts";

const WIDTH = 640;

/** `?token=…&photo=…`: a picture of the case for whoever has its link, open or kept: nobody else may see it yet. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const db = ctx.store.read;
  const { searchParams } = new URL(request.url);
  const token = searchParams.get("token") ?? "";
  const asked = await findCaseQuestion(db, token);
  const found = asked && canBeAnswered(asked, ctx.now()) ? asked : await findHeldCase(db, { token });
  const photos = found ? await listAskedPhotos(db, found.treated.id) : [];
  const photo = photos.find(({ id }) => id === searchParams.get("photo"));
  const derivative = photo && (await findSmallestDerivative(db, photo.id, WIDTH));
  const bytes = derivative && (await ctx.files.get(derivative.sha256));
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
