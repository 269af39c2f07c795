import type { FormProblem } from "#app/web/form.server.ts";

/** What was typed into a field of a refused form; "" when it was not refused. */
export function typedIn(problem: FormProblem | undefined, name: string): string {
  const value = problem?.values[name];
  return typeof value === "string" ? value : "";
}
