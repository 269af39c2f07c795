import { expect, test } from "vitest";
import { addressesOf, isAway } from "#app/platform/postgres-servers.server.ts";

test.each([
  ["postgres://u:p@one:5432/db", ["postgres://u:p@one:5432/db"]],
  ["postgres://u:p@one:5432,two:5433/db", ["postgres://u:p@one:5432/db", "postgres://u:p@two:5433/db"]],
  [
    "postgresql://one,two/db?target_session_attrs=read-write&sslmode=require",
    ["postgresql://one/db?sslmode=require", "postgresql://two/db?sslmode=require"],
  ],
  ["postgres://one/db?target_session_attrs=read-write", ["postgres://one/db"]],
])("each server of %s has an address of its own", (url, addresses) => {
  expect(addressesOf(url)).toEqual(addresses);
});

test.each([
  ["ECONNREFUSED", true],
  ["57P01", true],
  ["57P03", true],
  ["08006", true],
  ["53300", true],
  ["23505", false],
  ["42601", false],
])("a server that answers %s is away: %s", (code, away) => {
  expect(isAway(Object.assign(new Error("x"), { code }))).toBe(away);
});
