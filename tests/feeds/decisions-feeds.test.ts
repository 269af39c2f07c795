import { DOMParser, type Element } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { decisionFeed } from "#app/moderation/decision-feed.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";

let world: MatrixWorld;
beforeAll(async () => {
  world = await buildMatrixWorld();
});

const ATOM = "http://www.w3.org/2005/Atom";
/** RFC 3339, as RFC 4287 asks for. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const rootOf = (xml: string): Element => {
  const root = new DOMParser({ onError: (_level, message) => expect.fail(message) }).parseFromString(xml, "text/xml").documentElement;
  if (!root) throw new Error("no root");
  return root;
};
const children = (parent: Element, name: string): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1 && (node as Element).localName === name);
const text = (parent: Element, name: string) => children(parent, name)[0]?.textContent ?? "";

/** RFC 4287, section 4.1: what a feed and an entry must have, and how often. */
function brokenRules(xml: string): string[] {
  const feed = rootOf(xml);
  const broken: string[] = [];
  const must = (rule: string, holds: boolean) => {
    if (!holds) broken.push(rule);
  };
  const isIri = (value: string) => URL.canParse(value);
  must("the root is atom:feed", feed.localName === "feed" && feed.namespaceURI === ATOM);
  const entries = children(feed, "entry");
  for (const part of [feed, ...entries]) {
    const where = part.localName ?? "";
    for (const name of ["id", "title", "updated"]) must(`${where} has one ${name}`, children(part, name).length === 1);
    for (const name of ["published", "summary", "rights", "subtitle"])
      must(`${where} has at most one ${name}`, children(part, name).length <= 1);
    must(`${where}: id is an IRI`, isIri(text(part, "id")));
    for (const name of ["updated", "published"])
      for (const one of children(part, name)) must(`${where}: ${name} is a time`, TIME.test(one.textContent ?? ""));
    const links = children(part, "link");
    for (const link of links) must(`${where}: a link has an IRI`, isIri(link.getAttribute("href") ?? ""));
    const alternates = links.filter((link) => link.getAttribute("rel") === "alternate").map((link) => link.getAttribute("type"));
    must(`${where}: no two alternates of one type`, new Set(alternates).size === alternates.length);
  }
  must(
    "the feed has a link to itself",
    children(feed, "link").some((link) => link.getAttribute("rel") === "self"),
  );
  must(
    "the feed has an author",
    children(feed, "author").every((author) => text(author, "name") !== "") && children(feed, "author").length > 0,
  );
  const ids = entries.map((entry) => text(entry, "id"));
  must("every entry has an id of its own", new Set(ids).size === ids.length);
  return broken;
}

test("the feed of decisions follows the rules of RFC 4287 and holds the log, newest first", async () => {
  const answer = await askRoute(world.ctx, "/decisions.atom");
  expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const xml = await answer.text();
  expect(brokenRules(xml)).toEqual([]);
  const feed = rootOf(xml);
  const ids = children(feed, "entry").map((entry) => text(entry, "id"));
  expect(ids).toContain(`${world.ctx.env.APP_ORIGIN}/decisions/${world.decisionId}`);
  const log = await (await askRoute(world.ctx, "/api/v1/decisions")).json();
  expect(ids).toEqual(log.items.map(({ page }: { page: string }) => page));
  expect(text(feed, "updated")).toBe(text(children(feed, "entry")[0] as Element, "updated"));
});

test("whatever a decision says, the feed can be read and says the same; without decisions it is a feed too", () => {
  const at = new Date("2026-11-20T09:00:00Z");
  const summary = '5 < 6 & "seven" ]]> <script>alert(1)</script>\u0000\u0008 é 💈';
  const xml = decisionFeed([{ id: "a".repeat(32), title: "A & B", decidedAt: at, summary }], "https://s.example", at);
  expect(brokenRules(xml)).toEqual([]);
  const [entry] = children(rootOf(xml), "entry");
  expect(entry && text(entry, "summary")).toBe('5 < 6 & "seven" ]]> <script>alert(1)</script> é 💈');
  expect(brokenRules(decisionFeed([], "https://s.example", at))).toEqual([]);
});

test("a feed without a title, with a wrong time or with one entry twice breaks the rules, so the tests above can fail", () => {
  const at = new Date("2026-11-20T09:00:00Z");
  const entry = { id: "a".repeat(32), title: "One", decidedAt: at, summary: "x" };
  const xml = decisionFeed([entry], "https://s.example", at);
  expect(brokenRules(xml.replace(/<title>One<\/title>/, ""))).toContain("entry has one title");
  expect(brokenRules(xml.replaceAll(at.toISOString(), "yesterday"))).toContain("feed: updated is a time");
  expect(brokenRules(decisionFeed([entry, entry], "https://s.example", at))).toContain("every entry has an id of its own");
});

test("the table of decisions holds the whole log, a decision a line", async () => {
  const answer = await askRoute(world.ctx, "/decisions.csv");
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const rows = parse(await answer.text(), { columns: true }) as Record<string, string>[];
  const log = await (await askRoute(world.ctx, "/api/v1/decisions")).json();
  expect(rows.map((row) => [row.id, row.kind, row.facts, row.appeal])).toEqual(
    log.items.map((one: Record<string, string>) => [one.id, one.kind, one.facts, one.appeal]),
  );
});
