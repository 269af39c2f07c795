import type { AnyShot } from "#tests/abuse/shot.ts";
import type { Answer } from "#tests/abuse/wire.ts";

const SLOWEST = 8;

/** What a campaign has sent and what came back. */
export class Tally {
  requests = 0;
  unanswered = 0;
  /** Answers below 400. */
  accepted = 0;
  /** Findings that were not seen when the same was sent once more. */
  readonly notSeenAgain: string[] = [];
  readonly byClass = new Map<number, number>();
  readonly byStatus = new Map<number, number>();
  readonly #spent = new Map<number, number>();
  slowest: { ms: number; id: number; what: string }[] = [];

  count(id: number, answer: Answer | null, shot: AnyShot): void {
    this.requests += 1;
    this.byClass.set(id, (this.byClass.get(id) ?? 0) + 1);
    if (answer === null) {
      this.unanswered += 1;
      return;
    }
    if (answer.status < 400) this.accepted += 1;
    this.byStatus.set(answer.status, (this.byStatus.get(answer.status) ?? 0) + 1);
    if (this.slowest.length < SLOWEST || answer.ms > (this.slowest.at(-1)?.ms ?? 0)) {
      const what =
        "raw" in shot
          ? "raw bytes"
          : `${shot.method} ${shot.target.slice(0, 60)} ${shot.body !== undefined && "form" in shot.body ? shot.body.form.slice(0, 60) : ""}`;
      this.slowest = [...this.slowest, { ms: Math.round(answer.ms), id, what }].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
    }
  }

  /** Where the time of a run goes. */
  spent(id: number, ms: number): void {
    this.#spent.set(id, (this.#spent.get(id) ?? 0) + ms);
  }

  /** What a case of a class took so far, with all that it is judged by. Null: nothing was spent on it yet. */
  msOfACase(id: number): number | null {
    const spent = this.#spent.get(id);
    return spent === undefined ? null : spent / (this.byClass.get(id) ?? 1);
  }

  /** A play of several requests, which it sends itself. */
  countPlay(id: number): void {
    this.byClass.set(id, (this.byClass.get(id) ?? 0) + 1);
  }

  unsure(id: number, faults: string[]): void {
    if (this.notSeenAgain.length < 50) this.notSeenAgain.push(`class ${id}: ${faults.join("; ")}`);
  }

  lines(seconds: number): string[] {
    const pairs = (map: Map<number, number>) =>
      [...map]
        .sort(([a], [b]) => a - b)
        .map(([key, count]) => `${key}: ${count}`)
        .join("  ");
    return [
      `${this.requests} requests in ${seconds.toFixed(1)} s: ${Math.round(this.requests / seconds)} a second`,
      `answers by status  ${pairs(this.byStatus)}  none: ${this.unanswered}`,
      `requests by class  ${pairs(this.byClass)}`,
      `seconds of the longest classes  ${[...this.#spent]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 10)
        .map(([id, ms]) => `${id}: ${(ms / 1_000).toFixed(1)}`)
        .join("  ")}`,
      ...this.slowest.map(({ ms, id, what }) => `slowest  ${ms} ms  class ${id}  ${what}`),
      ...this.notSeenAgain.map((line) => `once only  ${line}`),
    ];
  }
}
