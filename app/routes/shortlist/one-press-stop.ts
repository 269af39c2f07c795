import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { stopAlertsByToken } from "#app/directory/shortlist-alerts.server.ts";
import { onePressStopWords } from "#app/routes/shortlist/one-press-stop-words.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";

const oneClick = z.object({ "List-Unsubscribe": z.literal("One-Click") });

/** Where a mail program posts when its reader presses "Unsubscribe" (RFC 8058): without a cookie, an origin or a page to look at. */
export async function action({ request, context: { ctx } }: ActionFunctionArgs) {
  const say = onePressStopWords();
  // Mail programs may send it as multipart too, and a broken one is theirs to mend.
  const form = await request.formData().catch(() => null);
  const parsed = form === null ? null : parseForm(oneClick, form);
  if (parsed?.ok !== true) throw badRequest(say.onePressOnly);
  if (!(await stopAlertsByToken(ctx, new URL(request.url).searchParams.get("token") ?? ""))) throw notFound();
  return new Response(`${say.noFurtherMail}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
