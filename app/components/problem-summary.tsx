import { ErrorSummary } from "#app/components/error-summary.tsx";
import type { FormProblem } from "#app/web/form.server.ts";

/** The error summary of a refused form. */
export function ProblemSummary({ problem }: { problem: FormProblem | undefined }) {
  const errors = Object.entries(problem?.errors ?? {});
  return <ErrorSummary errors={errors.map(([field, message]) => ({ field: field === "form" ? null : field, message }))} />;
}
