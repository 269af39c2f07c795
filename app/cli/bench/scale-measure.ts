import { sql } from "drizzle-orm";
import { type DatabaseServer, findServer } from "#app/cli/bench/database-server.ts";
import { WORLD } from "#app/cli/bench/scale-filling.ts";
import { directoryQuestions, type Group, photoQuestions, type Question } from "#app/cli/bench/scale-questions.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { ENGINE, type Engine } from "#app/platform/engine.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { openHashIndex } from "#app/provenance/known-photos.server.ts";

/** Milliseconds. */
export interface AnswerTimes {
  group: Group;
  kind: string;
  /** Processor time of this process and of the database's, which is the same on a machine that others use too. */
  p50: number;
  p95: number;
  /** In the middle, on the clock. */
  clock: number;
}

/** One engine at one size. */
export interface ScaleFigures {
  engine: Engine;
  clinics: number;
  fingerprints: number;
  /** Of the machine when measuring began: how many were ready to run. */
  load: number;
  times: AnswerTimes[];
  megabytes: {
    disk: number;
    /** Of this process, before it knew any hash and afterwards. */
    process: number;
    withHashes: number;
    /** PostgreSQL's processes together; null: they are the process itself, or on another machine. */
    server: number | null;
  };
  /** Reading all hashes from the database, as a worker does when it starts. */
  loadHashesMs: number;
}

/** Asked before anything is measured: what the engine and the compiler keep is there then, as in a server that has been up for a minute. */
const WARM_UP = 0.3;
const LEAST_ROUNDS = 5;
/** Milliseconds after which a slow question is not asked again. */
const PATIENCE_MS = 5_000;
const MEGABYTE = 2 ** 20;

export async function measureScale(
  ctx: Ctx,
  { rounds, whole = WORLD.whole, ...size }: { clinics: number; fingerprints: number; load: number; rounds: number; whole?: number },
): Promise<ScaleFigures> {
  const warmUp = Math.ceil(rounds * WARM_UP);
  const questions = await directoryQuestions(ctx, size.clinics, whole, rounds + warmUp);
  for (const { once } of questions) for (let round = 0; round < warmUp; round += 1) await once(rounds + round);
  const times: AnswerTimes[] = [];
  const server = await findServer(ctx.store);
  for (const question of questions) times.push(await timesOf(question, server, rounds));
  const process = memoryMb();
  const began = performance.now();
  await openHashIndex(ctx.store);
  const loadHashesMs = performance.now() - began;
  const withHashes = memoryMb();
  for (const question of photoQuestions(ctx)) times.push(await timesOf(question, server, rounds));
  const megabytes = { disk: await diskMb(ctx.store), process, withHashes, server: server.memoryMb() };
  return { engine: ENGINE, ...size, times, megabytes, loadHashesMs };
}

async function timesOf({ group, kind, once }: Question, server: DatabaseServer, rounds: number): Promise<AnswerTimes> {
  const spent: number[] = [];
  const clock: number[] = [];
  const until = performance.now() + PATIENCE_MS;
  for (let round = 0; round < rounds && (round < LEAST_ROUNDS || performance.now() < until); round += 1) {
    const served = server.cpuMs();
    const [before, began] = [process.cpuUsage(), performance.now()];
    await once(round);
    const [used, passed] = [process.cpuUsage(before), performance.now() - began];
    clock.push(passed);
    // Processor time is booked by ticks of 4 ms, now and then on a question that took one: none took longer than passed on the clock.
    spent.push(Math.min((used.user + used.system) / 1e3, passed) + server.cpuMs() - served);
  }
  return { group, kind, p50: shareOf(spent, 0.5), p95: shareOf(spent, 0.95), clock: shareOf(clock, 0.5) };
}

function shareOf(times: number[], share: number): number {
  times.sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

const memoryMb = () => process.memoryUsage().rss / MEGABYTE;

async function diskMb({ read }: Store): Promise<number> {
  const size =
    ENGINE === "sqlite"
      ? sql`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`
      : sql`select pg_database_size(current_database()) as bytes`;
  return (await read.get<{ bytes: number }>(size)).bytes / MEGABYTE;
}
