import type pg from "pg";

/** How far a server is. `lineage`: which data those are: a number of another cluster, of the timeline before a failover, or of another database says nothing here. */
export interface Position {
  lineage: string;
  lsn: string;
}

/**
 * What a copy must show to be read. `since` was asked of the primary when the hearing of commits began, and is another object after each time without hearing; `xid` is the
 * greatest number of those heard of since (0: none). The greatest stands for all of them: writers take turns, so that numbers are given and commits are logged in one
 * order, and a copy replays them in that order.
 */
export interface Committed {
  since: Position;
  xid: bigint;
}

const LSN = "case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end";
/** A copy knows its timeline from its last restartpoint, some minutes late after a failover. */
const TIMELINE =
  "case when pg_is_in_recovery() then (select greatest(c.timeline_id, r.min_recovery_end_timeline) from pg_control_checkpoint() c, pg_control_recovery() r) " +
  "else cast(cast('x' || left(pg_walfile_name(pg_current_wal_flush_lsn()), 8) as bit(32)) as integer) end";
const LINEAGE = `concat_ws(' ', (select system_identifier from pg_control_system()), ${TIMELINE}, current_database())`;

export const POSITION_TEXT = `select ${LINEAGE} as lineage, cast(${LSN} as text) as lsn`;

/**
 * Whether a server is of this lineage, has come to this place in the log, and shows this transaction. Not `pg_visible_in_snapshot`: a copy's `pg_current_snapshot`
 * leaves out which are in progress, so that one beside the turns with a greater number makes an uncommitted one look visible.
 */
export const SHOWS_TEXT = `select cast($1 as text) = ${LINEAGE} and cast($2 as pg_lsn) <= ${LSN}
  and case when cast($3 as xid8) < pg_snapshot_xmin(s.now) then true when $3 < pg_snapshot_xmax(s.now) then pg_xact_status($3) = 'committed' else false end as shows
  from (select pg_current_snapshot() as now) s`;

export interface HeardCommits {
  /** Null while it is not known. */
  committed(): Committed | null;
  /** A transaction of the primary's was committed; without a number anything may have been. */
  note(xid: string | undefined): void;
  /** Asks the primary anew, whose connection hears what is committed from now on. */
  begin(client: pg.ClientBase): Promise<void>;
  end(): void;
}

export function createHeardCommits(): HeardCommits {
  let known: Committed | null = null;
  let xid = 0n;
  let client: pg.ClientBase | null = null;
  let asked = 0;

  async function ask(of: pg.ClientBase): Promise<void> {
    asked += 1;
    const question = asked;
    known = null;
    // A role that may not ask has no copies to read.
    const answer = await of.query<Position>(POSITION_TEXT).catch(() => null);
    const since = answer?.rows[0];
    if (question === asked && since !== undefined) known = { since, xid };
  }

  return {
    committed: () => known,
    note(told) {
      if (told === undefined) {
        known = null;
        if (client !== null) void ask(client);
        return;
      }
      const number = BigInt(told);
      if (number <= xid) return;
      xid = number;
      if (known !== null) known = { since: known.since, xid };
    },
    begin(of) {
      client = of;
      return ask(of);
    },
    end() {
      client = null;
      asked += 1;
      known = null;
      // Another server may give the same numbers again.
      xid = 0n;
    },
  };
}

/** `behind`: bytes of the log. */
export type CopyStanding =
  | { host: string; state: "following"; behind: number }
  | { host: string; state: "away" }
  | { host: string; state: "foreign" };

export function standingOf(host: string, primary: Position, copy: Position | null): CopyStanding {
  if (copy === null) return { host, state: "away" };
  if (copy.lineage !== primary.lineage) return { host, state: "foreign" };
  return { host, state: "following", behind: Math.max(0, placeOf(primary.lsn) - placeOf(copy.lsn)) };
}

/** "16/B374D848" as a number of bytes. */
function placeOf(lsn: string): number {
  const [high = "0", low = "0"] = lsn.split("/");
  return Number.parseInt(high, 16) * 2 ** 32 + Number.parseInt(low, 16);
}
