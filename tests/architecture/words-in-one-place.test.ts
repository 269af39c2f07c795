import ts from "typescript";
import { expect, test } from "vitest";
import { readSourceFiles, type SourceFile } from "#tests/architecture/source-files.ts";

/** Where words may stand: their own files, and what no page prints: the interface's descriptions, feeds, and what other sites and programs show. */
const PLACES_OF_WORDS = /-(?:words|labels)\.ts$|^app\/routes\/api\/[\w-]+\.ts$|^app\/routes\/feeds\/|-(?:json|svg|png|csv|json-ld)\.ts$/;

/** Attributes whose text a person reads or hears. */
const READ = /^(?:title|label|note|lede|hint|alt|aria-label|placeholder|caption|emptyLabel|term|afterwards|summary)$/;
const LETTER = /\p{L}/u;
/** Begins as a sentence does, and goes on. */
const SENTENCE = /^[“(]?\p{Lu}[\p{L}’]* +[\p{L}\d“(]/u;

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join("") : null;
};

/** Names of headers, codes that are compared, and errors that only a log or a terminal prints. */
const isForPrograms = ({ parent }: ts.Node): boolean =>
  ts.isImportDeclaration(parent) ||
  ts.isLiteralTypeNode(parent) ||
  (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText())) ||
  (ts.isCallExpression(parent) && /^super$|\.stderr\.write$/.test(parent.expression.getText())) ||
  (ts.isPropertyAssignment(parent) && /^(?:statusText|"?[A-Z][a-z]+(?:-[A-Z][a-z]+)*"?)$/.test(parent.name.getText()));

function wordsIn({ path, source }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) found.push(node.text.trim());
    const text = textOf(node);
    const read = ts.isJsxAttribute(node.parent ?? node) && READ.test((node.parent as ts.JsxAttribute).name.getText());
    if (text !== null && !isForPrograms(node) && (read ? LETTER.test(text) : SENTENCE.test(text))) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found.map((words) => `${path}: ${words}`);
}

/** Folders of the tree whose sentences somebody reads. */
const FOLDERS = [
  "app/routes",
  "app/components",
  "app/accounts",
  "app/cases",
  "app/clinics",
  "app/directory",
  "app/guide",
  "app/jobs",
  "app/moderation",
  "app/platform",
  "app/practitioners",
  "app/privacy",
  "app/provenance",
  "app/reviews",
  "app/trust",
  "app/web",
];

/** Files whose sentences are no words of a page, and why. */
const NO_WORDS: Readonly<Record<string, string>> = {
  "app/accounts/device.ts": "stored with a session, and names of browsers",
  "app/cases/case.ts": "names of grades, which are stored",
  "app/clinics/badge.ts": "what other sites show",
  "app/clinics/import-file.server.ts": "an error of the command line",
  "app/clinics/register.ts": "names of registers and countries, and a note that is stored",
  "app/clinics/withdraw-claim.server.ts": "facts of a decision, stored",
  "app/directory/apply-profile-change.server.ts": "a position that is stored",
  "app/directory/region.ts": "names of nations, as registers write them",
  "app/guide/sources.ts": "titles of sources and who published them",
  "app/platform/job-queue.server.ts": "an error that is stored",
  "app/platform/metrics.server.ts": "figures for programs",
  "app/platform/process-isolate.server.ts": "a failure told to a program",
  "app/platform/sqlite-store.server.ts": "SQL",
  "app/practitioners/training-norm.ts": "names of courses",
  "app/privacy/erase-account.server.ts": "a name that is stored",
  "app/reviews/mask.ts": "a term that is stored with what was found, and compared",
  "app/trust/trust-facts.ts": "what is wrong with facts that a program gives",
  "app/web/api-answer.server.ts": "answers to programs",
  "app/web/not-found.ts": "the words of HTTP",
  "app/web/problem.ts": "the words of HTTP",
  "app/web/site-figures.server.ts": "figures for programs",
  "app/web/visitor-locale.server.ts": "codes of countries",
};

test("every sentence of a page stands in a file of words", { timeout: 120_000 }, () => {
  const files = readSourceFiles(...FOLDERS).filter(({ path }) => !PLACES_OF_WORDS.test(path) && !Object.hasOwn(NO_WORDS, path));
  expect(files.length).toBeGreaterThan(400);
  expect(files.flatMap(wordsIn)).toEqual([]);
});

test("a file without words of a page would be found, were it not named", () => {
  const named = readSourceFiles(...FOLDERS).filter(({ path }) => Object.hasOwn(NO_WORDS, path));
  expect(
    named
      .filter((file) => wordsIn(file).length > 0)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(Object.keys(NO_WORDS).sort());
});

test.each([
  ["text of an element", "const a = <p>Nobody knows</p>;"],
  ["one word", "const a = <p>Nobody</p>;"],
  ["a title", 'const a = <Section title="Photos" />;'],
  ["a sentence in an expression", 'const a = <p>{b ? "No reviews yet" : null}</p>;'],
  ["a sentence with something put in", `const a = (name: string) => \`Reviews of \${name}\`;`],
  ["a message of a form", 'const a = z.string("Say which version to try.");'],
])("planted words are found: %s", (_, source) => {
  expect(wordsIn({ path: "app/routes/planted.tsx", source })).toHaveLength(1);
});

test("classes, addresses, names of headers and errors are no words", () => {
  const source = `import a from "Some Where";
const b = <a className="soft small" href={\`/clinics/\${slug}\`} data-part="Some">{say.whole}</a>;
const c = { "Cache-Control": "Private and not kept", statusText: "Service Unavailable" };
throw new RangeError("A review has at least one chapter");
process.stderr.write("Scalpmark cannot start");`;
  expect(wordsIn({ path: "app/routes/planted.tsx", source })).toEqual([]);
});
