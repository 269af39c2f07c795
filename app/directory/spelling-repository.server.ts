import { partNumber, remains, slipsAllowed, slipsBetween } from "#app/directory/spelling.ts";
import { among, asList, eachOf } from "#app/platform/engine-words.server.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";

export type SpellingKind = "word" | "place";

/** A word has some dozens of parts: all of them in one statement. */
const INSERT = `with parts (part) as (${eachOf("number")}) insert into spellings (part, kind, word)
  select part, cast(? as text), cast(? as text) from parts where true on conflict do nothing`;
const DELETE = `delete from spellings where ${among("part")} and kind = ? and word = ?`;
const MEETING = `select distinct word from spellings where ${among("part")} and kind = ? limit ?`;

/** Words compared for one that was typed: some are met by chance, and a short part has many. */
const MOST_COMPARED = 1_000;

/** Two slips in a word are found from one taken out of either spelling, or two out of what was typed; for places that keeps the table small. */
const taken = (kind: SpellingKind, word: string) => (kind === "place" ? Math.min(1, slipsAllowed(word)) : slipsAllowed(word));

const partsOf = (kind: SpellingKind, word: string) => remains(word, taken(kind, word)).map((text) => partNumber(kind, text));

export async function insertSpelling(tx: Db, kind: SpellingKind, word: string): Promise<void> {
  if (slipsAllowed(word) === 0) return;
  await hotStatement(tx, INSERT).run(asList(partsOf(kind, word)), kind, word);
}

/** A word of a name that nobody bears any more is not kept. */
export async function deleteSpelling(tx: Db, kind: SpellingKind, word: string): Promise<void> {
  if (slipsAllowed(word) === 0) return;
  await hotStatement(tx, DELETE).run(asList(partsOf(kind, word)), kind, word);
}

/** Known words that may have been meant, the nearest first. */
export async function listNear(db: Db, kind: SpellingKind, typed: string): Promise<{ word: string; slips: number }[]> {
  const most = slipsAllowed(typed);
  return most === 0 ? [] : listWithin(db, kind, typed, most);
}

/** Those of them that are as near as the nearest. Most slips are single ones, which fewer parts lead to: two are looked for only where one leads nowhere. */
export async function listNearest(db: Db, kind: SpellingKind, typed: string): Promise<{ word: string; slips: number }[]> {
  for (let most = 1; most <= slipsAllowed(typed); most += 1) {
    const near = await listWithin(db, kind, typed, most);
    if (near.length > 0) return near.filter(({ slips }) => slips === near[0]?.slips);
  }
  return [];
}

async function listWithin(db: Db, kind: SpellingKind, typed: string, most: number): Promise<{ word: string; slips: number }[]> {
  const parts = remains(typed, most).map((text) => partNumber(kind, text));
  const words = (await hotStatement(db, MEETING).pluck().all(asList(parts), kind, MOST_COMPARED)) as string[];
  return words
    .map((word) => ({ word, slips: slipsBetween(typed, word, most) }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips);
}
