import type { LoaderFunctionArgs } from "@remix-run/node";

/** `/check-photo/progress?of=TOKEN`: the step of a check that is under way, for the script of its page. Null where this process knows of none. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("of") ?? "";
  return Response.json({ step: ctx.progress.read(token, ctx.now()) });
}
