import { SOURCES, type Source, type SourceId } from "#app/guide/sources.ts";

/** Where the site says how its guide is written and what is its own rule in it. */
export const OUR_RULE = "/method#guide";

/** One thing the guide says. It rests on sources, or it is a rule of this site and printed as one; never on nothing. */
export type Statement = { text: string; sources: readonly [SourceId, ...SourceId[]] } | { text: string; rule: true };

export const said = (text: string, ...sources: [SourceId, ...SourceId[]]): Statement => ({ text, sources });
export const ours = (text: string): Statement => ({ text, rule: true });

export const sourcesOf = (statement: Statement): readonly SourceId[] => ("sources" in statement ? statement.sources : []);

/** The number of each source on one page, in the order in which its statements first rest on them. */
export type Notes = ReadonlyMap<SourceId, number>;

export function numberNotes(statements: readonly Statement[]): Notes {
  const notes = new Map<SourceId, number>();
  for (const id of statements.flatMap(sourcesOf)) if (!notes.has(id)) notes.set(id, notes.size + 1);
  return notes;
}

/** The numbers of the notes that a statement rests on, in their order. */
export const numbersOf = (statement: Statement, notes: Notes): number[] =>
  sourcesOf(statement)
    .flatMap((id) => notes.get(id) ?? [])
    .sort((a, b) => a - b);

/** The sources of a page as its notes print them, first to last. */
export const listNotes = (notes: Notes): readonly { number: number; source: Source }[] =>
  [...notes].map(([id, number]) => ({ number, source: SOURCES[id] }));
