/** Lets at most `atOnce` pieces of heavy work run and `waiting` more wait their turn. */
export interface WorkGate {
  /** Null: too much is waiting already, and the work was not begun. */
  run<T>(work: () => Promise<T>): Promise<T | null>;
}

export function createWorkGate({ atOnce, waiting }: { atOnce: number; waiting: number }): WorkGate {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    async run(work) {
      if (running >= atOnce) {
        if (queue.length >= waiting) return null;
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
