import { methodVersionWords } from "#app/trust/method-version-words.ts";

/** A published version of the method and what it changed. A version in trial stands here when it comes into force, not before. */
export interface MethodVersion {
  version: string;
  title: string;
  notes: readonly string[];
}

/** Newest first. */
const VERSIONS = ["TS-1"] as const;

export const methodVersions = (): MethodVersion[] =>
  VERSIONS.map((version) => {
    const { title, notes } = methodVersionWords().versions[version];
    return { version, title, notes: Object.values(notes) };
  });
