import { z } from "zod";

const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** app/ops/advisories.json: below which versions nothing may be installed, with whose word that is. */
export const Advisories = z.strictObject({
  asOf: day,
  node: z.array(z.strictObject({ major: z.int(), floor: version, supportEnded: day.optional(), supportEnds: day.optional() })).min(1),
  nodeWhy: z.string().min(1),
  nodeSource: z.url(),
  packages: z.array(
    z.strictObject({
      package: z.string().min(1),
      floor: version.optional(),
      /** Neither an older nor a newer one. */
      exactly: version.optional(),
      /** Where it may be installed at all, or below its floor: among what only builds and tests. */
      buildOnly: z.enum(["always", "below floor"]).optional(),
      why: z.string().min(1),
      advisories: z.array(z.string().regex(/^(?:CVE|GHSA)-/)),
      source: z.url(),
      date: day,
    }),
  ),
});
export type Advisories = z.infer<typeof Advisories>;

/** The part of package-lock.json (version 3) that is looked at: what is installed where, and whether it is left out of production. */
export const LockFile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })),
});
export type LockFile = z.infer<typeof LockFile>;

/** Below 0: `a` is the older one. A pre-release counts as older than its release. */
export function compareVersions(a: string, b: string): number {
  const [numbersA, numbersB] = [a, b].map((text) => (text.split(/[-+]/)[0] ?? "").split(".").map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (numbersA?.[place] ?? 0) - (numbersB?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b.includes("-")) - Number(a.includes("-"));
}

/** One line for each installed package that stands below its floor, or where it may not be. */
export function findBelowFloor({ packages }: Advisories, lock: LockFile): string[] {
  return packages.flatMap((rule) =>
    Object.entries(lock.packages)
      .filter(([path]) => path.endsWith(`node_modules/${rule.package}`))
      .flatMap(([path, { version = "0.0.0", dev = false }]) => {
        const wrong = whatIsWrong(rule, version, dev);
        return wrong === null ? [] : [`${path} ${version} ${wrong}. ${rule.why} (${[...rule.advisories, rule.source].join(", ")})`];
      }),
  );
}

function whatIsWrong({ floor, exactly, buildOnly }: Advisories["packages"][number], version: string, dev: boolean): string | null {
  if (exactly !== undefined && version !== exactly) return `must be ${exactly} exactly`;
  if (buildOnly === "always") return dev ? null : "may only be among what builds";
  if (floor === undefined || compareVersions(version, floor) >= 0) return null;
  return buildOnly === "below floor" && dev ? null : `must be ${floor} or newer`;
}

/** Null: nothing is known against this Node. `version` is "20.20.2". */
export function nodeBelowFloor({ node, nodeWhy }: Advisories, version: string): string | null {
  const known = node.find(({ major }) => major === Number.parseInt(version, 10));
  if (known === undefined) return `Node ${version} is none of those this was tried on: ${node.map(({ major }) => major).join(", ")}`;
  return compareVersions(version, known.floor) >= 0 ? null : `Node ${version} is older than ${known.floor}. ${nodeWhy}`;
}
