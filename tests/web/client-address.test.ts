import { expect, test } from "vitest";
import { clientAddress } from "#app/web/client-address.server.ts";

test.each<[what: string, forwardedFor: string | string[] | undefined, hops: number, expected: string]>([
  ["without proxies the header is a client's claim and is not looked at", "203.0.113.9", 0, "10.0.0.1"],
  ["one proxy of ours wrote the last entry", "6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
  ["two proxies of ours wrote the last two", "6.6.6.6, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
  ["repeated headers are one list", ["6.6.6.6", "203.0.113.9"], 1, "203.0.113.9"],
  ["IPv6 works alike", "2001:db8::1", 1, "2001:db8::1"],
  ["fewer entries than proxies means that somebody came past them", "203.0.113.9", 2, "10.0.0.1"],
  ["no header falls back on the connection", undefined, 1, "10.0.0.1"],
  ["junk falls back on the connection", "203.0.113.9, <script>", 1, "10.0.0.1"],
])("K3 %s", (_what, forwardedFor, hops, expected) => {
  expect(clientAddress("10.0.0.1", forwardedFor, hops)).toBe(expected);
});
