import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf } from "#app/platform/network.ts";

test("an address of the internet is in the /24 or the /48 it lies in, however it is written", () => {
  const table: [string, string | null][] = [
    ["81.2.69.142", "81.2.69.0/24"],
    ["::ffff:81.2.69.142", "81.2.69.0/24"],
    ["::ffff:5102:458e", "81.2.69.0/24"],
    ["2a00:1450:4009:80b::200e", "2a00:1450:4009::/48"],
    ["2A00:1450:4009:0000:0000:0000:0000:0001", "2a00:1450:4009::/48"],
    ["unknown", null],
    ["", null],
    ["81.2.69", null],
  ];
  for (const [ip, network] of table) expect(networkOf(ip), ip).toBe(network);
});

test("loopback, private, shared and link-local addresses are the network of nobody", () => {
  const local = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.9",
    "172.31.255.1",
    "192.168.1.20",
    "169.254.7.7",
    "100.64.3.2",
    "0.0.0.0",
    "::1",
    "::",
  ];
  for (const ip of [...local, "::ffff:127.0.0.1", "::ffff:192.168.1.20", "fc00::1", "fdab:cdef:1::9", "fe80::1"])
    expect(networkOf(ip), ip).toBeNull();
});

test("two IPv4 addresses share a network exactly when their first three numbers are the same", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const address = fc.tuple(fc.integer({ min: 11, max: 99 }), octet, octet, octet);
  fc.assert(
    fc.property(address, address, octet, (a, b, last) => {
      const [one, other] = [networkOf(a.join(".")), networkOf(b.join("."))];
      expect(networkOf([...a.slice(0, 3), last].join("."))).toBe(one);
      if (one !== null && other !== null) expect(one === other).toBe(a.slice(0, 3).join() === b.slice(0, 3).join());
    }),
  );
});

test("two IPv6 addresses share a network exactly when their first 48 bits are the same", () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const address = fc.tuple(fc.integer({ min: 0x2600, max: 0x2fff }), group, group, group, group, group, group, group);
  const print = (groups: readonly number[]) => groups.map((one) => one.toString(16)).join(":");
  fc.assert(
    fc.property(address, address, fc.array(group, { minLength: 5, maxLength: 5 }), (a, b, rest) => {
      const one = networkOf(print(a));
      expect(one).toBe(`${print(a.slice(0, 3))}::/48`);
      expect(networkOf(print([...a.slice(0, 3), ...rest]))).toBe(one);
      expect(networkOf(print(b)) === one).toBe(print(a.slice(0, 3)) === print(b.slice(0, 3)));
    }),
  );
});
