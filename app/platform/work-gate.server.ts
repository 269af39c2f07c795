/** Thrown instead of queueing when too much work is already waiting. */
export class Overloaded extends Error {
  override name = "Overloaded";
  /** Seconds after which trying again makes sense. */
  readonly retryAfter = 5;
}

/** Lets at most `atOnce` pieces of heavy work run and `waiting` more wait their turn. */
export interface WorkGate {
  /** @throws Overloaded when the queue is full; the work is then not begun. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createWorkGate({ atOnce, waiting }: { atOnce: number; waiting: number }): WorkGate {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    async run(work) {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw new Overloaded();
        // Whoever finishes hands its place on, so `running` stays as it is.
        await new Promise<void>((resolve) => queue.push(resolve));
      } else {
        running += 1;
      }
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
