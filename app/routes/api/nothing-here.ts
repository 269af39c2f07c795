import type { LoaderFunctionArgs } from "@remix-run/node";
import { problemAnswer } from "#app/web/api-answer.server.ts";
import { problemOf } from "#app/web/problem.ts";

/** Everything else under /api/: programs get a problem document and not our page for people. */
export async function loader({ context: { requestId } }: LoaderFunctionArgs) {
  return problemAnswer(problemOf(404, "There is nothing at this address. See /api/v1/openapi.json for those that exist.", requestId));
}
