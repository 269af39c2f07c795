/**
 * `npm run check:secrets [-- FOLDER]`: looks for keys and passwords in every file of a git repository as it is, and in every one it ever held: what was
 * committed once and deleted is still handed out with each clone. Names file and kind, never the secret. Exit code 0: none; 1: some; 2: no repository.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { secretsIn } from "#app/cli/secret-patterns.ts";

/** Longer files are pictures and other data. */
const LONGEST = 2_000_000;
const BATCH = 200;

const folder = resolve(parseArgs({ allowPositionals: true }).positionals[0] ?? ".");
const git = (args: string[], input?: string): Buffer =>
  execFileSync("git", ["-C", folder, ...args], { input, maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "ignore"] });
const isText = (bytes: Buffer) => bytes.length <= LONGEST && !bytes.subarray(0, 8_000).includes(0);

/** Files that are tracked, or would be with the next `git add`. */
function* filesOfTheTree(): Generator<[name: string, bytes: Buffer]> {
  for (const name of git(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).toString().split("\0")) {
    if (name === "") continue;
    try {
      yield [name, readFileSync(join(folder, name))];
    } catch {} // Deleted, or a link to nowhere.
  }
}

/** Every content any commit of any branch ever had, each once, under the first name it had. */
function* contentsOfHistory(): Generator<[name: string, bytes: Buffer]> {
  const named = git(["rev-list", "--objects", "--all"])
    .toString()
    .trimEnd()
    .split("\n")
    .filter((line) => line.includes(" "));
  for (let at = 0; at < named.length; at += BATCH) {
    const batch = named.slice(at, at + BATCH).map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const);
    let rest = git(["cat-file", "--batch"], batch.map(([id]) => id).join("\n"));
    for (const [id, name] of batch) {
      const end = rest.indexOf("\n");
      const [, type, size] = rest.subarray(0, end).toString().split(" ");
      const bytes = rest.subarray(end + 1, end + 1 + Number(size));
      rest = rest.subarray(end + 2 + Number(size));
      if (type === "blob") yield [`${name} (${id.slice(0, 10)} in the history)`, bytes];
    }
  }
}

function main(): number {
  try {
    git(["rev-parse", "--git-dir"]);
  } catch {
    console.error(`${folder} is no git repository, or git is not installed.`);
    return 2;
  }
  let looked = 0;
  let found = 0;
  for (const source of [filesOfTheTree, contentsOfHistory]) {
    for (const [name, bytes] of source()) {
      if (!isText(bytes)) continue;
      looked += 1;
      for (const kind of secretsIn(bytes.toString("utf8"))) {
        found += 1;
        console.log(`${name}: ${kind}`);
      }
    }
  }
  console.log(`${looked} texts, ${found} with what looks like a secret`);
  return found === 0 ? 0 : 1;
}

process.exitCode = main();
