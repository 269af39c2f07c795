import { expect, test } from "vitest";
import { liveThrough, type Moment } from "#app/cli/seed/timeline.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("moments are lived through oldest first, each at its own time and settled before the next, and no mail leaves", async () => {
  const ctx = await createTestContext();
  const lived: string[] = [];
  const moment = (name: string, ago: number): Moment => ({
    ago,
    async run(then) {
      lived.push(`${name} ${then.now().toISOString()}`);
      await then.mailer.send({ to: "owner@demo.example", subject: name, text: "" });
    },
  });
  const settle = async () => void lived.push("settled");
  await liveThrough(ctx, [moment("review", 2.5), moment("photo", 400), moment("check", 400)], settle, () => {});
  expect(lived).toEqual([
    "photo 2025-10-19T12:00:00.000Z",
    "settled",
    "check 2025-10-19T12:00:00.000Z",
    "settled",
    "review 2026-11-21T00:00:00.000Z",
    "settled",
  ]);
  expect(ctx.sent).toEqual([]);
});
