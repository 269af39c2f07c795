import type { LoaderFunctionArgs } from "@remix-run/node";
import { headLine, listAuditHeads } from "#app/platform/publish-audit-head.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** `/audit-heads.jsonl`: where the record's hash chain ended on each day. Whoever keeps a copy can show that nothing was cut off or rewritten since. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  const heads = await listAuditHeads(ctx.store.read);
  return new Response(heads.toReversed().map(headLine).join(""), {
    headers: { "Content-Type": "application/jsonl; charset=utf-8", [SHARED_HEADER]: "shared" },
  });
}
