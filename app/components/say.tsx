import { cloneElement, createElement, Fragment, isValidElement, type ReactNode } from "react";
import type { Piece, Rich } from "#app/platform/words.ts";

type SayProps<Name extends string> = { it: Rich<Name> } & Readonly<Record<NoInfer<Name>, ReactNode>>;

/** A sentence with elements in it. What it names is given: a value in its place, or the element that stands around its words. */
export function Say<Name extends string>({ it, ...given }: SayProps<Name>) {
  return createElement(Fragment, null, ...said(it.pieces, given));
}

const said = (pieces: readonly Piece[], given: Readonly<Record<string, ReactNode>>): ReactNode[] =>
  pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("given" in piece) return given[piece.given];
    const around = given[piece.element];
    const within = said(piece.pieces, given);
    return isValidElement(around) ? cloneElement(around, undefined, ...within) : createElement(piece.element, null, ...within);
  });
