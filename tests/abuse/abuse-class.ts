import type fc from "fast-check";
import type { AttackedSite } from "#tests/abuse/attacked-site.ts";
import type { BuiltRoute, FoundForm } from "#tests/abuse/form-catalogue.ts";
import type { AnyShot } from "#tests/abuse/shot.ts";
import type { Asker } from "#tests/security/matrix-world.ts";

/** What there is to attack, as the build and its pages say. */
export interface Targets {
  forms: readonly FoundForm[];
  /** Routes that can be read, as `{/reviews/:id}`. */
  pages: readonly string[];
  routes: readonly BuiltRoute[];
  askers: readonly Asker[];
}

interface Common {
  /** Its number in SECURITY.md section 4. */
  id: number;
  name: string;
  /** How many of a thousand requests of a long run are of it, more or less; 10 where nothing is said. */
  weight?: number;
}

/** A class of single requests. */
export interface ShotClass extends Common {
  shots: (targets: Targets) => fc.Arbitrary<AnyShot>;
  /** "nothing": whatever is answered, the database is as it was. Otherwise that holds for what is refused. */
  means?: "nothing";
  /** The connection may end without an answer. */
  maySilence?: true;
  /** A connection that is slow by intent; the answer's time says nothing. */
  maySlow?: true;
}

/** A class that takes several requests and a look at what came of them. Its report is what went wrong; nothing for all well. */
export interface PlayClass<Play = unknown> extends Common {
  plays: (targets: Targets) => fc.Arbitrary<Play>;
  play: (site: AttackedSite, play: Play) => Promise<string[]>;
}

export type AbuseClass = ShotClass | PlayClass;

export const isPlay = (one: AbuseClass): one is PlayClass => "play" in one;

/** Keeps the type of a play between what draws it and what plays it. */
export const playClass = <Play>(one: PlayClass<Play>): PlayClass => one as PlayClass;
