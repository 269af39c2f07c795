import { expect, test } from "vitest";
import { addressBlock, createRateLimits } from "#app/platform/rate-limit.server.ts";

const LIMIT = { name: "test", points: 2, seconds: 300 };

test("past the limit the answer is the seconds to wait, for that key and that limit only", async () => {
  const limits = createRateLimits();
  expect(await limits.take(LIMIT, "a")).toBeNull();
  expect(await limits.take(LIMIT, "a")).toBeNull();
  const wait = await limits.take(LIMIT, "a");
  expect(wait).toBeGreaterThan(290);
  expect(wait).toBeLessThanOrEqual(300);
  expect(await limits.take(LIMIT, "b")).toBeNull();
  expect(await limits.take({ ...LIMIT, name: "other" }, "a")).toBeNull();
});

const BLOCKS: [string, string][] = [
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["unknown", "unknown"],
];
test.each(BLOCKS)("B3: %s counts as %s", (ip, block) => {
  expect(addressBlock(ip)).toBe(block);
});
