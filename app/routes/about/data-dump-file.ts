import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { dayOf, isDay } from "#app/platform/date.ts";
import { dumpFileName, firstKeptDay } from "#app/trust/data-dump.ts";
import { findDataDump } from "#app/trust/data-dump-repository.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** `/data/:day`: the public data dump of that day. A day's file never changes, so anybody's cache may keep it for a day. */
export async function loader({ params, request, context: { ctx } }: LoaderFunctionArgs) {
  const day = params.day ?? "";
  const dump = isDay(day) && day >= firstKeptDay(dayOf(ctx.now())) ? await findDataDump(ctx.store.read, day) : null;
  if (!dump) throw notFound();
  const headers = {
    ETag: `"${dump.fileSha256}"`,
    "Cache-Control": "public, max-age=86400",
    "Content-Type": "application/gzip",
    "Content-Disposition": `attachment; filename="${dumpFileName(day)}"`,
    Link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") {
    // Nobody would read a stream, or close it.
    const found = await ctx.files.head(dump.fileSha256);
    if (!found) throw notFound();
    return new Response(null, { headers: { ...headers, "Content-Length": String(found.size) } });
  }
  const file = await ctx.files.stream(dump.fileSha256);
  if (!file) throw notFound();
  return new Response(createReadableStreamFromReadable(file.stream), { headers: { ...headers, "Content-Length": String(file.size) } });
}
