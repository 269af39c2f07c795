import type { IncomingMessage, ServerResponse } from "node:http";
import { isForPrograms } from "#app/web/problem.ts";
import { sendRefusal } from "#app/web/refusal.server.ts";
import { requestRefusalWords } from "#app/web/refusal-words.ts";
import { visitOf } from "#app/web/visit.server.ts";

type Answer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface LoadGateParts {
  /** Milliseconds of a clock that never goes back. */
  monotonicNow: () => number;
  /** Whether this Cookie header is that of somebody who is signed in now. Only asked while there is too much to do. */
  isSignedIn: (cookieHeader: string) => Promise<boolean>;
  /** Told when it begins and when it is over. */
  onChange: (overloaded: boolean) => void;
  /** Told of each request that was sent away. */
  onRefusal: () => void;
}

export interface LoadGate {
  /** To be called every `TICK_MS`: how late it comes says how long everybody waits for their turn. */
  tick(): void;
  /** To be called for each new connection. */
  onConnection(): void;
  /** Puts the gate before what renders pages. */
  before(answer: Answer): Answer;
  /** Begins to render a page that the cache has to make anew, if there is a place for it; null: there is none. */
  admit(make: () => Promise<void>): Promise<void> | null;
}

export const TICK_MS = 100;
/** A turn of the event loop that takes longer, for this long without a break, is more work than the process can do. */
const LATE_MS = 200;
const LATE_FOR_MS = 2_000;
/** So many pages being made, for this long without a break, are too much as well: else all that came before the loop was late would be made before anything new. */
const CROWD = 64;
const CROWD_FOR_MS = 500;
/** And so many are too much however short a time it is. */
const MOST = 128;
/** Pages being made with which no more are begun for strangers: enough to keep the processor busy, few enough to be made within half a second. */
const AT_ONCE = 32;
/** Turns of the loop that a page gives way for, at most: a connection is accepted in each. */
const GIVES_WAY = 64;
/** An answer that is sent piece by piece does not count for longer: its reader may be slow. */
const COUNTED_MS = 2_000;
/** It is over once fewer than a crowd were sent away for as long. */
const CALM_MS = 2_000;
/** Seconds after which somebody who was sent away may come again. */
const RETRY_AFTER = 5;

/**
 * Sends strangers away, in a tenth of a millisecond each, while there is more to render than can be: what is rendered is then still answered soon. Whoever is signed
 * in, every form that was sent, what is in the page cache as it is, files and health checks never come here or are let through.
 */
export function createLoadGate({ monotonicNow, isSignedIn, onChange, onRefusal }: LoadGateParts): LoadGate {
  let lastTick: number | null = null;
  let lateSince: number | null = null;
  /** When somebody was sent away: the last so many as are a crowd. */
  let refusals: number[] = [];
  let overloaded = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  let crowdedSince: number | null = null;
  let running = 0;
  let line: Promise<void> = Promise.resolve();
  let connected = false;

  function change(to: boolean): void {
    overloaded = to;
    changedAt = monotonicNow();
    refusals = [];
    onChange(to);
  }

  function isFull(): boolean {
    if (!overloaded && running >= MOST) change(true);
    return overloaded && running >= AT_ONCE;
  }

  /**
   * Pages are made one in a turn of the loop, in the order they were asked for. Node accepts one connection in a turn: with many pages made in each, a turn is long,
   * and of a thousand readers who came at once a third waited half a minute to be let in.
   */
  async function giveWay(): Promise<void> {
    for (let turns = 0; turns < GIVES_WAY; turns += 1) {
      connected = false;
      await new Promise((resolve) => setImmediate(resolve));
      if (!connected) return;
    }
  }

  const isRushed = (now: number) => refusals.length >= CROWD && now - (refusals[0] ?? now) < CALM_MS;

  function inLine(make: () => Promise<void>): Promise<void> {
    line = line.then(giveWay);
    return counted(line.then(make));
  }

  function refuse(req: IncomingMessage, res: ServerResponse): void {
    refusals.push(monotonicNow());
    if (refusals.length > CROWD) refusals.shift();
    onRefusal();
    const says = requestRefusalWords().moreReading;
    const refusal = { status: 503, says, headers: { "Retry-After": String(RETRY_AFTER) } } as const;
    sendRefusal(res, refusal, visitOf(res).requestId, {
      head: req.method === "HEAD",
      keepAlive: true,
      forPrograms: isForPrograms(req.url ?? ""),
    });
  }

  async function counted(made: Promise<void>): Promise<void> {
    running += 1;
    let left = false;
    const leave = () => {
      if (!left) running -= 1;
      left = true;
    };
    const timer = setTimeout(leave, COUNTED_MS);
    timer.unref();
    try {
      await made;
    } finally {
      clearTimeout(timer);
      leave();
    }
  }

  return {
    tick() {
      const now = monotonicNow();
      const late = lastTick === null ? 0 : now - lastTick - TICK_MS;
      lastTick = now;
      if (late <= LATE_MS) lateSince = null;
      else lateSince ??= now - late;
      if (running < CROWD) crowdedSince = null;
      else crowdedSince ??= now;
      const isLate = lateSince !== null && now - lateSince >= LATE_FOR_MS;
      const isCrowded = crowdedSince !== null && now - crowdedSince >= CROWD_FOR_MS;
      if (!overloaded && (isLate || isCrowded)) change(true);
      else if (overloaded && lateSince === null && now - changedAt >= CALM_MS && !isRushed(now)) change(false);
    },
    onConnection() {
      connected = true;
    },
    before: (answer) => async (req, res) => {
      if (req.method !== "GET" && req.method !== "HEAD") return answer(req, res);
      if (isFull()) {
        const { cookie } = req.headers;
        if (cookie === undefined || !(await isSignedIn(cookie))) return refuse(req, res);
      }
      return inLine(() => answer(req, res));
    },
    admit: (make) => (isFull() ? null : inLine(make)),
  };
}
