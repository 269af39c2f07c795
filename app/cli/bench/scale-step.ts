/** One step of `npm run bench:scale` (tests/scale/run-scale.ts), in a process of its own: statements are written for one engine when a process starts. */
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { growDirectory, growFingerprints } from "#app/cli/bench/scale-filling.ts";
import { measureScale } from "#app/cli/bench/scale-measure.ts";
import { createContext } from "#app/platform/context.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

const { values } = parseArgs({
  options: {
    do: { type: "string" },
    clinics: { type: "string" },
    fingerprints: { type: "string" },
    rounds: { type: "string" },
    out: { type: "string" },
  },
});
const [clinics, fingerprints] = [Number(values.clinics), Number(values.fingerprints)];
const say = (line: string) => process.stderr.write(`${ENGINE}: ${line}\n`);

const ctx = createContext(parseEnv({ ...process.env, NODE_ENV: "development" }), createLog({ level: "silent" }));
await ctx.store.migrate();
const began = performance.now();
if (values.do === "list") await growDirectory(ctx, clinics, say);
else if (values.do === "fingerprint") await growFingerprints(ctx.store, fingerprints, say);
else {
  const figures = await measureScale(ctx, { clinics, fingerprints, rounds: Number(values.rounds), load: loadavg()[0] ?? 0 });
  writeFileSync(values.out ?? "", JSON.stringify(figures));
}
say(`${values.do} took ${((performance.now() - began) / 1_000).toFixed(1)} s`);
await ctx.store.checkpoint();
await ctx.store.close();
