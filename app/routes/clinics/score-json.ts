import type { LoaderFunctionArgs } from "@remix-run/node";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { scoreDocument } from "#app/trust/score-document.ts";
import { findStoredScore } from "#app/trust/score-repository.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** `/clinics/:slug/score.json`: method version, all inputs and all parts, so that anyone can compute the same number. */
export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const clinic = await findClinicBySlug(ctx.store.read, params.slug ?? "");
  const stored = clinic && (await findStoredScore(ctx.store.read, clinic.id));
  if (!clinic || !stored) throw notFound();
  const body = scoreDocument(clinic, stored, ctx.env.APP_ORIGIN);
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", [SHARED_HEADER]: "shared" },
  });
}
