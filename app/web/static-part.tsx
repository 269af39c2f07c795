import { createElement, type ReactNode, useContext } from "react";
import { AnswerContext } from "#app/web/answer-context.tsx";
import { staticPieces } from "#app/web/static-markup.ts";

const MARK = "static-part";

/**
 * The large part of a page that is made of pure components alone: no form field, no hook. It comes out as it would without this, in less time, for a
 * list of clinics is a thousand elements.
 */
export function StaticPart({ children }: { children: ReactNode }) {
  const { staticParts } = useContext(AnswerContext);
  if (staticParts === undefined) return children;
  const pieces = piecesOrNull(children);
  if (pieces === null) return children;
  staticParts.push(pieces);
  return createElement(MARK);
}

/** Null for what only React can render: slower is better than no page. */
function piecesOrNull(children: ReactNode): string[] | null {
  try {
    return staticPieces(children);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The page in pieces, none of which ends within a tag, with the static parts where their marks stand. Text cannot forge a mark: its "<" is written as "&lt;". */
export function withStaticParts(html: string, parts: readonly (readonly string[])[]): string[] {
  const around = html.split(`<${MARK}></${MARK}>`);
  if (around.length !== parts.length + 1) throw new Error("A static part was rendered without a place in the page");
  return around.flatMap((text, place) => [text, ...(parts[place] ?? [])]);
}
