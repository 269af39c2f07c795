/** What a loader or action answered, whether it returned data, `data(…)` or a Response, or threw one. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Null for a Response. */
  data: unknown;
}

interface DataAnswer {
  type: "DataWithResponseInit";
  data: unknown;
  init: ResponseInit | null;
}

const isDataAnswer = (value: unknown): value is DataAnswer =>
  typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";

/** Runs a loader or action and reads its answer. Anything thrown that is not a Response is a fault and thrown on. */
export async function answerOf(run: () => unknown): Promise<Answer> {
  let result: unknown;
  try {
    result = await run();
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    result = thrown;
  }
  if (result instanceof Response) return { status: result.status, headers: result.headers, data: null };
  if (isDataAnswer(result)) return { status: result.init?.status ?? 200, headers: new Headers(result.init?.headers), data: result.data };
  return { status: 200, headers: new Headers(), data: result };
}

/** The messages of a refused form, by field. */
export function errorsOf(answer: Answer): Record<string, string> {
  const data = answer.data as { problem?: { errors: Record<string, string> } } | null;
  return data?.problem?.errors ?? {};
}
