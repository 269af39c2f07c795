import type { LoaderFunctionArgs } from "@remix-run/node";
import { securityTxt } from "#app/web/security-txt.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";

/** `/.well-known/security.txt`. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return new Response(securityTxt(ctx.env, ctx.now()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", [SHARED_HEADER]: "shared" },
  });
}
