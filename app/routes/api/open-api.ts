import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApiDocument } from "#app/routes/api/open-api-document.ts";
import { jsonAnswer } from "#app/web/api-answer.server.ts";

const made = new Map<string, ReturnType<typeof openApiDocument>>();

/** `/api/v1/openapi.json`. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const origin = ctx.env.APP_ORIGIN;
  const body = made.get(origin) ?? openApiDocument(origin);
  made.set(origin, body);
  return jsonAnswer(request, { body }, []);
}
