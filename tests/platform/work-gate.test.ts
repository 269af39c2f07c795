import { expect, test } from "vitest";
import { createWorkGate } from "#app/platform/work-gate.server.ts";

test("no more pieces of work run at once than allowed, and waiting ones run in their order", async () => {
  const gate = createWorkGate({ atOnce: 2, waiting: 10 });
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (id: number) => async () => {
    begun.push(id);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return id;
  };
  expect(await Promise.all([1, 2, 3, 4, 5].map((id) => gate.run(work(id))))).toEqual([1, 2, 3, 4, 5]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test("work that fails gives its place back", async () => {
  const gate = createWorkGate({ atOnce: 1, waiting: 0 });
  await expect(gate.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await gate.run(async () => "next")).toBe("next");
});

test("past the waiting places work is turned away and not begun", async () => {
  const gate = createWorkGate({ atOnce: 1, waiting: 0 });
  const slow = gate.run(() => new Promise<string>((resolve) => setImmediate(() => resolve("done"))));
  let begun = false;
  expect(
    await gate.run(async () => {
      begun = true;
    }),
  ).toBeNull();
  expect(begun).toBe(false);
  expect(await slow).toBe("done");
});
