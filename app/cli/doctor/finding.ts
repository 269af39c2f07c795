/** "mend": the site is, or will be, broken or open by it. "look": worth knowing. */
export type Standing = "ok" | "look" | "mend";

export interface Finding {
  name: string;
  standing: Standing;
  /** What was found. */
  says: string;
  /** What to do; empty where nothing is to be done. */
  todo: string;
}

export const ok = (name: string, says: string): Finding => ({ name, standing: "ok", says, todo: "" });
export const look = (name: string, says: string, todo: string): Finding => ({ name, standing: "look", says, todo });
export const mend = (name: string, says: string, todo: string): Finding => ({ name, standing: "mend", says, todo });

export const findingLine = ({ name, standing, says, todo }: Finding): string =>
  `${standing.padEnd(5)} ${name}: ${says}${todo === "" ? "" : ` — ${todo}`}`;
