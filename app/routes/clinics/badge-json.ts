import type { LoaderFunctionArgs } from "@remix-run/node";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { signedBadge } from "#app/directory/signed-badge.server.ts";
import { jsonAnswer } from "#app/web/api-answer.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** `/clinics/:slug/badge.json`: what the badge says, signed. */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const clinic = await findClinicBySlug(ctx.store.read, params.slug ?? "");
  if (!clinic) throw notFound();
  return jsonAnswer(request, { body: await signedBadge(ctx, clinic) }, []);
}
