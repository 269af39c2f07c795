import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { listDecisions } from "#app/moderation/decision-repository.server.ts";
import { csvText } from "#app/platform/csv-text.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { decisionDocument } from "#app/routes/api/decision-document.ts";
import { OPEN_HEADERS } from "#app/web/problem.ts";

const COLUMNS = [
  "seq",
  "id",
  "decided_on",
  "kind",
  "clinic",
  "clinic_name",
  "rule",
  "rule_says",
  "facts",
  "count",
  "answers",
  "appeal",
  "page",
];
const CHUNK = 500;

/** `/decisions.csv`: the whole public log, newest first, written as it is read. */
export async function loader({ context: { ctx } }: LoaderFunctionArgs) {
  return new Response(createReadableStreamFromReadable(Readable.from(lines(ctx.store.read, ctx.env.APP_ORIGIN), { objectMode: false })), {
    headers: {
      ...OPEN_HEADERS,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="scalpmark-decisions-${dayOf(ctx.now())}.csv"`,
      "Cache-Control": "public, no-cache",
      Link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    },
  });
}

async function* lines(db: Db, origin: string): AsyncGenerator<string> {
  yield csvText(COLUMNS, []);
  let before: number | null = null;
  for (;;) {
    const chunk: Awaited<ReturnType<typeof listDecisions>> = await listDecisions(db, before, CHUNK);
    const rows = chunk.map((decision) => {
      const { seq, id, decidedOn, kind, clinic, rule, facts, count, answers, appeal, page } = decisionDocument(decision, origin);
      return {
        seq,
        id,
        decided_on: decidedOn,
        kind,
        clinic: clinic.slug,
        clinic_name: clinic.name,
        rule: rule.code,
        rule_says: rule.sentence,
        facts,
        count,
        answers,
        appeal,
        page,
      };
    });
    // Without the line of names, which stands once at the top.
    if (rows.length > 0) yield csvText(COLUMNS, rows).slice(csvText(COLUMNS, []).length);
    if (chunk.length < CHUNK) return;
    before = chunk.at(-1)?.seq ?? null;
    await new Promise(setImmediate);
  }
}
