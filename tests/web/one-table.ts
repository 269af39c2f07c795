import type { Store } from "#app/platform/store.server.ts";
import type { TableChanges } from "#app/platform/table-changes.server.ts";

/** Stands for a database of which every page shows one table, so that a test says when it is written to. */
export interface OneTable extends Pick<Store, "changes" | "noteReads"> {
  /** A committed write of any process. */
  commit(): void;
  /** One to a table that no page shows. */
  commitElsewhere(): void;
  /** How often it was written to. */
  version(): number;
}

export function createOneTable(): OneTable {
  let all: TableChanges = new Map();
  const version = (name: string) => all.get(name) ?? 1;
  const write = (name: string) => {
    all = new Map([...all, [name, version(name) + 1]]);
  };
  return {
    changes: () => all,
    noteReads: async (fn) => ({ result: await fn(), tables: new Set(["pages"]) }),
    commit: () => write("pages"),
    commitElsewhere: () => write("sessions"),
    version: () => version("pages"),
  };
}
