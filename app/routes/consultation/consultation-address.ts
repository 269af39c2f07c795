import { z } from "zod";
import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import type { Asker } from "#app/directory/consultation-facts.ts";

const address = z.object({
  treatment: z.enum(TREATMENTS).nullable().catch(null),
  grade: z.enum(GRADES).nullable().catch(null),
  skin: z.enum(SKIN_TYPES).nullable().catch(null),
});

export const ASKER_PARAMETERS = Object.keys(address.shape);

/** Whom the sheet is for, from its address; what no form of ours sends counts as not said. */
export const readAsker = (parameters: URLSearchParams): Asker =>
  address.parse(Object.fromEntries(ASKER_PARAMETERS.map((name) => [name, parameters.get(name)])));

/** The same as a query string, empty when nothing was said. */
export function askerQuery(asker: Asker): string {
  const said = Object.entries(asker).filter((entry): entry is [string, string] => entry[1] !== null);
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}
