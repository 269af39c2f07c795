import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { readPartName, SITEMAP_BEGIN, SITEMAP_END, sitemapLine } from "#app/directory/sitemap.ts";
import { listEntries, listParts } from "#app/directory/sitemap-repository.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** `/sitemaps/clinics-0.xml` and so on: written as it is read, since a part is several megabytes. */
export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const part = readPartName(params.part ?? "");
  const exists = part !== null && (await listParts(ctx.store.read)).some(({ kind, place }) => kind === part.kind && place === part.place);
  if (part === null || !exists) throw notFound();
  const wanted = part;
  async function* lines() {
    yield SITEMAP_BEGIN;
    for await (const entries of listEntries(ctx.store.read, wanted)) {
      yield entries.map((entry) => sitemapLine(entry, ctx.env.APP_ORIGIN)).join("");
    }
    yield SITEMAP_END;
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines(), { objectMode: false })), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
