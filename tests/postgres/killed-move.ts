/** Moves an SQLite file and kills its own process with SIGKILL after so many batches: `killed-move.ts FILE ADDRESS BATCHES`. */
import { moveRows } from "#app/cli/move/move-rows.ts";
import { openPostgresPlace } from "#app/cli/move/postgres-place.ts";
import { openSqlitePlace } from "#app/cli/move/sqlite-place.ts";
import { AT_ONCE } from "#tests/postgres/small-batches.ts";

const [file = "", address = "", batches = ""] = process.argv.slice(2);
const to = await openPostgresPlace(address);
let left = Number(batches);
const cut = {
  ...to,
  async add(...given: Parameters<typeof to.add>) {
    if (left === 0) process.kill(process.pid, "SIGKILL");
    left -= 1;
    await to.add(...given);
  },
};
await moveRows(openSqlitePlace(file), cut, { atOnce: AT_ONCE });
