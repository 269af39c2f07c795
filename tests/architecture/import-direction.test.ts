import { expect, test } from "vitest";
import { importsOf, pathOfImport, readSourceFiles, type SourceFile } from "#tests/architecture/source-files.ts";

/** A file imports from its own folder or from folders further right, never leftwards (ARCHITECTURE.md). What lies in app/ itself is above all. */
const LAYERS =
  "routes > components > web > cli > jobs > guide > directory > trust > privacy > moderation > reviews > cases > provenance > practitioners > clinics > accounts > platform > db".split(
    " > ",
  );
const ABOVE_ALL = -1;

function layerOf(path: string): number {
  if (path.startsWith("db/")) return LAYERS.indexOf("db");
  const folder = /^app\/([^/]+)\//.exec(path)?.[1];
  if (folder === undefined || folder === "styles") return folder === undefined ? ABOVE_ALL : LAYERS.length;
  const layer = LAYERS.indexOf(folder);
  if (layer === -1) throw new Error(`app/${folder} has no place in the order of imports`);
  return layer;
}

/** One line for each import that goes leftwards, leaves the repository's names for paths, or reaches into the tests. */
function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file, { types: true })
      .filter((specifier) => {
        if (specifier.startsWith(".") || specifier.startsWith("#tests/")) return true;
        const target = pathOfImport(specifier);
        return target !== null && layerOf(target) < layerOf(file.path);
      })
      .map((specifier) => `${file.path} imports ${specifier}`),
  );
}

const FILES = readSourceFiles("app", "db");

test("every import goes from left to right in the order of the layers", () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(violations(FILES)).toEqual([]);
});

const PLANTED: [path: string, source: string][] = [
  ["app/reviews/review.ts", 'import { decide } from "#app/moderation/decision.ts";'],
  ["app/trust/trust-score.ts", 'import type { Row } from "#app/routes/clinics/score.tsx";'],
  ["app/platform/id.server.ts", 'export { may } from "#app/accounts/role.ts";'],
  ["db/columns.ts", 'import "#app/platform/date.ts";'],
  ["app/clinics/clinic.ts", 'const late = await import("#app/web/form.server.ts");'],
  ["app/clinics/clinic.ts", 'import {\n  one,\n  two,\n} from "#app/cases/case.ts";'],
  ["app/clinics/clinic.ts", 'import { treatment } from "./treatment.ts";'],
  ["app/clinics/clinic.ts", 'import { buildClinic } from "#tests/support/build-clinic.ts";'],
  ["app/web/pages.ts", 'import "#app/root.tsx";'],
];
test.each(PLANTED)("a planted import against the order is found: %s", (path, source) => {
  expect(violations([{ path, source }])).toHaveLength(1);
});

test("imports within a folder, to the right and of packages are in order", () => {
  const source = `import { z } from "zod";
import type { Role } from "#app/accounts/role.ts";
import { review } from "#app/reviews/review-form.ts";
import { accounts } from "#db/schema/accounts.ts";`;
  expect(violations([{ path: "app/reviews/review.ts", source }])).toEqual([]);
});

test("a folder without a place in the order is refused", () => {
  expect(() => violations([{ path: "app/utils/misc.ts", source: 'import { a } from "#app/web/nonce.tsx";' }])).toThrow(
    "app/utils has no place",
  );
});

test("only the sessions file knows lucia, so that it can be replaced there", () => {
  const knowing = FILES.filter((file) => importsOf(file, { types: true }).some((specifier) => specifier.includes("lucia")));
  expect(knowing.map((file) => file.path)).toEqual(["app/accounts/sessions.server.ts"]);
});

test("no file is an index, a drawer or a second of its name", () => {
  const names = FILES.map((file) => file.path.split("/").at(-1) ?? "");
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(
    FILES.map((file) => file.path).filter((path) => /(?:^|\/)(?:utils?|helpers?|lib|services?|managers?|types|index)(?:\/|\.)/.test(path)),
  ).toEqual([]);
});
