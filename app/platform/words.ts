import { currentLanguage, type WrittenLanguage } from "#app/platform/locale.ts";

/** Elements that a sentence may hold without anybody giving them. */
type PlainElement = "b" | "br" | "code" | "em" | "i" | "kbd" | "strong";

/** A piece of a sentence: text, what is put in its place, or an element around further pieces. */
export type Piece = string | { readonly given: string } | { readonly element: string; readonly pieces: readonly Piece[] };

/** A sentence with elements in it, whole, so that a language may order it as it does: "As of {day}. <report>Report something</report>". */
export interface Rich<Name extends string> {
  readonly pieces: readonly Piece[];
  /** Never there: it makes the names part of the type, neither fewer nor more of them. */
  readonly takes?: (given: Record<Name, unknown>) => Record<Name, unknown>;
}

/** What a sentence names, as a type: a language that forgets one does not compile. */
type NameOf<Text extends string> =
  | (Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NameOf<Rest> : never)
  | (Text extends `${string}</${infer Name}>${infer Rest}` ? Exclude<Name, PlainElement> | NameOf<Rest> : never);

const MARK = /\{(\w+)\}|<(\/?)([a-z]\w*)(\/?)>/g;

/** Reads a sentence once, when its file loads. Throws where an element is not closed. */
export function rich<const Text extends string>(text: Text): Rich<NameOf<Text>> {
  const open: { element: string; pieces: Piece[] }[] = [{ element: "", pieces: [] }];
  let from = 0;
  const add = (piece: Piece) => piece !== "" && open.at(-1)?.pieces.push(piece);
  for (const mark of text.matchAll(MARK)) {
    const [whole, given, closing, element = "", alone] = mark;
    add(text.slice(from, mark.index));
    from = mark.index + whole.length;
    if (given === undefined && !closing && !alone) open.push({ element, pieces: [] });
    else if (closing) add(closed(open, element, text));
    else add(given === undefined ? { element, pieces: [] } : { given });
  }
  add(text.slice(from));
  if (open.length !== 1) throw new Error(`An element is left open: ${text}`);
  return { pieces: open[0]?.pieces ?? [] };
}

function closed(open: { element: string; pieces: Piece[] }[], element: string, text: string): Piece {
  const last = open.pop();
  if (last === undefined || open.length === 0 || last.element !== element) throw new Error(`</${element}> closes nothing: ${text}`);
  return last;
}

/** What there is to say: sentences, sentences with something put in, sentences with elements in them, and groups of those. */
export interface WordTable {
  readonly [key: string]: string | { readonly pieces: readonly Piece[] } | ((...given: never[]) => string) | WordTable;
}

/** One language sets what there is to say and what each sentence takes; the others say exactly that. */
type Tables<Table> = { readonly en: Table } & Readonly<Record<Exclude<WrittenLanguage, "en">, NoInfer<Table>>>;

/** The words of one page or component. They are asked for where they are printed, never when a module loads: the language is the visitor's. */
export const words =
  <Table extends WordTable>(tables: Tables<Table>): (() => Table) =>
  () =>
    tables[currentLanguage()];
