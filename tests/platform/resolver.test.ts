import { afterAll, expect, test } from "vitest";
import { createResolver } from "#app/platform/resolver.server.ts";
import { type FakeRecord, startFakeDns } from "#tests/support/fake-dns.ts";

const open: { close(): void }[] = [];
afterAll(() => {
  for (const server of open) server.close();
});

async function resolverFor(records: Record<string, FakeRecord[]>) {
  const dns = await startFakeDns((name, type) => (records[name] ?? []).filter((record) => record.type === type || record.type === "CNAME"));
  open.push(dns);
  return createResolver([dns.server]);
}

test("a TXT record longer than one piece is one text, and a name without records has none", async () => {
  const long = "a".repeat(400);
  const resolver = await resolverFor({
    "_scalpmark-verify.clinic.test": [
      { type: "TXT", value: long },
      { type: "TXT", value: "scalpmark=abc" },
    ],
  });
  expect(await resolver.txt("_scalpmark-verify.clinic.test")).toEqual([long, "scalpmark=abc"]);
  expect(await resolver.txt("_scalpmark-verify.other.test")).toEqual([]);
});

test("a name has the addresses of both kinds, IPv4 first", async () => {
  const resolver = await resolverFor({
    "clinic.test": [
      { type: "AAAA", value: "2606:4700:4700:0:0:0:0:1111" },
      { type: "A", value: "93.184.215.14" },
    ],
  });
  expect(await resolver.addresses("clinic.test")).toEqual(["93.184.215.14", "2606:4700:4700::1111"]);
});

test("S6: an answer of 64 kB and thousands of records is read up to a hundred of them", async () => {
  const records = Array.from({ length: 10_000 }, (_, place) => ({ type: "TXT" as const, value: `${place}` }));
  const resolver = await resolverFor({ "many.clinic.test": records, "wide.clinic.test": [{ type: "TXT", value: "x".repeat(60_000) }] });
  const many = await resolver.txt("many.clinic.test");
  expect(many).toHaveLength(100);
  expect((await resolver.txt("wide.clinic.test")).every((text) => text.length <= 1_000)).toBe(true);
});

test("S6: names that lead to each other in a circle lead to nothing", async () => {
  const resolver = await resolverFor({
    "one.test": [{ type: "CNAME", value: "two.test" }],
    "two.test": [{ type: "CNAME", value: "one.test" }],
  });
  expect(await resolver.txt("one.test")).toEqual([]);
  expect(await resolver.addresses("one.test")).toEqual([]);
});

test("a name server that is not there is no answer, not an error", async () => {
  const dns = await startFakeDns(() => []);
  dns.close();
  expect(await createResolver([dns.server]).txt("clinic.test")).toEqual([]);
});
