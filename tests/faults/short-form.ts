import { expect, test } from "vitest";
import { chanceOf, type Fault, NotHere } from "#tests/faults/fault.ts";

/** Runs a fault a few times as a test. Where the machine has not the means for it the test is skipped, with the reason. */
export function testFault(fact: string, fault: Fault, rounds: number): void {
  test(fact, { timeout: 240_000 }, async ({ skip, annotate }) => {
    try {
      const figures = await fault.run(rounds, chanceOf(1));
      await annotate(figures);
      expect(figures).not.toBe("");
    } catch (error) {
      if (error instanceof NotHere) skip(error.message);
      throw error;
    }
  });
}
