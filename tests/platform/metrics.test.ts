import { expect, test } from "vitest";
import { createMetrics } from "#app/platform/metrics.server.ts";

test("what is counted before and between two readings adds up, label by label", async () => {
  const metrics = createMetrics("test");
  const kept = async (outcome: string) => {
    const found = (await metrics.read()).find(({ name }) => name === "scalpmark_page_cache_total");
    return found?.values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0;
  };
  metrics.count("page_cache", { outcome: "kept" });
  metrics.count("page_cache", { outcome: "kept" });
  metrics.count("page_cache", { outcome: "missing" }, 3);
  expect([await kept("kept"), await kept("missing"), await kept("renewed")]).toEqual([2, 3, 0]);
  metrics.count("page_cache", { outcome: "kept" }, 5);
  expect([await kept("kept"), await kept("missing")]).toEqual([7, 3]);
});
