import { createContext } from "react";

/** What the document needs to know of the answer it becomes. */
export type AnswerContext = {
  /** For script tags; undefined on pages that many people share. */
  nonce: string | undefined;
  /** Printed on error pages, so that a person's letter and our log meet. */
  requestId: string;
  /** The markup of the page's static parts in their order, each in pieces; the renderer puts it where their marks stand. Undefined: React renders them itself. */
  staticParts?: string[][];
};

export const AnswerContext = createContext<AnswerContext>({ nonce: undefined, requestId: "" });
