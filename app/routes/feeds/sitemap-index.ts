import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemapIndex } from "#app/directory/sitemap.ts";
import { listParts } from "#app/directory/sitemap-repository.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** `/sitemap.xml`: the parts of the sitemap. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const parts = await listParts(ctx.store.read);
  return new Response(sitemapIndex(parts, ctx.env.APP_ORIGIN), {
    headers: { "Content-Type": "application/xml; charset=utf-8", [SHARED_HEADER]: "shared" },
  });
}
