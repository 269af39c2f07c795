import { cleanText } from "#app/platform/clean-text.ts";

const LONGEST = 100;

/** What was typed into the form that looks for one more clinic; empty: nothing. */
export const readWords = (parameters: URLSearchParams): string => cleanText(parameters.get("q") ?? "").slice(0, LONGEST);
