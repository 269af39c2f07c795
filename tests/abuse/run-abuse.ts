import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { attackAll } from "#tests/abuse/attack-all.ts";
import { buildSite } from "#tests/faults/site-process.ts";

// `npm run test:abuse -- --requests 1000000 --seed 7`: a line for each finding, and what was sent and answered. Ends with 1 where there is a finding.
const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "20000" },
    seed: { type: "string" },
    /** Numbers of classes, with commas. */
    only: { type: "string" },
  },
});
await buildSite();
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`abuse: seed ${seed}`);
const { findings, lines } = await attackAll({
  folder: resolve(process.env.BUILT_SITE ?? "."),
  requests: Number(values.requests),
  seed,
  only: values.only?.split(",").map(Number) ?? null,
  keep: true,
  say,
});
for (const line of lines) say(line);
say(findings.length === 0 ? "0 findings" : `${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
