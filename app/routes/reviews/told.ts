import type { FormProblem } from "#app/web/form.server.ts";

/** What a page of the form says of one field: what was typed and what is wrong with it. */
export type Told = (name: string) => { name: string; value: string; error: string | undefined };

export const toldBy =
  (problem: FormProblem | undefined): Told =>
  (name) => ({ name, value: String(problem?.values[name] ?? ""), error: problem?.errors[name] });
