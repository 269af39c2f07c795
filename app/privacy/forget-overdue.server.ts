import { and, eq, getTableColumns, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { TIMED, type TimedRule } from "#app/privacy/retention.server.ts";

const DAY_MS = 86_400_000;

/** Once a day: whatever is kept for a time only goes once its time is over. Each rule by itself, so that one that fails holds up no other. */
export async function forgetOverdue(ctx: Pick<Ctx, "store" | "now" | "log" | "metrics">): Promise<void> {
  for (const rule of TIMED) {
    if (rule.by !== undefined) continue;
    try {
      noteForgotten(ctx, rule.name, await ctx.store.write(async (tx) => carryOut(tx, rule, ctx.now())));
    } catch (error) {
      ctx.log.error("what is overdue could not be forgotten", { reason: rule.name, error });
    }
  }
}

/** Says in log and figures how many rows went by a rule. */
export function noteForgotten(ctx: Pick<Ctx, "log" | "metrics">, rule: string, count: number): void {
  if (count === 0) return;
  ctx.metrics.count("forgotten", { rule }, count);
  ctx.log.info("forgotten as its time was over", { reason: rule, count });
}

async function carryOut(tx: Db, rule: TimedRule, now: Date): Promise<number> {
  const over = and(...overdue(rule, now));
  const one = { one: sql`1` };
  const rows =
    rule.end === "delete"
      ? await tx.delete(rule.table).where(over).returning(one)
      : await tx.update(rule.table).set(rule.end).where(over).returning(one);
  return rows.length;
}

function overdue({ table, since, days, only, end }: TimedRule, now: Date): (SQL | undefined)[] {
  const columns: Record<string, AnySQLiteColumn> = getTableColumns(table);
  const changed = end === "delete" ? [] : Object.entries(end).flatMap(([property, value]) => differs(columns[property], value));
  return [
    lte(since, limitOf(since, now.getTime() - days * DAY_MS)),
    ...only.map(([column, value]) =>
      value === null ? isNull(column) : Array.isArray(value) ? inArray(column, [...value]) : eq(column, value),
    ),
    end === "delete" ? undefined : or(...changed),
  ];
}

function differs(column: AnySQLiteColumn | undefined, value: unknown): SQL[] {
  if (column === undefined) throw new Error("a retention rule names a column that is not there");
  return [value === null ? isNotNull(column) : ne(column, value)];
}

/** A moment as the column holds it: a Date, a day, or the whole seconds of a session. */
function limitOf(since: AnySQLiteColumn, at: number): SQL {
  if (since.dataType === "date") return sql`${at}`;
  return since.dataType === "string" ? sql`${dayOf(new Date(at))}` : sql`${Math.floor(at / 1_000)}`;
}
