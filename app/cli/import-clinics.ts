/** `npm run clinics:import -- FILE [--set NAME]`: clinics from CSV or an Overpass answer. Exit code 0: all rows good; 2: some refused; 1: nothing could be read. */

import type { ImportSummary } from "#app/clinics/import-clinics.server.ts";
import { ImportFileError } from "#app/clinics/source-record.ts";
import { importList } from "#app/directory/import-list.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { printNumber } from "#app/platform/printed.ts";

const USAGE = "Usage: npm run clinics:import -- FILE [--set NAME]";
const PROGRESS_EVERY_MS = 1_000;

function readArguments(given: string[]): { file: string; set?: string } | null {
  const [file, flag, set, ...rest] = given;
  if (file === undefined || file.startsWith("-") || rest.length > 0) return null;
  if (flag === undefined) return { file };
  return flag === "--set" && set !== undefined && /^[A-Za-z0-9._-]{1,40}$/.test(set) ? { file, set } : null;
}

const say = (line: string) => process.stderr.write(`${line}\n`);

/** A line a second: what is done and how fast this run is. */
function createProgress(): (run: ImportSummary) => void {
  const started = performance.now();
  let lastAt = started;
  return ({ recordsDone, resumedFrom, refused }) => {
    const at = performance.now();
    if (at - lastAt < PROGRESS_EVERY_MS) return;
    lastAt = at;
    const rate = Math.round((recordsDone - resumedFrom) / ((at - started) / 1_000));
    say(`${printNumber(recordsDone)} records, ${printNumber(rate)} a second, ${refused} refused`);
  };
}

async function main(given: string[]): Promise<number> {
  const options = readArguments(given);
  if (options === null) {
    say(USAGE);
    return 1;
  }
  const env = parseEnvOrExit(process.env);
  const ctx = createContext(env, createLog({ name: "import", level: env.LOG_LEVEL }));
  try {
    await ctx.store.migrate();
    const run = await importList(ctx, { ...options, report: say, progress: createProgress() });
    if (run.resumedFrom > 0) say(`Went on after record ${run.resumedFrom}, where an earlier run was cut.`);
    process.stdout.write(
      `${run.recordsDone} records: ${run.created} created, ${run.updated} updated, ${run.unchanged} unchanged, ${run.duplicates} duplicates, ${run.refused} refused\n`,
    );
    return run.refused > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    say(error.message);
    return 1;
  } finally {
    await ctx.store.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
