import type { Metrics } from "#app/platform/metrics.server.ts";

/** One line of Prometheus's text: name, labels and value. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const SAMPLE =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (NaN|[+-]Inf|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: \d+)?$/;
const COMMENT = /^# (?:HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .*|TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped))$/;

/**
 * Reads Prometheus's text format 0.0.4 strictly. Throws for a line that is none of it, for a type said twice or after its samples, and for a sample without a
 * type or said twice.
 */
export function parseExposition(text: string): { samples: Sample[]; types: Map<string, string> } {
  if (!text.endsWith("\n")) throw new Error("the last line has no end");
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const comment = COMMENT.exec(line);
    if (comment !== null) {
      const [, , typed, type] = comment;
      if (typed === undefined || type === undefined) continue;
      if (types.has(typed)) throw new Error(`${typed} has two types`);
      types.set(typed, type);
      continue;
    }
    const [, name = "", labelText = "", value = ""] = SAMPLE.exec(line) ?? [];
    if (name === "") throw new Error(`not a line of the format: ${line}`);
    const family = [name, name.replace(/_(?:bucket|sum|count)$/, "")].find((one) => types.has(one));
    if (family === undefined) throw new Error(`${name} has no type before it`);
    const labels = Object.fromEntries([...labelText.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text]));
    const id = `${name} ${JSON.stringify(Object.entries(labels).sort())}`;
    if (seen.has(id)) throw new Error(`said twice: ${id}`);
    seen.add(id);
    samples.push({ name, labels, value: Number(value.replace("Inf", "Infinity")) });
  }
  return { samples, types };
}

/** What a counter stands at, over all labels that are not named. */
export async function countOf(metrics: Metrics, name: string, labels: Record<string, string> = {}): Promise<number> {
  const family = (await metrics.read()).find((one) => one.name === `scalpmark_${name}_total`);
  const wanted = Object.entries(labels);
  return (family?.values ?? [])
    .filter((one) => wanted.every(([key, text]) => String(one.labels[key]) === text))
    .reduce((sum, one) => sum + one.value, 0);
}
