import { type Cluster, startCluster, startStandby } from "#tests/postgres/throw-away-cluster.ts";
import { ask } from "#tests/support/test-database.ts";

/** A server and the synchronous copy that every commit on it waits for. Both write to the disk as they would in earnest. */
export interface MirroredClusters {
  primary: Cluster;
  standby: Cluster;
  /** Names both, for a site. */
  address: string;
  remove(): void;
}

const IN_EARNEST = { fsync: "on", full_page_writes: "on" };
/** Once it is promoted it has no copy of its own to wait for; and it would look for the old primary for five seconds first. */
const ALONE = { synchronous_standby_names: "''", wal_retrieve_retry_interval: "500ms" };

/** With an empty database `site`. */
export async function startMirrored(): Promise<MirroredClusters> {
  const primary = await startCluster(IN_EARNEST);
  try {
    const server = new URL(primary.address("postgres"));
    await ask(server, "create database site");
    const standby = await startStandby(primary, { ...IN_EARNEST, ...ALONE });
    await ask(server, "alter system set synchronous_standby_names = '*'");
    await ask(server, "select pg_reload_conf()");
    return {
      primary,
      standby,
      address: `postgres://scalpmark@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/site`,
      remove() {
        primary.remove();
        standby.remove();
      },
    };
  } catch (error) {
    primary.remove();
    throw error;
  }
}
